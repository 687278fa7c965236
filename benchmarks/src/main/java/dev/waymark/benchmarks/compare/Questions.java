package dev.waymark.benchmarks.compare;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;

import java.util.Comparator;
import java.util.List;

/**
 * The questions that are compared. Our kernels answer more than the SQL asks; only what both say is
 * compared.
 */
final class Questions {
    private static final int LISTED_VARIANTS = 100;

    private Questions() {}

    static List<Question<?>> all() {
        return List.of(processMap(), variants(), FunnelQuestion.ask());
    }

    private static Question<ProcessMap> processMap() {
        String edges =
                "SELECT type, next_type, count(*), avg(next_time - time), median(next_time - time)"
                        + " FROM %s WHERE next_type IS NOT NULL GROUP BY ALL ORDER BY 1, 2";
        String next =
                "(SELECT type, time, lead(type) OVER w AS next_type, lead(time) OVER w AS next_time"
                        + " FROM events WINDOW w AS (PARTITION BY customer ORDER BY time))";
        return new Question<>(
                "process map",
                new DiscoverKernel(TimeRange.ALL),
                map ->
                        map.edges().stream()
                                .sorted(
                                        Comparator.comparing(ProcessMap.Edge::from)
                                                .thenComparing(ProcessMap.Edge::to))
                                .map(
                                        edge ->
                                                List.of(
                                                        edge.from(),
                                                        edge.to(),
                                                        Cells.text(edge.count()),
                                                        Cells.millis(edge.waiting().mean()),
                                                        Cells.millis(edge.waiting().median())))
                                .toList(),
                List.of(edges.formatted(next)),
                List.of(edges.formatted("next_events")));
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
