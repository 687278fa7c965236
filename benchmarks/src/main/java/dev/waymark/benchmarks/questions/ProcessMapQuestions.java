package dev.waymark.benchmarks.questions;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.time.TimeRange;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The process map: whole, with less asked of DuckDB, and of a few customers. */
final class ProcessMapQuestions {
    /** The next event of each, found on the way. */
    static final String NEXT =
            "(SELECT customer, type, time, lead(type) OVER w AS next_type, lead(time) OVER w AS"
                    + " next_time FROM events WINDOW w AS (PARTITION BY customer ORDER BY time))";

    private static final String EDGES =
            "SELECT type, next_type, count(*), avg(next_time - time)%s FROM %s WHERE next_type IS"
                    + " NOT NULL GROUP BY ALL ORDER BY 1, 2";

    private ProcessMapQuestions() {}

    /** Everything that we say of an edge. */
    static Question<ProcessMap> whole() {
        String waits =
                "count(*) AS n, avg(next_time - time) AS mean, quantile_cont(next_time - time,"
                        + " [0.5, 0.95]) AS q, min(next_time - time) AS low, max(next_time - time)"
                        + " AS high";
        String atOnce =
                "SELECT type, next_type, n, customers, mean, q[1], q[2], low, high FROM (SELECT"
                        + " type, next_type, count(DISTINCT customer) AS customers, "
                        + waits
                        + " FROM %1$s WHERE next_type IS NOT NULL GROUP BY ALL) ORDER BY 1, 2";
        String customersApart =
                "SELECT type, next_type, n, customers, mean, q[1], q[2], low, high FROM (SELECT"
                        + " type, next_type, "
                        + waits
                        + " FROM %1$s WHERE next_type IS NOT NULL GROUP BY ALL) JOIN (SELECT type,"
                        + " next_type, count(*) AS customers FROM (SELECT DISTINCT customer, type,"
                        + " next_type FROM %1$s WHERE next_type IS NOT NULL) GROUP BY ALL) USING"
                        + " (type, next_type) ORDER BY 1, 2";
        return Question.of(
                        "Q2 process map, all that we answer",
                        new DiscoverKernel(TimeRange.ALL),
                        map -> edges(map).map(ProcessMapQuestions::whole).toList(),
                        List.of(atOnce.formatted(NEXT), customersApart.formatted(NEXT)),
                        List.of(
                                atOnce.formatted("next_events"),
                                customersApart.formatted("next_events")))
                .clickHouse(
                        ClickHouseSql.overPairs(
                                "events",
                                pairs -> ClickHouseSql.waits("type", "next_type", pairs)));
    }

    /** The same answer of ours against a query for counts, means and medians alone. */
    static Question<ProcessMap> medians() {
        String median = ", median(next_time - time)";
        return Question.of(
                        "Q2 process map, asked for counts, means and medians alone",
                        new DiscoverKernel(TimeRange.ALL),
                        map -> edges(map).map(ProcessMapQuestions::typical).toList(),
                        List.of(EDGES.formatted(median, NEXT)),
                        List.of(EDGES.formatted(median, "next_events")))
                .clickHouse(
                        ClickHouseSql.overPairs("events", ProcessMapQuestions::clickHouseMedians));
    }

    /** The same answer of ours against a query for counts and means alone. */
    static Question<ProcessMap> means() {
        return Question.of(
                        "Q2n process map, asked for counts and means alone",
                        new DiscoverKernel(TimeRange.ALL),
                        map -> edges(map).map(edge -> typical(edge).subList(0, 4)).toList(),
                        List.of(EDGES.formatted("", NEXT)),
                        List.of(EDGES.formatted("", "next_events")))
                .clickHouse(
                        ClickHouseSql.overPairs("events", pairs -> ClickHouseSql.edges("", pairs)));
    }

    /** The process map of about one customer in a hundred. */
    static Question<ProcessMap> segment() {
        JourneyFilter filter =
                FilterText.parse(
                        "did type20 at least 1 time and country is country20", ZoneOffset.UTC);
        String some =
                "(SELECT customer FROM events WHERE type = 'type20' AND country = 'country20')";
        String next =
                "(SELECT customer, type, time, lead(type) OVER w AS next_type, lead(time) OVER w AS"
                        + " next_time FROM events WHERE customer IN %s WINDOW w AS (PARTITION BY"
                        + " customer ORDER BY time))";
        String median = ", median(next_time - time)";
        return new Question<>(
                "Q9 process map of one customer in a hundred",
                (driver, index) ->
                        driver.run(
                                new DiscoverKernel(TimeRange.ALL),
                                FilterKernel.select(driver, filter, index, new CancelSignal())),
                map -> edges(map).map(ProcessMapQuestions::typical).toList(),
                List.of(EDGES.formatted(median, next.formatted(some))),
                List.of(
                        EDGES.formatted(
                                median,
                                "(SELECT * FROM next_events WHERE customer IN %s)"
                                        .formatted(some))),
                ClickHouseSql.overPairs(
                        "(SELECT * FROM events WHERE customer IN %s)".formatted(some),
                        ProcessMapQuestions::clickHouseMedians),
                UnaryOperator.identity());
    }

    private static String clickHouseMedians(String pairs) {
        return ClickHouseSql.edges(", " + ClickHouseSql.MEDIAN, pairs);
    }

    private static List<String> typical(ProcessMap.Edge edge) {
        return List.of(
                edge.from(),
                edge.to(),
                Cells.text(edge.count()),
                Cells.millis(edge.waiting().mean()),
                Cells.millis(edge.waiting().median()));
    }

    private static Stream<ProcessMap.Edge> edges(ProcessMap map) {
        return map.edges().stream()
                .sorted(
                        Comparator.comparing(ProcessMap.Edge::from)
                                .thenComparing(ProcessMap.Edge::to));
    }

    private static List<String> whole(ProcessMap.Edge edge) {
        return List.of(
                edge.from(),
                edge.to(),
                Cells.text(edge.count()),
                Cells.text(edge.customers()),
                Cells.millis(edge.waiting().mean()),
                Cells.millis(edge.waiting().median()),
                Cells.millis(edge.waiting().p95()),
                Cells.millis(edge.waiting().min()),
                Cells.millis(edge.waiting().max()));
    }
}
