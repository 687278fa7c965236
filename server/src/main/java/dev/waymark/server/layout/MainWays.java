package dev.waymark.server.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * For every node the link by which the main way from the start comes to it, and the one by which
 * its main way to the end goes on.
 */
final class MainWays {
    /*
     * A way is as wide as its rarest link. Widest ways are found as Dijkstra finds shortest ones:
     * nodes are settled by falling width (ties: fewer links, then id), so the link that settled a
     * node leads back to an earlier one and following links always arrives. The ways to the end are
     * those from the end against all links.
     */
    private final Map<String, Link> into;
    private final Map<String, Link> onwards;

    private MainWays(Map<String, Link> into, Map<String, Link> onwards) {
        this.into = into;
        this.onwards = onwards;
    }

    static MainWays of(List<Link> links) {
        Map<String, List<Link>> leaving = new HashMap<>();
        Map<String, List<Link>> arriving = new HashMap<>();
        for (Link link : links) {
            leaving.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link);
            arriving.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link);
        }
        return new MainWays(
                settle(MapPicture.Node.START, leaving, true),
                settle(MapPicture.Node.END, arriving, false));
    }

    /**
     * The types on the main ways through a type, itself first. Each of them has its own main ways
     * among them, since a way may pass a type that comes from the start by another one.
     */
    Set<String> through(String id) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                Link in = into.get(next);
                Link on = onwards.get(next);
                if (in != null && !in.from().equals(MapPicture.Node.START)) {
                    open.add(in.from());
                }
                if (on != null && !on.to().equals(MapPicture.Node.END)) {
                    open.add(on.to());
                }
            }
        }
        return found;
    }

    /** The links of the main ways through these types. */
    List<Link> links(Set<String> types) {
        List<Link> links = new ArrayList<>();
        for (String id : types) {
            Link in = into.get(id);
            Link on = onwards.get(id);
            if (in != null) {
                links.add(in);
            }
            if (on != null) {
                links.add(on);
            }
        }
        return links;
    }

    private record Reached(String id, long width, int links, Link by) {}

    private static Map<String, Link> settle(
            String root, Map<String, List<Link>> links, boolean forwards) {
        Map<String, Link> settled = new HashMap<>();
        PriorityQueue<Reached> queue =
                new PriorityQueue<>(
                        Comparator.comparingLong(Reached::width)
                                .reversed()
                                .thenComparingInt(Reached::links)
                                .thenComparing(reached -> reached.by().from())
                                .thenComparing(reached -> reached.by().to()));
        push(queue, links.getOrDefault(root, List.of()), Long.MAX_VALUE, 0, forwards);
        while (!queue.isEmpty()) {
            Reached reached = queue.poll();
            if (settled.putIfAbsent(reached.id(), reached.by()) == null) {
                push(
                        queue,
                        links.getOrDefault(reached.id(), List.of()),
                        reached.width(),
                        reached.links(),
                        forwards);
            }
        }
        return settled;
    }

    private static void push(
            PriorityQueue<Reached> queue,
            List<Link> links,
            long width,
            int length,
            boolean forwards) {
        for (Link link : links) {
            String next = forwards ? link.to() : link.from();
            queue.add(new Reached(next, Math.min(width, link.count()), length + 1, link));
        }
    }
}
