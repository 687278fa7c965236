package dev.waymark.cli.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ScorecardCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel,subject
                ann,2026-01-05T10:00:00Z,mail sent,e-mail,Hello
                ann,2026-01-05T11:00:00Z,mail opened,e-mail,
                bob,2026-01-05T10:00:00Z,mail sent,e-mail,Last chance
                ann,2026-01-05T12:00:00Z,chat started,chat,
                ann,2026-01-05T12:02:00Z,chat abandoned,chat,
                bob,2026-01-06T09:00:00Z,chat started,chat,
                bob,2026-01-06T09:01:00Z,chat answered,chat,
                """);
        log = file.toString();
    }

    @Test
    void showsChannelsTheWorstHoursAndVariants() {
        ShellRun run = ShellRun.of("scorecard", log, "--variants", "subject");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("e-mail          2  50.0 %")
                .contains("Hours in which most give up beyond the channel's usual, UTC")
                .contains("chat     Monday   12:00         1    100.0 %")
                .contains("e-mail by subject")
                .contains("opened   Last chance  Hello      -100.0 %");
    }

    @Test
    void csvCarriesChannelsAndHours() {
        ShellRun run = ShellRun.of("scorecard", log, "--zone", "Europe/Riga", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "channel,weekday,hour,messages,openedShare,requests,answeredShare,"
                                + "abandonedShare,abandonedLow,abandonedHigh,waitMedian,waitP95")
                .anyMatch(line -> line.startsWith("chat,,,0,,2,0.5,0.5,"))
                .anyMatch(line -> line.startsWith("chat,1,14,0,,1,0,1,"))
                .anyMatch(line -> line.startsWith("e-mail,1,12,2,0.5,0,"));
    }
}
