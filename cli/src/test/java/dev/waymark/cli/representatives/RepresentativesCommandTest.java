package dev.waymark.cli.representatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RepresentativesCommandTest {
    @TempDir private Path folder;

    @Test
    void printsJourneysThatStandForAll() throws IOException {
        Path log = folder.resolve("shop.csv");
        Files.writeString(
                log,
                """
                customer,time,type
                ann,2026-01-01T10:00:00Z,visit
                ann,2026-01-01T10:05:00Z,order
                bob,2026-01-02T09:00:00Z,visit
                bob,2026-01-02T09:05:00Z,order
                eve,2026-01-02T09:00:00Z,call
                """);

        assertThat(ShellRun.of("representatives", log.toString()).out())
                .isEqualTo(
                        """
                        chosen from 3 of 3 journeys, compared with 3; a journey differs from the nearest in 0 % of its steps
                        customers   share  same  mean distance  duration median  path
                                2  66.7 %     2          0.0 %               5m  visit → order
                                1  33.3 %     1          0.0 %               0s  call
                        """);
        assertThat(ShellRun.of("representatives", log.toString(), "--count", "0").err())
                .contains("count (0) must be from 1 to 20, for example 5.");
    }
}
