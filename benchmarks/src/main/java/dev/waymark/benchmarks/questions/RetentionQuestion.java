package dev.waymark.benchmarks.questions;

import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Twelve weekly cohorts by the first event over twelve weeks: how many customers came back. */
final class RetentionQuestion {
    private static final int WEEKS = 12;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final long WEEK_MILLIS = Period.WEEK.length().toMillis();

    private RetentionQuestion() {}

    static Question<Retention> ask() {
        Instant end = START.plus(Period.WEEK.length().multipliedBy(WEEKS));
        return Question.of(
                        "Q5 retention, 12 weeks by 12",
                        new RetentionKernel(
                                RetentionRequest.of(Period.WEEK, WEEKS, ZoneOffset.UTC)
                                        .within(new TimeRange(START, end))),
                        RetentionQuestion::rows,
                        List.of(byDistinctWeeks(), byDistinctCustomers()),
                        List.of())
                .clickHouse(List.of(byWeeksInArrays()));
    }

    /** Each customer's weeks first. */
    private static String byDistinctWeeks() {
        return ("SELECT week, seen - week AS bucket, count(*) FROM (SELECT customer, seen,"
                        + " min(seen) OVER (PARTITION BY customer) AS week FROM (SELECT DISTINCT"
                        + " customer, (time - %1$d) // %2$d AS seen FROM events WHERE time < %3$d))"
                        + " WHERE week < 12 AND seen - week < 12 GROUP BY ALL ORDER BY 1, 2")
                .formatted(
                        START.toEpochMilli(),
                        WEEK_MILLIS,
                        START.toEpochMilli() + 2 * WEEKS * WEEK_MILLIS);
    }

    /** Each cohort's different customers by week. */
    private static String byDistinctCustomers() {
        return ("WITH firsts AS (SELECT customer, (min(time) - %1$d) // %2$d AS week FROM events"
                    + " GROUP BY customer HAVING week < 12) SELECT week, (time - %1$d) // %2$d -"
                    + " week AS bucket, count(DISTINCT customer) FROM events JOIN firsts USING"
                    + " (customer) WHERE bucket < 12 GROUP BY ALL ORDER BY 1, 2")
                .formatted(START.toEpochMilli(), WEEK_MILLIS);
    }

    /** ClickHouse: each customer's weeks as an array. */
    private static String byWeeksInArrays() {
        return ("SELECT week, seen - week AS bucket, count() FROM (SELECT arrayMin(weeks) AS week,"
                    + " arrayJoin(weeks) AS seen FROM (SELECT groupUniqArray(intDiv(time - %1$d,"
                    + " %2$d)) AS weeks FROM events WHERE time < %3$d GROUP BY customer)) WHERE"
                    + " week < 12 AND bucket < 12 GROUP BY week, bucket ORDER BY week, bucket")
                .formatted(
                        START.toEpochMilli(),
                        WEEK_MILLIS,
                        START.toEpochMilli() + 2 * WEEKS * WEEK_MILLIS);
    }

    private static List<List<String>> rows(Retention retention) {
        List<List<String>> rows = new ArrayList<>();
        for (int week = 0; week < retention.cohorts().size(); week++) {
            List<@Nullable Long> returned = retention.cohorts().get(week).returned();
            for (int bucket = 0; bucket < returned.size(); bucket++) {
                Long customers = returned.get(bucket);
                if (customers != null && customers > 0) {
                    rows.add(
                            List.of(
                                    String.valueOf(week),
                                    String.valueOf(bucket),
                                    Cells.text(customers)));
                }
            }
        }
        return rows;
    }
}
