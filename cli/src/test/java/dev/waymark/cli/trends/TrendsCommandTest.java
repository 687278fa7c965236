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
    void tellsWhatOtherAnalysesAnswerAsOneNumber() throws IOException {
        Path file = folder.resolve("care.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel,value,topic
                a,2026-01-05T00:00:00Z,call,phone,,bill
                a,2026-01-06T10:00:00Z,chat started,chat,,bill
                a,2026-01-06T10:05:00Z,chat abandoned,chat,,
                a,2026-01-07T10:00:00Z,issue resolved,app,,bill
                a,2026-01-07T11:00:00Z,nps answer,app,9,
                b,2026-01-08T10:00:00Z,chat started,chat,,parcel
                b,2026-01-08T10:02:00Z,chat answered,chat,,parcel
                b,2026-01-08T11:00:00Z,nps answer,app,3,
                b,2026-01-13T10:00:00Z,visit,web,,
                c,2026-01-25T23:59:59.999Z,visit,web,,
                """);
        ShellRun run =
                ShellRun.of(
                        "trends",
                        file.toString(),
                        "--metric",
                        "nps",
                        "--metric",
                        "churn",
                        "--metric",
                        "retention after 1",
                        "--metric",
                        "repeat contact same topic",
                        "--metric",
                        "lost hand-offs",
                        "--metric",
                        "contacts per resolution",
                        "--metric",
                        "self-service share on channel is app",
                        "--metric",
                        "abandonment",
                        "--metric",
                        "p95 wait call -> \"issue resolved\"",
                        "--format",
                        "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("nps,points,2026-01-05,0,2,-100,100,yes")
                .contains("churn,share,2026-01-12,0.5,2,")
                .contains("retention after 1,share,2026-01-05,0.5,2,")
                .contains("\"repeat contact same \"\"topic\"\" within 3d\",share,2026-01-05,0.333")
                .contains("lost hand-offs within 3d,share,2026-01-05,0.333")
                .contains("contacts per resolution,number,2026-01-05,1.5,2,")
                .contains("abandonment,share,2026-01-05,0.5,2,")
                .contains(",seconds,2026-01-05,208800,1,,,");
    }

    @Test
    void saysWhatNoNameSoundsLike() {
        assertThat(ShellRun.of("trends", log, "--metric", "repeat contact").err())
                .contains(
                        "the metric \"repeat contact within 3d\" asks for events that are"
                            + " \"contact\", and no type of the log sounds like it. Say which, with"
                            + " where and the name of a type.");
        assertThat(ShellRun.of("trends", log, "--metric", "ces").err())
                .contains("no type of event in the log has \"ces\" among its words.");
        assertThat(ShellRun.of("trends", log, "--metric", "nps of app").err())
                .contains("\"nps of app\" is no metric: after \"nps\" come [where EVENT]");
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
