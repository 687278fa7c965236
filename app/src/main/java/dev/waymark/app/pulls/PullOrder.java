package dev.waymark.app.pulls;

import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A pull that somebody wants.
 *
 * @param name of its source
 * @param mapping see {@link Pull}
 * @param secret the password; null if none is needed
 */
public record PullOrder(
        String name,
        PullSettings settings,
        @Nullable JsonMapping mapping,
        Duration every,
        @Nullable String secret) {
    /** Leaves the password out, so that no log shows it. */
    @Override
    public String toString() {
        return "PullOrder[" + name + "]";
    }
}
