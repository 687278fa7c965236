package dev.waymark.app.access.members;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The use cases on links by which members set a new password. Whoever makes one could use it
 * themselves, so an administrator makes one only for members who are in no workspace but those that
 * they administer, and who may do no more on the server; both is asked again when it is used.
 */
public final class PasswordResets {
    /** How long a link stands. */
    public static final Duration STANDS = Duration.ofDays(1);

    private final Stores stores;
    private final Access access;
    private final Parts parts;

    /** Use cases over the given stores. */
    public PasswordResets(Stores stores, Access access, Parts parts) {
        this.stores = stores;
        this.access = access;
        this.parts = parts;
    }

    /**
     * Makes a link for a member and returns its secret; an older one of theirs ends.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says;
     *     MEMBER_NOT_FOUND if the workspace has no such member; OWN_PASSWORD if it is the actor;
     *     RESET_NOT_YOURS if the member is in a workspace that the actor does not administer, or
     *     may make workspaces and the actor may not
     */
    public String make(Actor actor, String workspaceId, String userId) {
        access.require(actor, workspaceId, Permission.MANAGE);
        if (!(actor instanceof Actor.Person(User maker))) {
            throw notYours();
        }
        User member = member(workspaceId, userId);
        if (maker.id().equals(member.id())) {
            throw user("OWN_PASSWORD", "this is you. Change your password under your account.");
        }
        if (!covers(maker, member, workspaceId)) {
            throw notYours();
        }
        return add(member, workspaceId, maker.id());
    }

    /**
     * The same for whoever may read the home's files, who is asked for no right.
     *
     * @throws JourneyException MEMBER_NOT_FOUND if the workspace has no such member
     */
    public String makeAsOwner(String workspaceId, String userId) {
        return add(member(workspaceId, userId), workspaceId, null);
    }

    /**
     * Whose password the holder of a secret may set.
     *
     * @throws JourneyException RESET_INVALID if it is unknown, used or expired, or its maker could
     *     not make it any more: which of these is not told
     */
    public User look(String secret) {
        return stores.resets()
                .find(Secrets.hash(secret))
                .filter(found -> now().isBefore(found.expiresAt()))
                .flatMap(
                        found ->
                                stores.users()
                                        .find(found.userId())
                                        .filter(person -> isStillGood(found, person)))
                .orElseThrow(PasswordResets::invalid);
    }

    /**
     * Sets the password and ends all sessions of the person.
     *
     * @throws JourneyException as {@link #look}
     */
    void set(String secret, String passwordHash) {
        if (!stores.resets().use(Secrets.hash(secret), now(), passwordHash)) {
            throw invalid();
        }
    }

    private User member(String workspaceId, String userId) {
        return stores.members().ofWorkspace(workspaceId).stream()
                .map(Member::user)
                .filter(found -> found.id().equals(userId))
                .findAny()
                .orElseThrow(Members::notFound);
    }

    private String add(User member, String workspaceId, @Nullable String maker) {
        String secret = parts.secrets().next();
        stores.resets()
                .add(
                        new PasswordReset(member.id(), workspaceId, maker, now().plus(STANDS)),
                        Secrets.hash(secret));
        return secret;
    }

    private boolean isStillGood(PasswordReset reset, User person) {
        String maker = reset.madeBy();
        return maker == null
                || stores.users()
                        .find(maker)
                        .filter(known -> covers(known, person, reset.workspaceId()))
                        .isPresent();
    }

    /** Whether the member can do nothing that the maker cannot, and both are where it was asked. */
    private boolean covers(User maker, User member, String workspaceId) {
        List<String> administered =
                stores.members().ofPerson(maker.id()).stream()
                        .filter(it -> it.role() == Role.ADMIN)
                        .map(Membership::workspaceId)
                        .toList();
        List<String> theirs =
                stores.members().ofPerson(member.id()).stream()
                        .map(Membership::workspaceId)
                        .toList();
        return theirs.contains(workspaceId)
                && administered.containsAll(theirs)
                && (member.role() != Role.ADMIN || maker.role() == Role.ADMIN);
    }

    private Instant now() {
        return Instant.ofEpochMilli(parts.clock().millis());
    }

    private static JourneyException notYours() {
        return access(
                "RESET_NOT_YOURS",
                "this person is also elsewhere on this server, where you are no administrator. Ask"
                        + " whoever runs the server for `waymark members reset`.");
    }

    private static JourneyException invalid() {
        return access(
                "RESET_INVALID",
                "the link is unknown, used or expired. Ask an administrator for a new one.");
    }

    /** What is read and written. */
    public record Stores(UserStore users, MemberStore members, ResetStore resets) {}

    /** What links are made with. */
    public record Parts(Secrets secrets, Clock clock) {}
}
