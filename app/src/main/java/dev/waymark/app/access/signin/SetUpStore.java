package dev.waymark.app.access.signin;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;

import java.util.List;

/** Where the hashes of unused set-up tokens are kept. Every change is durable on return. */
public interface SetUpStore {
    /** Keeps the hash of a token until the set-up is done. */
    void addToken(String tokenHash);

    /** Whether this is the hash of a kept token. */
    boolean hasToken(String tokenHash);

    /**
     * Adds the first account with its workspace and forgets all tokens, all or nothing.
     *
     * @return false, and nothing is changed, if the token is not kept or somebody has an account;
     *     of two calls at once only one gets true
     */
    boolean complete(String tokenHash, FirstAccount account);

    /** The first account and what comes with it. */
    record FirstAccount(
            User user, String passwordHash, Workspace workspace, List<Membership> members) {
        public FirstAccount {
            members = List.copyOf(members);
        }
    }
}
