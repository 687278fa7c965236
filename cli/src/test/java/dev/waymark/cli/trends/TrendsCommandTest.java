package dev.waymark.cli.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TrendsCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("weeks.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel,value
                a,2026-01-05T00:00:00Z,visit,web,
                a,2026-01-06T10:00:00Z,buy,web,10.5
                b,2026-01-07T10:00:00Z,visit,app,
                a,2026-01-12T10:00:00Z,visit,app,
                c,2026-01-13T10:00:00Z,visit,app,
                c,2026-01-14T10:00:00Z,buy,app,4
                c,2026-01-20T10:00:00Z,visit,web,
                """);
        log = file.toString();
    }

    @Test
    void tellsMetricsWeekByWeek() {
        ShellRun run =
                ShellRun.of(
                        "trends",
                        log,
                        "--metric",
                        "customers",
                        "--metric",
                        "share of events where channel is app among visit",
                        "--metric",
                        "value",
                        "--metric",
                        "median wait visit -> buy within 7d");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Each value is of a week from Monday on; calendar of UTC.")
                .contains(
                        """
                        start       value  n  note
                        2026-01-05      2  2  –
                        2026-01-12      2  2  –
                        2026-01-19      1  1  not complete
                        """)
                .contains("share of events where channel is \"app\" among type is \"visit\":")
                .contains("2026-01-12  100.0 %")
                .contains("2026-01-05  1d 10h  1");
    }

    @Test
    void writesEveryPeriodAsCsv() {
        ShellRun run =
                ShellRun.of(
                        "trends", log, "--metric", "value", "--every", "month", "--format", "csv");

        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        """
                        metric,unit,start,value,n,low,high,complete
                        value,value,2026-01-01,14.5,7,,,no
                        """);
    }

    @Test
    void namesTheTypeThatWasMeant() {
        ShellRun run = ShellRun.of("trends", log, "--metric", "events where visits");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("names \"visits\", which is no type of event in the log. Did you mean")
                .contains("\"visit\"");
    }

    @Test
    void saysWhenALogIsTooShortToSearch() {
        ShellRun run = ShellRun.of("trends", log, "--changes");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The log is too short or too small to be searched.");
        assertThat(ShellRun.of("trends", log, "--changes", "--metric", "value").err())
                .contains("--changes looks at all shares itself");
    }
}
