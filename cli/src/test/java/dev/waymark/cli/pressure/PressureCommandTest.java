package dev.waymark.cli.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PressureCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("mail.csv");
        Files.writeString(
                file,
                """
                customer,time,type
                ann,2026-01-01,mail sent
                ann,2026-01-03,mail sent
                ann,2026-01-04,unsubscribed
                bob,2026-01-01,mail sent
                bob,2026-01-05,visit
                eve,2026-06-01,visit
                """);
        log = file.toString();
    }

    @Test
    void showsEachLevelWithItsIntervals() {
        ShellRun run = ShellRun.of("pressure", log, "--window", "7d", "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll("(\\.\\d{4})\\d+", "$1")))
                .containsExactly(
                        "level,contacts,customers,open,optedOut,optedOutShare,optedOutLow,"
                                + "optedOutHigh,exited,exitedShare,exitedLow,exitedHigh",
                        "1,2,2,0,1,0.5,0.0945,0.9054,1,0.5,0.0945,0.9054",
                        "2,1,1,0,1,1,0.2065,1,1,1,0.2065,1");
    }

    @Test
    void refusesLevelsOutOfRange() {
        ShellRun run = ShellRun.of("pressure", log, "--levels", "0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("levels (0) must be from 1 to 100. Give one such as 10.");
    }
}
