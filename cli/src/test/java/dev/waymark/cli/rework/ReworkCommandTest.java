package dev.waymark.cli.rework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReworkCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type,device
                ann,2026-01-01T10:00:00Z,pay,mobile
                ann,2026-01-01T10:01:00Z,fail,mobile
                ann,2026-01-01T10:05:00Z,pay,mobile
                bob,2026-01-02T09:00:00Z,pay,desktop
                bob,2026-01-02T09:01:00Z,done,desktop
                """);
        log = file.toString();
    }

    @Test
    void writesLoopsByAPropertyAsCsv() {
        ShellRun run = ShellRun.of("rework", log, "--by", "device", "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        path,count,customers,waitMedian,time,reached,entered,exitEntered,exitOthers,lost,lostLow,lostHigh,p,by
                        pay > fail > pay,1,1,300,300,2,1,0,0,0,-1,1,1.0,"mobile 100.0 %, desktop 0.0 %"
                        """);
    }

    @Test
    void printsWhatIsDoneAgain() {
        assertThat(ShellRun.of("rework", log).out())
                .startsWith("1 loops, of which the 1 most frequent were compared\n")
                .endsWith(
                        """
                        what is done again
                        type  count  customers  rework  rework customers  self loops  returns  time
                        pay       3          2       1                 1           0        1    5m
                        """);
    }

    @Test
    void refusesADurationWithoutUnit() {
        ShellRun run = ShellRun.of("rework", log, "--exit-after", "30");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("exit-after \"30\" has no unit.");
    }

    @Test
    void refusesAPropertyThatNoEventHas() {
        ShellRun run = ShellRun.of("rework", log, "--by", "devise");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("by \"devise\" is no property of the log's events.");
    }
}
