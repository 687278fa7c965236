package dev.waymark.app.pulls;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a pull stands, as the shell and the HTTP interface list it.
 *
 * @param id its source's
 * @param name its source's
 * @param kind folder, database or kafka
 * @param reads what is read, in a few words
 * @param everySeconds how long it waits between two runs
 * @param enabled whether it runs
 * @param running whether it is being read at this moment
 * @param failures how often in a row it failed as a whole; 0 if only some files are no good
 * @param nextAt when it runs again
 * @param lastRunAt null if never
 * @param lastGoodAt when it last read all that there was; null if never
 * @param errorCode null if the last run was good
 * @param error null if the last run was good
 * @param lag how many files, rows or messages wait; null if not known
 */
public record PullEntry(
        String id,
        String name,
        String kind,
        String reads,
        long everySeconds,
        boolean enabled,
        boolean running,
        int failures,
        Instant nextAt,
        @Nullable Instant lastRunAt,
        @Nullable Instant lastGoodAt,
        @Nullable String errorCode,
        @Nullable String error,
        @Nullable Long lag) {
    /** The entry of a pull. */
    public static PullEntry of(Pull pull, boolean running) {
        PullState state = pull.state();
        return new PullEntry(
                pull.source().id(),
                pull.source().name(),
                pull.source().kind().label(),
                pull.settings().describe(),
                pull.every().toSeconds(),
                pull.source().enabled(),
                running,
                state.failures(),
                state.nextAt(),
                state.lastRunAt(),
                state.lastGoodAt(),
                state.errorCode(),
                state.error(),
                state.lag());
    }
}
