package dev.waymark.benchmarks.compare;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The questions that are compared. Our kernels answer more than the SQL asks; only what both say is
 * compared.
 */
final class Questions {
    private static final int LISTED_VARIANTS = 100;

    private static final String NEXT =
            "(SELECT customer, type, time, lead(type) OVER w AS next_type, lead(time) OVER w AS"
                    + " next_time FROM events WINDOW w AS (PARTITION BY customer ORDER BY time))";

    private Questions() {}

    static List<Question<?>> all() {
        return List.of(processMap(), processMapOfMedians(), variants(), FunnelQuestion.ask());
    }

    /** Everything that we say of an edge. */
    private static Question<ProcessMap> processMap() {
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
        return new Question<>(
                "process map",
                new DiscoverKernel(TimeRange.ALL),
                map -> edges(map).map(Questions::whole).toList(),
                List.of(atOnce.formatted(NEXT), customersApart.formatted(NEXT)),
                List.of(atOnce.formatted("next_events"), customersApart.formatted("next_events")));
    }

    /** The same answer of ours against a query for counts, means and medians alone. */
    private static Question<ProcessMap> processMapOfMedians() {
        String edges =
                "SELECT type, next_type, count(*), avg(next_time - time), median(next_time - time)"
                        + " FROM %s WHERE next_type IS NOT NULL GROUP BY ALL ORDER BY 1, 2";
        return new Question<>(
                "process map, asked for counts, means and medians alone",
                new DiscoverKernel(TimeRange.ALL),
                map ->
                        edges(map)
                                .map(
                                        edge ->
                                                List.of(
                                                        edge.from(),
                                                        edge.to(),
                                                        Cells.text(edge.count()),
                                                        Cells.millis(edge.waiting().mean()),
                                                        Cells.millis(edge.waiting().median())))
                                .toList(),
                List.of(edges.formatted(NEXT)),
                List.of(edges.formatted("next_events")));
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

    private static Question<Variants> variants() {
        String top =
                "SELECT path, count(*) AS n FROM %s GROUP BY path ORDER BY n DESC, path LIMIT "
                        + LISTED_VARIANTS;
        String lists = "(SELECT list(type ORDER BY time) AS path FROM events GROUP BY customer)";
        String texts =
                "(SELECT string_agg(type, ' ' ORDER BY time) AS path FROM events GROUP BY"
                        + " customer)";
        return new Question<>(
                "variants",
                new VariantsKernel(TimeRange.ALL, LISTED_VARIANTS),
                found ->
                        found.variants().stream()
                                .map(
                                        variant ->
                                                List.of(
                                                        String.join(" ", variant.path()),
                                                        Cells.text(variant.customers())))
                                .toList(),
                List.of(top.formatted(lists), top.formatted(texts)),
                List.of(top.formatted("journeys"), top.formatted("journey_texts")));
    }
}
