package dev.waymark.app.access.signin;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept. Every change is durable on return. */
public interface SessionStore {
    /** The session of a hash, valid or not, or empty. */
    Optional<Session> find(String secretHash);

    /** Adds a session, and notes its beginning as the person's last sign-in. */
    void add(Session session);

    /** Notes that the session was used. */
    void touch(String secretHash, Instant now);

    /** Ends a session; nothing happens if there is none. */
    void remove(String secretHash);

    /** Ends all sessions of a person. */
    void removeAll(String userId);

    /** Forgets all sessions that ended before {@code now} or were last seen before the bound. */
    void removeStale(Instant now, Instant lastSeenBefore);
}
