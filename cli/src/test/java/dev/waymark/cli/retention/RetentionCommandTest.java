package dev.waymark.cli.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Retention, activity, adoption and survival on the shell. */
class RetentionCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("active.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel
                p1,2026-01-01T10:00:00Z,use,web
                p1,2026-01-02T10:00:00Z,use,web
                p1,2026-01-03T10:00:00Z,buy,web
                p1,2026-01-06T10:00:00Z,use,web
                p1,2026-01-07T10:00:00Z,buy,web
                p2,2026-01-02T11:00:00Z,use,app
                p2,2026-01-03T11:00:00Z,use,app
                p2,2026-01-04T11:00:00Z,use,app
                p2,2026-01-07T11:00:00Z,use,app
                """);
        log = file.toString();
    }

    @Test
    void showsCohortsAsSharesBelowTheDefinition() {
        ShellRun run =
                ShellRun.of(
                        "retention",
                        log,
                        "--cohort",
                        "recurring",
                        "--period",
                        "day",
                        "--buckets",
                        "3");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Cohorts of customers by each day with an event (any event)")
                .contains("The log ends inside the last buckets shown")
                .contains(
                        """
                        start       size        0        1        2
                        2026-01-01     1  100.0 %  100.0 %  100.0 %
                        2026-01-02     2  100.0 %  100.0 %   50.0 %
                        """);
    }

    @Test
    void writesTheResultOfTheDefinitionsAsJson() {
        ShellRun run =
                ShellRun.of(
                        "retention",
                        log,
                        "--cohort",
                        "recurring",
                        "--period",
                        "day",
                        "--buckets",
                        "7",
                        "--format",
                        "json");

        assertThat(run.out())
                .contains(
                        "\"period\":\"day\",\"cohorts\":[{\"start\":\"2026-01-01\",\"size\":1,"
                                + "\"returned\":[1,1,1,0,0,1,1],\"partial\":[6]},"
                                + "{\"start\":\"2026-01-02\",\"size\":2,"
                                + "\"returned\":[2,2,1,0,1,2,null],\"partial\":[5]}");
    }

    @Test
    void writesOneRowOfCsvForEachCohortAndBucket() {
        assertThat(
                        ShellRun.of(
                                        "retention",
                                        log,
                                        "--period",
                                        "day",
                                        "--buckets",
                                        "2",
                                        "--format",
                                        "csv")
                                .out())
                .isEqualTo(
                        """
                        start,size,bucket,returned,share,partial
                        2026-01-01,1,0,1,1,false
                        2026-01-01,1,1,1,1,false
                        2026-01-02,1,0,1,1,false
                        2026-01-02,1,1,1,1,false
                        """);
    }

    @Test
    void tellsActivityStates() {
        assertThat(
                        ShellRun.of("activity", "states", log, "--period", "day", "--format", "csv")
                                .out())
                .startsWith(
                        """
                        start,active,new,returning,resurrecting,dormant
                        2026-01-01,1,1,0,0,0
                        2026-01-02,2,1,1,0,0
                        2026-01-03,2,0,2,0,0
                        2026-01-04,1,0,1,0,-1
                        2026-01-05,0,0,0,0,-1
                        2026-01-06,1,0,0,1,0
                        """);
        assertThat(
                        ShellRun.of(
                                        "activity",
                                        "states",
                                        log,
                                        "--period",
                                        "day",
                                        "--format",
                                        "json")
                                .out())
                .contains("{\"start\":\"2026-01-01\",\"active\":1,\"new\":1,\"returning\":0,");
    }

    @Test
    void tellsChurnStickinessAndRepeatPurchases() {
        assertThat(
                        ShellRun.of("activity", "churn", log, "--period", "day", "--format", "csv")
                                .out())
                .contains("2026-01-01,0,0,\n", "2026-01-04,2,1,0.5\n");
        assertThat(ShellRun.of("activity", "stickiness", log).out())
                .contains("days  customers   share")
                .contains("The log ends inside the bucket of 2026-01-07.");
        assertThat(
                        ShellRun.of(
                                        "activity",
                                        "repeat",
                                        log,
                                        "--type",
                                        "buy",
                                        "--horizon",
                                        "4d",
                                        "--format",
                                        "csv")
                                .out())
                .isEqualTo(
                        """
                        customers,repeated,rate,tooRecent,timeMedian,timeP95
                        1,1,1,0,345600,345600
                        """);
    }

    @Test
    void tellsWhoAdoptsAFeature() {
        assertThat(ShellRun.of("adoption", log, "--type", "buy", "--format", "csv").out())
                .isEqualTo(
                        """
                        value,type,adopters,share,repeated,uses,secondsMean,secondsMedian,secondsP95
                        (all),buy,1,0.5,1,2,172800,172800,172800
                        """);
    }

    @Test
    void countsAdoptersByChannel() {
        assertThat(
                        ShellRun.of(
                                        "adoption",
                                        log,
                                        "--type",
                                        "buy",
                                        "--breakdown",
                                        "channel",
                                        "--format",
                                        "csv")
                                .out())
                .isEqualTo(
                        """
                        value,type,adopters,share,repeated,uses,secondsMean,secondsMedian,secondsP95
                        (all),buy,1,0.5,1,2,172800,172800,172800
                        app,buy,0,0,0,0,,,
                        web,buy,1,1,1,2,172800,172800,172800
                        """);
        assertThat(ShellRun.of("adoption", log, "--type", "buy", "--breakdown", "city").err())
                .contains("breakdown \"city\" is no property of the log's events.");
    }

    @Test
    void estimatesSurvivalOfATableOfCustomers() throws IOException {
        Path table = folder.resolve("churn.csv");
        Files.writeString(
                table, "who,tenure,Churn,plan\na,1,Yes,x\nb,2,No,x\nc,3,Yes,y\nd,,No,y\n");
        ShellRun run =
                ShellRun.of(
                        "survival",
                        table.toString(),
                        "--time",
                        "tenure",
                        "--status",
                        "Churn",
                        "--unit",
                        "30d",
                        "--breakdown",
                        "plan",
                        "--format",
                        "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\"n\":3,\"events\":2", "\"seconds\":2592000", "\"value\":\"x\",\"n\":2");
        assertThat(ShellRun.of("survival", table.toString(), "--time", "tenure").err())
                .contains("status is missing. Name the column that says whether the event came");
        assertThat(
                        ShellRun.of(
                                        "survival",
                                        table.toString(),
                                        "--time",
                                        "plan",
                                        "--status",
                                        "Churn=Yes")
                                .err())
                .contains("line 2, column \"plan\": \"x\" must be a number from zero");
    }

    @Test
    void estimatesSurvivalByChannel() {
        ShellRun run = ShellRun.of("survival", log, "--to", "buy", "--breakdown", "channel");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Share of customers without \"buy\", by time since their first event")
                .contains(
                        "Log-rank test of the groups: chi-square 1.000 on 1 degree of freedom, p"
                                + " 0.317.")
                .contains("  2d    50.0 %");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        ShellRun run =
                ShellRun.of(
                        "retention", log, "--start", "by", "--mode", "never", "--since", "soon");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("start \"by\" is no type of event in the log. Did you mean \"buy\"?")
                .contains("mode \"never\" must be one of \"on\", \"on-or-after\", \"on-or-before\"")
                .contains("since \"soon\" is not a time.");
    }
}
