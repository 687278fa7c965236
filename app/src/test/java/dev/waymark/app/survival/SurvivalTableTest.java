package dev.waymark.app.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.survival.Survival;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SurvivalTableTest {
    /** Whoever was watched one week, and left, and so on. */
    private static final String TABLE =
            """
            id,weeks,left,plan
            a,1,yes,basic
            b,2,no,basic
            c,3,yes,plus
            d,4,0,
            e,,yes,plus
            f,NA,yes,plus
            """;

    @Test
    void estimatesTheCurveByHand() {
        Survival found = estimate("weeks", "left", "7d", null);

        assertThat(found.n()).as("without those of no time").isEqualTo(4);
        assertThat(found.events()).isEqualTo(2);
        assertThat(found.curve())
                .filteredOn(point -> point.events() > 0)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.seconds()).isEqualTo(Duration.ofDays(7));
                            assertThat(first.survival()).isCloseTo(0.75, within(1e-12));
                            assertThat(first.atRisk()).isEqualTo(4);
                        },
                        second -> {
                            assertThat(second.seconds()).isEqualTo(Duration.ofDays(21));
                            assertThat(second.survival()).isCloseTo(0.375, within(1e-12));
                            assertThat(second.atRisk()).isEqualTo(2);
                        });
        assertThat(found.median()).isEqualTo(Duration.ofDays(21));
        assertThat(found.definition())
                .isEqualTo(
                        "Share of rows without the event (\"left\" is 1, yes or true), by \"weeks\""
                                + " in units of 7d; Kaplan–Meier. 95 % interval (log-log,"
                                + " Greenwood).");
    }

    @Test
    void comparesTheValuesOfAColumnAndCallsAnEmptyCellNone() {
        Survival found = estimate("weeks", "left=yes", null, "plan");

        assertThat(found.groups())
                .extracting(Survival.Group::value, Survival.Group::n, Survival.Group::events)
                .containsExactly(
                        tuple("basic", 2L, 1L), tuple("plus", 1L, 1L), tuple(null, 1L, 0L));
        assertThat(found.logRank()).isNotNull();
        assertThat(found.curve().getLast().seconds()).isLessThanOrEqualTo(Duration.ofDays(4));
    }

    @Test
    void takesTheLongestNameOfAColumnThatTheStatusBeginsWith() {
        String table = "t,a=b,a,c\n1,1,b,x=y\n2,0,b,z\n3,1,d,z\n";
        Survival whole = estimate(table, "t", "a=b", null, null);
        assertThat(whole.events()).as("column a=b is 1").isEqualTo(2);
        assertThat(whole.definition()).contains("(\"a=b\" is 1, yes or true)");
        assertThat(estimate(table, "t", "a=b=0", null, null).events())
                .as("column a=b is 0")
                .isEqualTo(1);
        Survival valued = estimate(table, "t", "a=d", null, null);
        assertThat(valued.events()).as("column a is d").isEqualTo(1);
        assertThat(valued.definition()).contains("without the event (a=d)");
        assertThat(estimate(table, "t", "c=x=y", null, null).events())
                .as("column c is x=y")
                .isEqualTo(1);
        assertThatThrownBy(() -> estimate(table, "t", "e=f=g", null, null))
                .hasMessage(
                        "\"table\" has no column \"e\". It has t, a=b, a, c. Rename"
                                + " one of them, or add it.");
    }

    @Test
    void hasNothingToTellOfATableWithoutRows() {
        Survival found = estimate("t,s", "t", "s=1", null, null);
        assertThat(found.n()).isZero();
        assertThat(found.median()).isNull();
    }

    @Test
    void namesWhatIsWrongWithTheQuestion() {
        assertFault("MISSING_VALUE", "time is missing.", null, "left", null, null);
        assertFault("MISSING_VALUE", "status is missing.", "weeks", " ", null, null);
        assertFault("INVALID_DURATION", "unit \"7\" has no unit.", "weeks", "left", "7", null);
        assertFault("INVALID_VALUE", "unit (0d) must be above zero", "weeks", "left", "0d", null);
        assertFault("INVALID_VALUE", "at most 10000 years", "weeks", "left", "999999999999h", null);
        assertFault(
                "MISSING_COLUMN",
                "\"table\" has no column \"week\". It has id, weeks, left, plan. Rename one of"
                        + " them",
                "week",
                "left",
                null,
                null);
        assertFault("MISSING_COLUMN", "no column \"gone\"", "weeks", "gone=1", null, null);
        assertFault("MISSING_COLUMN", "no column \"tariff\"", "weeks", "left", null, "tariff");
        assertFault(
                "UNKNOWN_VALUE",
                "status \"left=Yes\": no row of \"table\" has \"Yes\" in column \"left\". It has"
                        + " \"0\", \"no\", \"yes\".",
                "weeks",
                "left=Yes",
                null,
                null);
    }

    @Test
    void namesTheCellThatIsWrong() {
        assertFault(
                "WRONG_CELL",
                "line 2, column \"t\": \"-1\" must be a number from zero to"
                        + " 10000 years, in units of 1d",
                "t,s\n-1,1");
        assertFault(
                "WRONG_CELL",
                "line 3, column \"t\": \"soon\" must be a number",
                "t,s\n1,1\nsoon,1");
        assertFault(
                "WRONG_CELL",
                "\"4e9\" must be a number from zero to 10000 years, in units of 1d",
                "t,s\n4e9,1");
        assertFault(
                "WRONG_CELL",
                "column \"s\": \"2\" must be 1, yes or true, or 0, no or false. Name another value"
                        + " for the event, for example \"s=2\".",
                "t,s\n1,1\n2,2");
        assertFault("UNEVEN_ROW", "line 2 has 3 cells, the first row has 2", "t,s\n1,1,1");
        assertFault("EMPTY_TABLE", "\"table\" is empty", "");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(
                        () ->
                                estimate(
                                        "t,s\n-1,perhaps\n,perhaps\n1\n2,no\n",
                                        "t",
                                        "s",
                                        null,
                                        null))
                .hasMessage(
                        """
                        "table", line 2, column "t": "-1" must be a number from zero to 10000 years, in units of 1d.
                        "table", line 2, column "s": "perhaps" must be 1, yes or true, or 0, no or false. Name another value for the event, for example "s=perhaps".
                        "table", line 4 has 1 cell, the first row has 2. Give each row as many.\
                        """);
        assertThatThrownBy(() -> estimate("t,s\nx,no\n", "t", "s=yes", null, "plan"))
                .hasMessage(
                        """
                        status "s=yes": no row of "table" has "yes" in column "s". It has "no".
                        "table" has no column "plan". It has t, s. Rename one of them, or add it.\
                        """);
    }

    @Test
    void refusesABreakdownOfTooManyValues() {
        String table =
                "t,s,who\n"
                        + IntStream.range(0, 51)
                                .mapToObj(i -> "1,1,w" + i)
                                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> estimate(table, "t", "s", null, "who"))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        it -> assertThat(it.code()).isEqualTo("TOO_MANY_VALUES"))
                .hasMessageContaining("breakdown \"who\" has more than 50 values");
    }

    private static void assertFault(String code, String message, String table) {
        assertThatThrownBy(() -> estimate(table, "t", "s", null, null))
                .isInstanceOfSatisfying(
                        JourneyException.class, it -> assertThat(it.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private static void assertFault(
            String code,
            String message,
            @Nullable String time,
            @Nullable String status,
            @Nullable String unit,
            @Nullable String by) {
        assertThatThrownBy(() -> estimate(time, status, unit, by))
                .isInstanceOfSatisfying(
                        JourneyException.class, it -> assertThat(it.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private static Survival estimate(
            @Nullable String time,
            @Nullable String status,
            @Nullable String unit,
            @Nullable String by) {
        return estimate(TABLE, time, status, unit, by);
    }

    private static Survival estimate(
            String table,
            @Nullable String time,
            @Nullable String status,
            @Nullable String unit,
            @Nullable String by) {
        SurvivalOptions options =
                new SurvivalOptions(null, null, null, null, null, null, null, null, null);
        return SurvivalTable.of(time, status, unit, by)
                .estimate(TextTable.parse(new TableName("table"), table), options.estimate());
    }
}
