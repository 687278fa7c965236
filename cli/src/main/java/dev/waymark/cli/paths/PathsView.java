package dev.waymark.cli.paths;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.paths.Paths;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Paths as a table of nodes and one of the most frequent links. CSV carries all links. */
final class PathsView {
    private static final int SHOWN = 20;

    private PathsView() {}

    static View of(Paths paths) {
        Table.Builder nodes = Table.of("position", "type", "count", "customers", "share");
        for (Paths.Node node : paths.nodes()) {
            nodes.row(
                    Cell.of(node.position()),
                    Cell.of(node.type()),
                    Cell.of(node.count()),
                    Cell.of(node.customers()),
                    Cell.share((double) node.count() / paths.count()));
        }
        List<Paths.Link> most =
                paths.links().stream()
                        .sorted(Comparator.comparing(link -> -link.count()))
                        .limit(SHOWN)
                        .toList();
        String links =
                most.size() < paths.links().size()
                        ? String.format(
                                Locale.ROOT,
                                "The %d most frequent of %,d links",
                                SHOWN,
                                paths.links().size())
                        : "Links";
        return new View(
                List.of(
                        new View.Section(
                                List.of(paths.definition(), headline(paths)), nodes.build()),
                        new View.Section(most.isEmpty() ? List.of() : List.of(links), links(most))),
                links(paths.links()));
    }

    private static String headline(Paths paths) {
        String text =
                String.format(
                        Locale.ROOT,
                        "%,d paths of %,d customers",
                        paths.count(),
                        paths.customers());
        Paths.Started started = paths.started();
        return started == null
                ? text
                : text
                        + String.format(
                                Locale.ROOT,
                                " arrived; %,d of %,d customers began",
                                started.count(),
                                started.customers());
    }

    private static Table links(List<Paths.Link> links) {
        Table.Builder table = Table.of("position", "from", "to", "count", "customers");
        for (Paths.Link link : links) {
            table.row(
                    Cell.of(link.position()),
                    Cell.of(link.from()),
                    Cell.of(link.to()),
                    Cell.of(link.count()),
                    Cell.of(link.customers()));
        }
        return table.build();
    }
}
