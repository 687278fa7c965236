package dev.waymark.app.pulls;

import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a pull shall be from now on.
 *
 * @param mapping see {@link Pull}
 * @param secret the new password; null keeps the one that there is
 * @param anew whether everything is read from its beginning again; what the log holds already is
 *     not added again
 */
public record PullChange(
        PullSettings settings,
        @Nullable JsonMapping mapping,
        Duration every,
        @Nullable String secret,
        boolean anew) {
    /** Leaves the password out, so that no log shows it. */
    @Override
    public String toString() {
        return "PullChange[" + settings.describe() + "]";
    }
}
