package dev.waymark.cli.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BottlenecksCommandTest {
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
                ann,2026-01-02T10:00:00Z,quote sent,mail
                ann,2026-01-02T11:00:00Z,order,web
                bob,2026-01-02T09:00:00Z,visit,app
                """);
        log = file.toString();
    }

    @Test
    void printsWaitsObstaclesExitsAndTheDefinition() {
        ShellRun run = ShellRun.of("bottlenecks", log);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                        2 transitions of 2 journeys
                        96.0 % of all waiting time is waiting for us
                        from        to          count  customers  median  p95   share   for us
                        visit       quote sent      1          1      1d   1d  96.0 %  100.0 %
                        quote sent  order           1          1      1h   1h   4.0 %    0.0 %

                        0 obstacles among 0 transitions tested;\
                        """)
                .contains("Waiting for us = the next event is ours: quote sent (guessed");
    }

    @Test
    void writesWaitsAsCsv() {
        ShellRun run =
                ShellRun.of(
                        "bottlenecks",
                        log,
                        "--stage",
                        "look=visit",
                        "--stage",
                        "buy=quote sent,order",
                        "--format",
                        "csv");

        assertThat(run.out())
                .isEqualTo(
                        """
                        from,to,count,customers,waitMean,waitMedian,waitP95,waitMin,waitMax,total,share,forUs
                        look,buy,1,1,86400,86400,86400,86400,86400,86400,0.96,1
                        buy,buy,1,1,3600,3600,3600,3600,3600,3600,0.04,0
                        """);
    }

    @Test
    void takesStagesFromAFileAndFromADraft() throws IOException {
        Path stages = folder.resolve("stages.txt");
        Files.writeString(stages, "look=visit\nbuy=quote sent,order\n");
        Path map = folder.resolve("map.json");
        assertThat(ShellRun.of("map", "draft", log, "-o", map.toString()).code()).isZero();

        ShellRun fromFile =
                ShellRun.of("bottlenecks", log, "--stages", stages.toString(), "--format", "csv");
        ShellRun fromMap =
                ShellRun.of("bottlenecks", log, "--stages", map.toString(), "--format", "csv");
        ShellRun fromDraft =
                ShellRun.of("bottlenecks", log, "--stages", "draft", "--format", "csv");

        assertThat(fromFile.out()).contains("look,buy,1,1,86400");
        assertThat(fromMap.code()).as(fromMap.err()).isZero();
        assertThat(fromDraft.out()).isEqualTo(fromMap.out()).isNotEmpty();
    }

    @Test
    void namesWhatIsWrongWithStages() {
        ShellRun run = ShellRun.of("bottlenecks", log, "--stage", "look=vist");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("stage \"look\": \"vist\" is no type of event in the log. Did you mean");
        assertThat(ShellRun.of("bottlenecks", log, "--stages", "/nowhere").err())
                .contains("file \"/nowhere\" cannot be read.");
    }
}
