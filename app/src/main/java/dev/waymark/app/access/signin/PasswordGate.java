package dev.waymark.app.access.signin;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Duration;
import java.util.Optional;

/**
 * The rules of passwords: how long they are, how often they may be tried, how they are compared.
 */
public final class PasswordGate {
    /** Fewest characters of a new password. */
    public static final int SHORTEST = 12;

    /** Most characters of any password; bounds the cost of hashing. */
    public static final int LONGEST = 256;

    private final PasswordHash hash;
    private final AttemptLimit limit;
    private final Secrets secrets;

    /** A gate of the given parts. */
    public PasswordGate(PasswordHash hash, AttemptLimit limit, Secrets secrets) {
        this.hash = hash;
        this.limit = limit;
        this.secrets = secrets;
    }

    /**
     * The hash of a new password.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if it is too short, too long
     *     or equal to the e-mail address
     */
    public String accept(String password, String email) {
        require(
                password.codePointCount(0, password.length()) >= SHORTEST
                        && password.length() <= LONGEST,
                "the password has %d characters. Give %d to %d, for example four words.",
                password.codePointCount(0, password.length()),
                SHORTEST,
                LONGEST);
        require(
                !password.equalsIgnoreCase(email),
                "the password is the e-mail address. Give another one.");
        return hash.hash(password);
    }

    /** Counts a try at this account from this address; a present value is the time to wait. */
    Optional<Duration> attempt(String email, String address) {
        return limit.tryOnce(limitName(email, address));
    }

    /** Forgets the tries at this account from this address, because one succeeded. */
    void succeed(String email, String address) {
        limit.forgive(limitName(email, address));
    }

    /** Whether the password is the stored one; as slow without a stored hash as with one. */
    boolean matches(String password, Optional<String> stored) {
        boolean tooLong = password.length() > LONGEST;
        return hash.matches(tooLong ? "" : password, stored) && !tooLong;
    }

    String newSecret() {
        return secrets.next();
    }

    private static String limitName(String email, String address) {
        return Secrets.hash(email) + "|" + address;
    }
}
