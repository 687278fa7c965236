package dev.waymark.app.access.account;

import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.signin.Credentials;
import dev.waymark.app.access.signin.PasswordGate;
import dev.waymark.app.access.signin.SessionStore;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.app.access.signin.SignInResult;

/**
 * The use cases of a person on their own account: another name, another password, out everywhere.
 */
public final class Account {
    private final UserStore users;
    private final SessionStore sessions;
    private final SignIn signIn;
    private final PasswordGate gate;

    /** Use cases over the given stores. */
    public Account(UserStore users, SessionStore sessions, SignIn signIn, PasswordGate gate) {
        this.users = users;
        this.sessions = sessions;
        this.signIn = signIn;
        this.gate = gate;
    }

    /**
     * The person under another name.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if the name is empty or
     *     longer than 100 characters
     */
    public User rename(User person, String name) {
        User renamed = new User(person.id(), name.strip(), person.email(), person.role());
        users.rename(renamed.id(), renamed.name());
        return renamed;
    }

    /**
     * Changes the password, ends all sessions and opens a new one. The old password is tried as at
     * a sign-in, with the same limit; if it is wrong, nothing changes.
     *
     * @param address where the request comes from, for the limit
     * @return the new session's secret
     * @throws dev.waymark.engine.fault.JourneyException PASSWORD_WRONG or TOO_MANY_ATTEMPTS for the
     *     old password; INVALID_VALUE if the new one is no good
     */
    public SignInResult.SignedIn changePassword(User person, Change change, String address) {
        signIn.proven(
                new Credentials(person.email(), change.before(), address),
                "PASSWORD_WRONG",
                "the old password is wrong. Check it; it is case-sensitive.");
        users.setPassword(person.id(), gate.accept(change.after(), person.email()));
        return new SignInResult.SignedIn(person, signIn.open(person));
    }

    /** Ends all sessions of the person, also the one that asks. */
    public void signOutEverywhere(User person) {
        sessions.removeAll(person.id());
    }

    /**
     * An old password and a new one.
     *
     * @param before the one until now
     * @param after the one from now on
     */
    public record Change(String before, String after) {
        /** Leaves both out, so that no log shows them. */
        @Override
        public String toString() {
            return "Change[]";
        }
    }
}
