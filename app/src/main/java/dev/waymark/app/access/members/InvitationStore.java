package dev.waymark.app.access.members;

import dev.waymark.app.access.User;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where open invitations are kept, each with the hash of its secret. Changes are durable on return.
 */
public interface InvitationStore {
    /** The invitations to a workspace that were not used, expired ones too, newest first. */
    List<Invitation> ofWorkspace(String workspaceId);

    /** The unused invitation whose secret has this hash, expired or not, or empty. */
    Optional<Invitation> find(String secretHash);

    /**
     * Adds an invitation in place of any other of the same address to the same workspace.
     *
     * @return false if a person invites who is no administrator of the workspace any more; then
     *     nothing happens
     */
    boolean add(Invitation invitation, String secretHash);

    /**
     * Withdraws an invitation.
     *
     * @return false if the workspace has none with this id
     */
    boolean withdraw(String workspaceId, String id);

    /**
     * Uses an invitation for a person who has an account: makes them a member, or leaves them what
     * they are if they became one meanwhile. All or nothing.
     *
     * @return false, and nothing is changed, if it is used, withdrawn or expired; of two calls at
     *     once only one gets true
     */
    boolean accept(String secretHash, Instant now, User user);

    /**
     * Uses an invitation for a person who gets an account with it, else as {@link #accept}.
     *
     * @return false, and nothing is changed, also if the address has an account meanwhile
     */
    boolean acceptWithAccount(String secretHash, Instant now, User user, String passwordHash);
}
