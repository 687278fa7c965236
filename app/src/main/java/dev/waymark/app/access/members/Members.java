package dev.waymark.app.access.members;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.engine.fault.JourneyException;

import java.util.List;

/** The use cases on those who are in a workspace: list them, change a role, remove one. */
public final class Members {
    private final MemberStore store;
    private final Access access;

    /** Use cases over the given store. */
    public Members(MemberStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * The members, by name, equal names by id.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says
     */
    public List<Member> list(Actor actor, String workspaceId) {
        access.require(actor, workspaceId, Permission.MANAGE);
        return store.ofWorkspace(workspaceId);
    }

    /**
     * What the members of a workspace are called, by name, each name once. Whether the asker may
     * read there is asked before.
     */
    public List<String> names(String workspaceId) {
        return store.ofWorkspace(workspaceId).stream()
                .map(member -> member.user().name())
                .distinct()
                .toList();
    }

    /**
     * Gives a member another role, from their next request on.
     *
     * @throws JourneyException MEMBER_NOT_FOUND if the workspace has no such member;
     *     LAST_ADMINISTRATOR if nobody else would be one; else as {@link #list}
     */
    public void changeRole(Actor actor, String workspaceId, String userId, Role role) {
        access.require(actor, workspaceId, Permission.MANAGE);
        check(store.change(new Membership(userId, workspaceId, role)));
    }

    /**
     * Removes a member from the workspace; all their sessions end. Their account stays, also if it
     * is in no workspace any more. Errors as {@link #changeRole}.
     */
    public void remove(Actor actor, String workspaceId, String userId) {
        access.require(actor, workspaceId, Permission.MANAGE);
        check(store.remove(userId, workspaceId));
    }

    private static void check(MemberChange outcome) {
        switch (outcome) {
            case DONE -> {}
            case NO_MEMBER -> throw notFound();
            case LAST_ADMINISTRATOR ->
                    throw user(
                            "LAST_ADMINISTRATOR",
                            "this is the workspace's last administrator. Make another member"
                                    + " administrator first.");
        }
    }

    static JourneyException notFound() {
        return access(
                "MEMBER_NOT_FOUND",
                "the person is not among this workspace's members. Choose one of its list of"
                        + " members.");
    }
}
