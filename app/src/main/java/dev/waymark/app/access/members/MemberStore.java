package dev.waymark.app.access.members;

import dev.waymark.app.access.Membership;

import java.util.List;

/** Where the members of workspaces are kept. Every change is durable on return. */
public interface MemberStore {
    /** The members of a workspace, by name, equal names by id. */
    List<Member> ofWorkspace(String workspaceId);

    /** What a person is in all their workspaces, archived ones too; no order. */
    List<Membership> ofPerson(String userId);

    /**
     * Gives a member another role. Whoever is no administrator any more has their open invitations
     * to the workspace withdrawn. Of two calls at once that would together leave no administrator,
     * one gets {@link MemberChange#LAST_ADMINISTRATOR}.
     */
    MemberChange change(Membership membership);

    /**
     * Removes a member, ends all their sessions, and withdraws the invitations to the workspace
     * that they made or that are meant for them, and links to set their password, all or nothing;
     * of two calls at once as {@link #change}.
     */
    MemberChange remove(String userId, String workspaceId);
}
