package dev.waymark.app.access.signin;

import java.util.Optional;

/** A slow, salted hash of passwords. */
public interface PasswordHash {
    /** The hash to store; differs on each call, as its salt does. */
    String hash(String password);

    /**
     * Whether the password is the one of the stored hash. Takes as long without a stored hash as
     * with one, so that the time does not tell which accounts exist.
     *
     * @param stored empty for an unknown account: then the answer is always false
     */
    boolean matches(String password, Optional<String> stored);
}
