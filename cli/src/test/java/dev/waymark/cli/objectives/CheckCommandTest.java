package dev.waymark.cli.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CheckCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void write() throws IOException {
        Path events = folder.resolve("shop.csv");
        Files.writeString(
                events,
                """
                customer,time,type,value
                ann,2026-01-01T10:00:00Z,visit,
                ann,2026-01-02T10:00:00Z,order,
                ann,2026-01-03T10:00:00Z,nps,9
                bob,2026-01-01T10:00:00Z,visit,
                bob,2026-01-09T10:00:00Z,order,
                bob,2026-01-10T10:00:00Z,nps,2
                """);
        log = events.toString();
    }

    @Test
    void endsWithOneAndNamesTheCustomersIfAnObjectiveIsMissed() throws IOException {
        ShellRun run = check("90% reach \"order\" within 2d");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("90% reach \"order\" within 2d")
                .contains("50.0 %")
                .contains("missed by 1 customers, 1 shown")
                .contains("bob")
                .doesNotContain("ann");
    }

    @Test
    void endsWithZeroIfAllAreMet() throws IOException {
        ShellRun run = check("50% reach order within 2d", "median wait visit -> order < 5d");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void stepsOfAMapHaveNames() throws IOException {
        Files.writeString(
                folder.resolve("map.json"),
                """
                {"format": "waymark-map", "formatVersion": 2, "id": "m1", "version": 1, "name": "Shop",
                 "kind": "customer-journey", "state": "as-is", "personas": [],
                 "stages": [{"id": "s1", "name": "All", "steps": [
                   {"id": "t1", "name": "Buy it", "bindings": [{"version": 1, "predicate": {"type": ["order"]}}], "evidence": {"kind": "assumed"}}]}],
                 "lanes": [], "cards": [], "curves": [], "links": []}
                """);
        Path file = folder.resolve("objectives.yaml");
        Files.writeString(file, "map: map.json\nobjectives:\n  - 'nps \"buy it\" >= 0'\n");
        ShellRun run = ShellRun.of("check", file.toString(), log, "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"n\":2")
                .contains("\"value\":0.0")
                .contains("\"met\":true");
    }

    @Test
    void saysWhatIsNotUnderstood() throws IOException {
        assertThat(check("90% reach \"order\" in 2d").err())
                .contains(
                        "objective \"90% reach \\\"order\\\" in 2d\" is not understood at character"
                                + " 19: expected \"within\".");
        ShellRun unknown = check("90% reach \"ordr\" within 2d");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("\"ordr\" is no type of event in the log. Did you mean \"order\"?");
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "objectives: nothing");
        assertThat(ShellRun.of("check", broken.toString(), log).err())
                .contains("holds no objectives. Write \"objectives:\"");
        Files.writeString(broken, "objectives: !!javax.script.ScriptEngineManager []");
        assertThat(ShellRun.of("check", broken.toString(), log).code()).isEqualTo(2);
    }

    private ShellRun check(String... objectives) throws IOException {
        StringBuilder text = new StringBuilder("objectives:\n");
        for (String objective : objectives) {
            text.append("  - '").append(objective).append("'\n");
        }
        Path file = folder.resolve("objectives.yaml");
        Files.writeString(file, text);
        return ShellRun.of("check", file.toString(), log);
    }
}
