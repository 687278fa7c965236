package dev.waymark.app.access.members;

import java.time.Instant;
import java.util.Optional;

/** Where links to set a password are kept, each by the hash of its secret; durable on return. */
public interface ResetStore {
    /** Adds a link in place of any other of the same person. */
    void add(PasswordReset reset, String secretHash);

    /** The unused link whose secret has this hash, expired or not, or empty. */
    Optional<PasswordReset> find(String secretHash);

    /**
     * Uses a link: sets the password, ends all sessions of the person and forgets their links, all
     * or nothing.
     *
     * @return false, and nothing is changed, if it is used or expired; of two calls at once only
     *     one gets true
     */
    boolean use(String secretHash, Instant now, String passwordHash);
}
