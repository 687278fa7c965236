package dev.waymark.app.pulls;

import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Reads one kind of source. Safe for several threads. */
public interface PullReader {
    /**
     * What a run reads.
     *
     * @param secret the password; null if none was given
     * @param limits what the configuration allows now
     */
    record Task(Pull pull, @Nullable String secret, PullLimits limits) {
        /** Leaves the password out, so that no log shows it. */
        @Override
        public String toString() {
            return "Task[" + pull.source().id() + "]";
        }
    }

    /**
     * How a run ended.
     *
     * @param lag how many files, rows or messages wait still
     * @param more whether it should go on at once
     * @param fault what could not be read although all else was, to be told; the run is no good
     *     one, but the schedule stays. Null if nothing
     */
    record Outcome(long lag, boolean more, @Nullable JourneyException fault) {
        /** All was read. */
        public Outcome(long lag, boolean more) {
            this(lag, more, null);
        }
    }

    /** Whether it reads what these settings say. */
    boolean reads(PullSettings settings);

    /**
     * Reads what is new since the pull's checkpoint, and hands it out.
     *
     * @throws dev.waymark.engine.fault.JourneyException if the source cannot be reached or read;
     *     what was handed out before stays
     */
    Outcome read(Task task, PullSink sink);

    /**
     * The newest records as JSON, for people to map; at most five, newest first.
     *
     * @return empty if records of this kind are not mapped so
     */
    Optional<List<JsonNode>> examples(
            PullSettings settings, @Nullable String secret, PullLimits limits);
}
