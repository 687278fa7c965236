package dev.waymark.app.access.signin;

import java.time.Duration;
import java.util.Optional;

/** A bound on how often something may be tried under one name. */
public interface AttemptLimit {
    /** Counts a try. Empty if it may go on; else the time to wait, at least one second. */
    Optional<Duration> tryOnce(String name);

    /** Forgets all tries under the name, because one succeeded. */
    void forgive(String name);
}
