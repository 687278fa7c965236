package dev.waymark.cli.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class WeeklyCommandTest {
    @TempDir private Path folder;

    @Test
    void tellsTheLastWeekBesideTheOneBefore() throws IOException {
        Path file = folder.resolve("weeks.csv");
        Files.writeString(
                file,
                """
                customer,time,type
                a,2026-01-05T00:00:00Z,visit
                b,2026-01-07T10:00:00Z,visit
                a,2026-01-12T10:00:00Z,buy
                a,2026-01-20T10:00:00Z,visit
                """);
        ShellRun run =
                ShellRun.of(
                        "weekly",
                        file.toString(),
                        "--metric",
                        "customers",
                        "--metric",
                        "share of events where buy",
                        "--format",
                        "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("metric,week,value,before,difference,low,high,notes")
                .contains("customers,2026-01-12,1,2,-1,,,")
                .contains("2026-01-12,1,0,1,");
        assertThat(ShellRun.of("weekly", file.toString(), "--metric", "sales").err())
                .contains("\"sales\" is no metric.");
    }
}
