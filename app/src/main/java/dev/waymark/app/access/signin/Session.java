package dev.waymark.app.access.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * A person's stay after signing in, known by the hash of the secret that the browser holds.
 *
 * @param secretHash as {@link Secrets#hash} gives it
 * @param lastSeenAt to the minute
 * @param expiresAt its absolute end, however busy it is
 */
public record Session(
        String secretHash,
        String userId,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    /** Whether it still stands: before its absolute end and not idle for longer than allowed. */
    public boolean isValidAt(Instant now, Duration longestIdle) {
        return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(longestIdle));
    }
}
