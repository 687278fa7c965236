package dev.waymark.server.layout;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An edge between nodes, those of start and end among them.
 *
 * @param from id of a node
 * @param to id of a node
 */
record Link(String from, String to, long count, long customers, @Nullable DurationSummary waiting) {
    /** All edges of a map: most first, ties by the names of their ends. */
    static List<Link> of(ProcessMap map) {
        List<Link> links = new ArrayList<>();
        map.start()
                .forEach(
                        (type, count) ->
                                links.add(
                                        new Link(
                                                MapPicture.Node.START,
                                                MapPicture.Node.idOf(type),
                                                count,
                                                count,
                                                null)));
        for (ProcessMap.Edge edge : map.edges()) {
            links.add(
                    new Link(
                            MapPicture.Node.idOf(edge.from()),
                            MapPicture.Node.idOf(edge.to()),
                            edge.count(),
                            edge.customers(),
                            edge.waiting()));
        }
        map.end()
                .forEach(
                        (type, count) ->
                                links.add(
                                        new Link(
                                                MapPicture.Node.idOf(type),
                                                MapPicture.Node.END,
                                                count,
                                                count,
                                                null)));
        links.sort(
                Comparator.comparingLong(Link::count)
                        .reversed()
                        .thenComparing(Link::from)
                        .thenComparing(Link::to));
        return links;
    }

    boolean isBetween(Set<String> nodes) {
        return (nodes.contains(from) || from.equals(MapPicture.Node.START))
                && (nodes.contains(to) || to.equals(MapPicture.Node.END));
    }
}
