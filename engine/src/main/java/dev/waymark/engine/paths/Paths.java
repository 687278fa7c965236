package dev.waymark.engine.paths;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What customers do, position by position. At each position the counts of all nodes, and of those
 * {@code ended} at positions before it, add up to {@code count}.
 *
 * @param definition what was counted, in English
 * @param direction {@code forward} or {@code backward}
 * @param count number of paths; a customer may have several
 * @param customers customers with at least one path
 * @param started what began at {@code from}, also if it did not arrive at {@code to}; null unless
 *     both were asked for
 * @param other how the nodes that hold several types are called; the name of no type of the log
 * @param ended how the nodes of paths that stopped are called; the name of no type of the log
 * @param nodes by position, outwards from 0; there most paths first, ties by type, then other, then
 *     ended
 * @param links by position, outwards; there most paths first, ties by from and to
 */
public record Paths(
        String definition,
        String direction,
        long count,
        long customers,
        @Nullable Started started,
        String other,
        String ended,
        List<Node> nodes,
        List<Link> links) {
    public Paths {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * A type at a position.
     *
     * @param position 0 where paths begin; 1, 2 … after it, −1, −2 … before it
     * @param type a type, or the name for other or ended
     * @param count paths that are there; of ended those that were at the position before, and
     *     stopped
     * @param customers customers with such a path
     */
    public record Node(int position, String type, long count, long customers) {}

    /**
     * A step from a position to the one after it, in the order of time.
     *
     * @param position of {@code from}
     * @param from node there
     * @param to node at the next position
     * @param count paths that take the step
     * @param customers customers with such a path
     */
    public record Link(int position, String from, String to, long count, long customers) {}

    /**
     * What began, whether it arrived or not.
     *
     * @param count number of beginnings
     * @param customers customers with at least one
     */
    public record Started(long count, long customers) {}
}
