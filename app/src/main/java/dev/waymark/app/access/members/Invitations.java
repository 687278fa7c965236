package dev.waymark.app.access.members;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.signin.AttemptLimit;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The use cases of administrators on invitations: make one, list them, withdraw one. */
public final class Invitations {
    /** How long an invitation stands. */
    public static final Duration STANDS = Duration.ofDays(7);

    /** Most open invitations of a workspace. */
    public static final int MOST_OPEN = 200;

    private final Stores stores;
    private final Access access;
    private final Parts parts;

    /** Use cases over the given stores. */
    public Invitations(Stores stores, Access access, Parts parts) {
        this.stores = stores;
        this.access = access;
        this.parts = parts;
    }

    /**
     * Invites the person of an address; an older invitation of theirs ends.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says;
     *     INVALID_VALUE if the address is none; ALREADY_MEMBER if it is a member's;
     *     TOO_MANY_INVITATIONS if too many are open or were made in a short time
     */
    public IssuedInvitation invite(Actor actor, String workspaceId, String email, Role role) {
        access.require(actor, workspaceId, Permission.MANAGE);
        String address = User.normalEmail(email);
        if (address.codePoints().anyMatch(Invitations::isUnseen)) {
            throw user(
                    "INVALID_VALUE",
                    "e-mail \"%s\" has characters that cannot be seen. Type it anew.",
                    address.codePoints()
                            .filter(it -> !isUnseen(it))
                            .limit(40)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append));
        }
        if (stores.members().ofWorkspace(workspaceId).stream()
                .anyMatch(member -> member.user().email().equals(address))) {
            throw user(
                    "ALREADY_MEMBER",
                    "\"%s\" is a member already. Change the role in the list of members.",
                    address);
        }
        if (list(actor, workspaceId).stream().filter(it -> !it.email().equals(address)).count()
                >= MOST_OPEN) {
            throw limit(
                    "TOO_MANY_INVITATIONS",
                    "%d invitations are open. Withdraw some first.",
                    MOST_OPEN);
        }
        Optional<Duration> wait = parts.limit().tryOnce("invite|" + workspaceId);
        if (wait.isPresent()) {
            throw limit(
                    "TOO_MANY_INVITATIONS",
                    "Too many invitations in a short time. Try again in %d seconds.",
                    wait.get().toSeconds());
        }
        Instant now = now();
        Invitation invitation =
                new Invitation(
                        parts.ids().next(),
                        workspaceId,
                        address,
                        role,
                        actor.logName(),
                        now,
                        now.plus(STANDS));
        String secret = parts.secrets().next();
        if (!stores.invitations().add(invitation, Secrets.hash(secret))) {
            access.require(actor, workspaceId, Permission.MANAGE); // lost meanwhile
            throw limit("BUSY", "Your own role was changed at this moment. Invite again.");
        }
        return new IssuedInvitation(invitation, secret);
    }

    /** The open invitations, newest first, expired ones too; errors as {@link Access#require}. */
    public List<Invitation> list(Actor actor, String workspaceId) {
        access.require(actor, workspaceId, Permission.MANAGE);
        return stores.invitations().ofWorkspace(workspaceId);
    }

    /**
     * Withdraws an invitation.
     *
     * @throws JourneyException INVITATION_NOT_FOUND if the workspace has none with this id; else as
     *     {@link Access#require}
     */
    public void withdraw(Actor actor, String workspaceId, String id) {
        access.require(actor, workspaceId, Permission.MANAGE);
        if (!stores.invitations().withdraw(workspaceId, id)) {
            throw access(
                    "INVITATION_NOT_FOUND",
                    "the invitation is not among this workspace's. It may have been used.");
        }
    }

    /**
     * What the holder of a secret is invited to.
     *
     * @throws JourneyException INVITATION_INVALID if it is unknown, used, withdrawn or expired:
     *     which of these is not told
     */
    public Invitation look(String secret) {
        return stores.invitations()
                .find(Secrets.hash(secret))
                .filter(found -> found.isValidAt(now()))
                .orElseThrow(Invitations::invalid);
    }

    /** Whether somebody has an account under the address of an invitation. */
    boolean isForSomebodyKnown(Invitation invitation) {
        return stores.users().findByEmail(invitation.email()).isPresent();
    }

    /**
     * Makes the person of an account, whose address is the invitation's, a member.
     *
     * @throws JourneyException as {@link #look}
     */
    void join(String secret, User user) {
        if (!stores.invitations().accept(Secrets.hash(secret), now(), user)) {
            throw invalid();
        }
    }

    /**
     * Makes an account for the address of an invitation, and its person a member.
     *
     * @throws JourneyException as {@link #look}, also if the address has an account meanwhile;
     *     INVALID_VALUE if the name is no good
     */
    User joinAsNew(String secret, String name, String passwordHash) {
        User made = new User(parts.ids().next(), name.strip(), look(secret).email(), Role.VIEWER);
        if (!stores.invitations()
                .acceptWithAccount(Secrets.hash(secret), now(), made, passwordHash)) {
            throw invalid();
        }
        return made;
    }

    /** An address with such a character looks like another one in the list. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private Instant now() {
        return Instant.ofEpochMilli(parts.clock().millis());
    }

    private static JourneyException invalid() {
        return access(
                "INVITATION_INVALID",
                "the invitation is unknown, used or expired. Ask an administrator of the workspace"
                        + " for a new one.");
    }

    /** What is read and written. */
    public record Stores(UserStore users, MemberStore members, InvitationStore invitations) {}

    /**
     * What invitations are made with.
     *
     * @param limit how many a workspace may make in a short time
     */
    public record Parts(Secrets secrets, Ids ids, Clock clock, AttemptLimit limit) {}
}
