package dev.waymark.app.access.signin;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The use case of the first start: whoever holds a one-time token from the server's console makes
 * the administrator and a first workspace. A token stays valid until the set-up is done; with it
 * all tokens end.
 */
public final class SetUp {
    private static final String FIRST_WORKSPACE = "Waymark";

    private final UserStore users;
    private final SetUpStore store;
    private final PasswordGate gate;
    private final Ids ids;

    /** The use case over the given stores. */
    public SetUp(UserStore users, SetUpStore store, PasswordGate gate, Ids ids) {
        this.users = users;
        this.store = store;
        this.gate = gate;
        this.ids = ids;
    }

    /** Whether nobody has an account yet. */
    public boolean isNeeded() {
        return users.isEmpty();
    }

    /** A new token to show on the console; empty if the set-up is done. */
    public Optional<String> newToken() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        String token = gate.newSecret();
        store.addToken(Secrets.hash(token));
        return Optional.of(token);
    }

    /**
     * Makes the administrator, whose first workspace is named after the product.
     *
     * @throws JourneyException SETUP_TOKEN_INVALID if the token is unknown or used; INVALID_VALUE
     *     if name, e-mail or password are no good
     */
    public User complete(String token, NewAdministrator wanted) {
        String tokenHash = Secrets.hash(token);
        if (!store.hasToken(tokenHash)) {
            throw invalidToken();
        }
        User user =
                new User(
                        ids.next(),
                        wanted.name().strip(),
                        User.normalEmail(wanted.email()),
                        Role.ADMIN);
        Workspace workspace = new Workspace(ids.next(), FIRST_WORKSPACE, false, ZoneOffset.UTC);
        SetUpStore.FirstAccount account =
                new SetUpStore.FirstAccount(
                        user,
                        gate.accept(wanted.password(), user.email()),
                        workspace,
                        List.of(new Membership(user.id(), workspace.id(), Role.ADMIN)));
        if (!store.complete(tokenHash, account)) {
            throw invalidToken();
        }
        return user;
    }

    private static JourneyException invalidToken() {
        return access(
                "SETUP_TOKEN_INVALID",
                "the set-up link is unknown or used. Take the newest one from the server's"
                        + " console, or sign in.");
    }

    /** Who becomes the administrator. */
    public record NewAdministrator(String name, String email, String password) {
        /** Leaves everything personal out, so that no log shows it. */
        @Override
        public String toString() {
            return "NewAdministrator[]";
        }
    }
}
