package dev.waymark.app.access;

import java.util.List;
import java.util.Optional;

/** Where workspaces and their members are kept. Every change is durable on return. */
public interface WorkspaceStore {
    /** All workspaces, by name, equal names by id. */
    List<Workspace> all();

    /** The workspace of an id, or empty. */
    Optional<Workspace> find(String id);

    /** The workspaces of which the person is a member, by name, equal names by id. */
    List<Workspace> ofMember(String userId);

    /** The person's role in the workspace; empty if not a member or if there is no such one. */
    Optional<Role> role(String userId, String workspaceId);

    /** Gives a workspace another name; nothing happens if there is no such one. */
    void rename(String workspaceId, String name);

    /** Adds a workspace and its first members, all or nothing. */
    void add(Workspace workspace, List<Membership> members);

    /** Adds a member or changes a member's role. */
    void put(Membership membership);
}
