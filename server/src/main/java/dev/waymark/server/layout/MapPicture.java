package dev.waymark.server.layout;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A process map with positions, in pixels at normal size, from the upper left corner.
 *
 * @param nodes the start, the end, and the drawn types
 * @param edges between drawn nodes
 * @param hidden what is left out
 */
public record MapPicture(
        double width, double height, List<Node> nodes, List<Edge> edges, Hidden hidden) {
    public MapPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A type, or where journeys start or end.
     *
     * @param id {@code start}, {@code end}, or {@code a:} and the type
     * @param type null for start and end
     * @param kind {@code activity}, {@code start} or {@code end}
     * @param x of its left side
     * @param y of its upper side
     * @param count events of the type; journeys for start and end
     * @param customers journeys with at least one
     */
    public record Node(
            String id,
            @Nullable String type,
            String kind,
            double x,
            double y,
            double width,
            double height,
            long count,
            long customers) {
        /** The kind of a type. */
        public static final String ACTIVITY = "activity";

        /** The kind and the id of where journeys start. */
        public static final String START = "start";

        /** The kind and the id of where journeys end. */
        public static final String END = "end";

        /** The id of a type. */
        static String idOf(String type) {
            return "a:" + type;
        }
    }

    /**
     * One node directly following another.
     *
     * @param from id of a node
     * @param to id of a node
     * @param points a chain of cubic Bézier curves: a first point, then two control points and an
     *     end point for each curve; each point is x, y
     * @param label middle of the room kept free for a label
     * @param count how often
     * @param customers in how many journeys
     * @param waiting {@code wait} in JSON: the time from one to the other; null from the start and
     *     to the end
     */
    public record Edge(
            String from,
            String to,
            List<List<Double>> points,
            Place label,
            long count,
            long customers,
            @Nullable DurationSummary waiting) {
        public Edge {
            points = List.copyOf(points);
        }
    }

    /** A point. */
    public record Place(double x, double y) {}

    /**
     * What the log holds and the picture does not show.
     *
     * @param activities number of types
     * @param paths number of edges, with those from the start and to the end
     */
    public record Hidden(int activities, int paths) {}
}
