package dev.waymark.cli.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

class FunnelCommandTest {
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
                ann,2026-01-01T10:05:00Z,order,web
                bob,2026-01-02T09:00:00Z,visit,app
                """);
        log = file.toString();
    }

    @Test
    void countsStepsAndPrintsTheDefinition() {
        ShellRun run = ShellRun.of("funnel", log, "--step", "visit", "--step", "order");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Customers, each once, who did \"visit\", then \"order\"")
                .endsWith(
                        """
                        step   customers  from start  from previous  wait mean  wait median  wait p95
                        visit          2     100.0 %              –          –            –         –
                        order          1      50.0 %         50.0 %         5m           5m        5m
                        """);
    }

    @Test
    void splitsByAPropertyInOneTableOfCsv() {
        ShellRun run =
                ShellRun.of(
                        "funnel",
                        log,
                        "--step",
                        "visit",
                        "--step",
                        "order",
                        "--breakdown",
                        "channel",
                        "--format",
                        "csv");

        assertThat(run.out())
                .isEqualTo(
                        """
                        value,step,customers,count,fromStart,fromPrevious,secondsMean,secondsMedian,secondsP95
                        (all),visit,2,,1,,,,
                        (all),order,1,,0.5,0.5,300,300,300
                        app,visit,1,,1,,,,
                        app,order,0,,0,0,,,
                        web,visit,1,,1,,,,
                        web,order,1,,1,1,300,300,300
                        """);
    }

    @Test
    void refusesABreakdownThatNoEventHas() {
        ShellRun run =
                ShellRun.of(
                        "funnel",
                        log,
                        "--step",
                        "visit",
                        "--step",
                        "order",
                        "--breakdown",
                        "chanel");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "breakdown \"chanel\" is no property of the log's events. Did you mean"
                                + " \"channel\"?");
    }

    @Test
    void drawsTheTimeToConvertAsAHistogram() {
        ShellRun text =
                ShellRun.of("funnel", log, "--step", "visit", "--step", "order", "--histogram");
        ShellRun csv =
                ShellRun.of(
                        "funnel",
                        log,
                        "--step",
                        "visit",
                        "--step",
                        "order",
                        "--histogram",
                        "--format",
                        "csv");

        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .startsWith("Customers, each once, who did \"visit\", then \"order\"")
                .contains("Time from the first step to the last")
                .endsWith("1  " + "█".repeat(40) + "\n");
        assertThat(csv.out())
                .startsWith("secondsFrom,secondsTo,count\n0,15,0\n")
                .endsWith("\n300,315,1\n");
    }

    @Test
    void saysWhatACustomerMissed() {
        ShellRun run =
                ShellRun.of("funnel", log, "--step", "visit", "--step", "order", "--why", "bob");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("bob, attempt 1: reached step 1", "No \"order\" after");
    }

    @Test
    void listsWhoReachedAStepAndNotTheNext() throws IOException {
        Files.writeString(
                Path.of(log),
                """
                cat,2026-01-03T09:00:00Z,visit,app
                dan,2026-01-04T09:00:00Z,visit,web
                """,
                StandardOpenOption.APPEND);
        ShellRun text = funnel("--dropoffs", "1", "--limit", "2");
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .isEqualTo(
                        """
                        3 reached step 1 and not the next; the 2 most recent are listed.
                        customer  last step  last time
                        dan       visit      2026-01-04T09:00:00Z
                        cat       visit      2026-01-03T09:00:00Z
                        """);
        assertThat(funnel("--dropoffs", "1", "--format", "csv").out())
                .isEqualTo(
                        """
                        customer,lastStep,lastTime
                        dan,visit,2026-01-04T09:00:00Z
                        cat,visit,2026-01-03T09:00:00Z
                        bob,visit,2026-01-02T09:00:00Z
                        """);
        assertThat(funnel("--dropoffs", "1", "--limit", "1", "--format", "json").out())
                .isEqualTo(
                        "{\"step\":1,\"customers\":[{\"customer\":\"dan\",\"lastStep\":\"visit\","
                                + "\"lastTime\":\"2026-01-04T09:00:00Z\"}],\"total\":3}\n");
    }

    @Test
    void saysWhatIsWrongWithAListOfDropOffs() {
        assertRefused(
                "step 2 has nobody who could drop off after it. Give one from 1 to 1.",
                "--dropoffs",
                "2");
        assertRefused("--limit (0) must be from 1 to 100000.", "--dropoffs", "1", "--limit", "0");
        assertRefused(
                "--limit (5) is for a list of customers. Give --dropoffs too, for example"
                        + " --dropoffs 1.",
                "--limit",
                "5");
        assertRefused(
                "--why and --histogram and --dropoffs are given together, and there is one answer."
                        + " Leave all but one out.",
                "--dropoffs",
                "1",
                "--why",
                "bob",
                "--histogram");
    }

    private void assertRefused(String message, String... words) {
        ShellRun run = funnel(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("waymark: " + message + "\n");
    }

    private ShellRun funnel(String... more) {
        return ShellRun.of(
                Stream.concat(
                                Stream.of("funnel", log, "--step", "visit", "--step", "order"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void proposesTheTypeThatWasMeant() {
        ShellRun run = ShellRun.of("funnel", log, "--step", "visit", "--step", "ordr");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "waymark: --step \"ordr\" is no type of event in the log. Did you mean"
                                + " \"order\"?\n");
    }
}
