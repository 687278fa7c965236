package dev.waymark.app.access.signin;

import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The use case of signing in, staying in and signing out. Attempts are throttled for each account
 * and address together; an unknown account takes as long as a known one.
 */
public final class SignIn {
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final UserStore users;
    private final SessionStore sessions;
    private final PasswordGate gate;
    private final SessionRules rules;
    private final Clock clock;

    /** The use case over the given stores. */
    public SignIn(
            UserStore users,
            SessionStore sessions,
            PasswordGate gate,
            SessionRules rules,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.gate = gate;
        this.rules = rules;
        this.clock = clock;
    }

    /** Tries the credentials and, if they are right, opens a session with a new secret. */
    public SignInResult signIn(Credentials credentials) {
        return switch (prove(credentials)) {
            case Proof.Proven(User user) -> new SignInResult.SignedIn(user, open(user));
            case Proof.Refused() -> new SignInResult.Refused();
            case Proof.TooMany(Duration wait) -> new SignInResult.TooMany(wait);
        };
    }

    private Proof prove(Credentials credentials) {
        String email = credentials.email().strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = gate.attempt(email, credentials.address());
        if (wait.isPresent()) {
            return new Proof.TooMany(wait.get());
        }
        Optional<User> user = users.findByEmail(email);
        Optional<String> stored =
                users.passwordHash(
                        user.map(User::id).orElse("00000000-0000-0000-0000-000000000000"));
        if (!gate.matches(credentials.password(), stored) || user.isEmpty()) {
            return new Proof.Refused();
        }
        gate.succeed(email, credentials.address());
        return new Proof.Proven(user.get());
    }

    /**
     * Whose credentials these are, with the limit of a sign-in and without being one: for whoever
     * proves who they are on the way to something else.
     *
     * @param code of the fault if address or password are wrong
     * @param message of that fault
     * @throws JourneyException of that code; TOO_MANY_ATTEMPTS if the password was not looked at
     */
    public User proven(Credentials credentials, String code, String message) {
        return switch (prove(credentials)) {
            case Proof.Proven(User user) -> user;
            case Proof.Refused() ->
                    throw new JourneyException(FaultKind.ACCESS, code, message, null);
            case Proof.TooMany(Duration wait) ->
                    throw limit(
                            "TOO_MANY_ATTEMPTS",
                            "Too many attempts to sign in. Try again in %d seconds.",
                            wait.toSeconds());
        };
    }

    /** Whose account an address means as it was typed; for the audit log, never for an answer. */
    public Optional<User> meant(String email) {
        return users.findByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Opens a session for a person who is known by other means, and returns its secret. */
    public String open(User user) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        sessions.removeStale(now, now.minus(rules.idle()));
        String secret = gate.newSecret();
        sessions.add(
                new Session(Secrets.hash(secret), user.id(), now, now, now.plus(rules.total())));
        return secret;
    }

    /** The person whose session has this secret; empty if there is none or it has ended. */
    public Optional<Actor.Person> resume(String secret) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Session> session = valid(secret, now);
        session.filter(found -> !now.isBefore(found.lastSeenAt().plus(TOUCH_EVERY)))
                .ifPresent(found -> sessions.touch(found.secretHash(), now));
        return session.flatMap(this::person);
    }

    /**
     * The same without prolonging the session: for programs that ask by themselves, so that a
     * session nobody uses ends.
     */
    public Optional<Actor.Person> look(String secret) {
        return valid(secret, Instant.ofEpochMilli(clock.millis())).flatMap(this::person);
    }

    private Optional<Session> valid(String secret, Instant now) {
        return sessions.find(Secrets.hash(secret))
                .filter(found -> found.isValidAt(now, rules.idle()));
    }

    private Optional<Actor.Person> person(Session session) {
        return users.find(session.userId()).map(Actor.Person::new);
    }

    /** Ends the session of this secret; nothing happens if there is none. */
    public void signOut(String secret) {
        sessions.remove(Secrets.hash(secret));
    }

    /** What credentials came to. */
    private sealed interface Proof {
        record Proven(User user) implements Proof {}

        record Refused() implements Proof {}

        record TooMany(Duration retryAfter) implements Proof {}
    }
}
