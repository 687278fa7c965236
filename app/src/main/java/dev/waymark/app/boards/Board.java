package dev.waymark.app.boards;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Tiles side by side.
 *
 * @param id a UUIDv7
 * @param name 1 to 100 characters, unique in its workspace
 * @param tiles in their order, at most {@value #MOST_TILES}
 * @param version 1 when new, one more with each change
 * @param savedAt when it was last changed
 */
public record Board(String id, String name, List<Tile> tiles, long version, Instant savedAt) {
    /** The most tiles of a board. */
    public static final int MOST_TILES = 24;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_METRIC = 2_000;

    public Board {
        tiles = List.copyOf(tiles);
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the board's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
        require(
                tiles.size() <= MOST_TILES,
                "a board of %d tiles is too large. Put at most %d on it.",
                tiles.size(),
                MOST_TILES);
    }

    /**
     * One tile: a saved view or a metric.
     *
     * @param view the id of a view; null if it is a metric
     * @param metric as {@link dev.waymark.engine.trends.metrics.MetricText} writes it; null if it
     *     is a view
     */
    public record Tile(@Nullable String view, @Nullable String metric) {
        public Tile {
            require(
                    (view == null) != (metric == null),
                    "a tile holds a view or a metric. Give one of both.");
            require(
                    metric == null || metric.length() <= LONGEST_METRIC,
                    "a metric has more than %d characters. Make it shorter.",
                    LONGEST_METRIC);
        }
    }
}
