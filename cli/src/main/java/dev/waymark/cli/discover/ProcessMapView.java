package dev.waymark.cli.discover;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.quantile.DurationSummary;

import java.util.List;
import java.util.Locale;

/** A process map as tables: its types, then what follows what. CSV carries the latter. */
final class ProcessMapView {
    private ProcessMapView() {}

    static View of(ProcessMap map) {
        Table edges = edges(map);
        return new View(
                List.of(
                        new View.Section(List.of(headline(map)), activities(map)),
                        new View.Section(List.of(), edges)),
                edges);
    }

    private static String headline(ProcessMap map) {
        String counts =
                String.format(
                        Locale.ROOT,
                        "%,d customers, %,d events, %,d types",
                        map.customers(),
                        map.events(),
                        map.types());
        DurationSummary duration = map.duration();
        return duration == null
                ? counts
                : "%s; a journey takes %s (median), %s (p95)"
                        .formatted(
                                counts,
                                Cell.of(duration.median()).shown(),
                                Cell.of(duration.p95()).shown());
    }

    private static Table activities(ProcessMap map) {
        Table.Builder table = Table.of("type", "count", "customers", "starts", "ends");
        for (ProcessMap.Activity activity : map.activities()) {
            table.row(
                    Cell.of(activity.type()),
                    Cell.of(activity.count()),
                    Cell.of(activity.customers()),
                    Cell.of(map.start().getOrDefault(activity.type(), 0L)),
                    Cell.of(map.end().getOrDefault(activity.type(), 0L)));
        }
        return table.build();
    }

    private static Table edges(ProcessMap map) {
        Table.Builder table =
                Table.of(
                        "from",
                        "to",
                        "count",
                        "customers",
                        "waitMean",
                        "waitMedian",
                        "waitP95",
                        "waitMin",
                        "waitMax");
        for (ProcessMap.Edge edge : map.edges()) {
            DurationSummary wait = edge.waiting();
            table.row(
                    Cell.of(edge.from()),
                    Cell.of(edge.to()),
                    Cell.of(edge.count()),
                    Cell.of(edge.customers()),
                    Cell.of(wait.mean()),
                    Cell.of(wait.median()),
                    Cell.of(wait.p95()),
                    Cell.of(wait.min()),
                    Cell.of(wait.max()));
        }
        return table.build();
    }
}
