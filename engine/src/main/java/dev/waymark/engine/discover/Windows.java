package dev.waymark.engine.discover;

import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Which waits of edges, and which durations of journeys, are worth keeping. */
record Windows(ValueWindows edges, ValueWindows durations) {
    /** Keeps everything. */
    static Windows all(int types) {
        return new Windows(ValueWindows.all(types * types), ValueWindows.all(1));
    }

    /** Those with which the log must be read again; null if no quantile was missed. */
    static @Nullable Windows widened(WindowedSummary edges, WindowedSummary durations) {
        ValueWindows newEdges = edges.widened();
        ValueWindows newDurations = durations.widened();
        if (newEdges == null && newDurations == null) {
            return null;
        }
        return new Windows(
                Objects.requireNonNullElse(newEdges, edges.windows()),
                Objects.requireNonNullElse(newDurations, durations.windows()));
    }
}
