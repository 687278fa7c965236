package dev.waymark.app.pulls;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far a pull has come.
 *
 * @param checkpoint where to go on, in the reader's own words; null before the first
 * @param failures how often in a row it failed as a whole, 0 if the last run came to its end
 * @param nextAt when it runs again
 * @param lastRunAt when it last ran; null if never
 * @param lastGoodAt when it last read all that there was; null if never
 * @param errorCode why the last run was not good, for programs; null if it was, or shall be made
 *     anew
 * @param error the same for people
 * @param lag how many files, rows or messages wait, as far as known; null if not
 */
public record PullState(
        @Nullable String checkpoint,
        int failures,
        Instant nextAt,
        @Nullable Instant lastRunAt,
        @Nullable Instant lastGoodAt,
        @Nullable String errorCode,
        @Nullable String error,
        @Nullable Long lag) {
    /** Due now, as if it had not failed, at this checkpoint. */
    PullState edited(@Nullable String newCheckpoint, Instant now) {
        return new PullState(newCheckpoint, 0, now, lastRunAt, lastGoodAt, null, null, null);
    }

    /** Nothing was read yet; the first run is due. */
    public static PullState first(Instant now) {
        return new PullState(null, 0, now, null, null, null, null, null);
    }
}
