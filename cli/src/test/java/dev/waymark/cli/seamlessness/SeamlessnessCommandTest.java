package dev.waymark.cli.seamlessness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SeamlessnessCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel
                ann,2026-01-01T10:00:00Z,visit,web
                ann,2026-01-01T11:00:00Z,order,web
                ann,2026-01-02T11:00:00Z,delivery,
                bob,2026-01-01T10:00:00Z,visit,web
                bob,2026-01-05T11:00:00Z,order,phone
                bob,2026-01-05T12:00:00Z,support call,phone
                zoe,2026-02-01T10:00:00Z,newsletter,web
                """);
        log = file.toString();
    }

    @Test
    void printsPassagesAndHandoversBetweenDepartments() {
        ShellRun run = run("--department", "sales=look,buy", "--department", "logistics=use");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "A passage is a customer's first move from a stage to a later one",
                        "2 customers; 0 passages are open")
                .containsPattern("look +buy +2 +50.0 % +9.5 % +90.5 % +2d 1h +3d 20h +1 +1 +0 +1")
                .contains("Handovers between departments")
                .containsPattern("sales +logistics +1 +100.0 % +1d +1d +1d");
    }

    @Test
    void takesStagesFromAFileAndWritesCsv() throws IOException {
        Path stages = folder.resolve("stages.txt");
        Files.writeString(stages, "look=visit\nbuy=order\n");

        assertThat(
                        ShellRun.of(
                                        "seamlessness",
                                        log,
                                        "--stages",
                                        stages.toString(),
                                        "--contact",
                                        "none",
                                        "--format",
                                        "csv")
                                .out())
                .startsWith("from,to,passages,seamless,low,high,waitMedian")
                .contains("look,buy,2,0.5,");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run("--department", "sales").err())
                .contains("department \"sales\" names no stages.");
        assertThat(run("--department", "sales=by").err())
                .contains("\"by\" is no stage. The stages are look, buy, use.");
        assertThat(run("--patience", "3").err()).contains("patience \"3\" has no unit.");
        assertThat(ShellRun.of("seamlessness", log, "--stage", "all=visit,order").err())
                .contains("1 stages are named; a passage needs two or more.");
    }

    private ShellRun run(String... rest) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "seamlessness",
                                log,
                                "--stage",
                                "look=visit",
                                "--stage",
                                "buy=order",
                                "--stage",
                                "use=delivery"));
        line.addAll(List.of(rest));
        return ShellRun.of(line.toArray(String[]::new));
    }
}
