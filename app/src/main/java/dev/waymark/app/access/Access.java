package dev.waymark.app.access;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.engine.fault.JourneyException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The guard of every workspace. Whoever may not see a workspace is told that it does not exist, so
 * that ids cannot be probed.
 */
public final class Access {
    private final WorkspaceStore workspaces;

    /** A guard over the given workspaces. */
    public Access(WorkspaceStore workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * The workspace, if the actor may do this in it. One or two look-ups.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND if there is no such workspace or the actor has
     *     no part in it; FORBIDDEN if the actor sees it but may not do this
     */
    public Workspace require(Actor actor, String workspaceId, Permission permission) {
        return requireAny(actor, workspaceId, Set.of(permission));
    }

    /**
     * The workspace, if the actor may do at least one of these in it; as {@link #require}.
     *
     * @param permissions one or more
     */
    public Workspace requireAny(Actor actor, String workspaceId, Set<Permission> permissions) {
        Workspace workspace = find(actor, workspaceId).orElseThrow(() -> notFound(workspaceId));
        if (permissions.stream().noneMatch(allowed(actor, workspaceId))) {
            throw forbidden(Collections.min(permissions));
        }
        return workspace;
    }

    /**
     * Whether the actor may do this in a workspace. One or two look-ups.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND if the actor has no part in it
     */
    public boolean allows(Actor actor, String workspaceId, Permission permission) {
        return allowed(actor, workspaceId).test(permission);
    }

    private Predicate<Permission> allowed(Actor actor, String workspaceId) {
        return switch (actor) {
            case Actor.Person person ->
                    workspaces
                                    .role(person.user().id(), workspaceId)
                                    .orElseThrow(() -> notFound(workspaceId))
                            ::allows;
            case Actor.Program program -> program.permissions()::contains;
            case Actor.DemoVisitor visitor ->
                    permission -> Role.EDITOR.allows(permission) || permission == Permission.IMPORT;
        };
    }

    /** The workspaces that the actor has a part in, by name, equal names by id. */
    public List<Workspace> visible(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> workspaces.ofMember(person.user().id());
            case Actor.Program program -> workspaces.find(program.workspaceId()).stream().toList();
            case Actor.DemoVisitor visitor ->
                    workspaces.all().stream().filter(Workspace::sample).toList();
        };
    }

    private Optional<Workspace> find(Actor actor, String id) {
        Optional<Workspace> workspace = workspaces.find(id);
        return switch (actor) {
            case Actor.Person person -> workspace;
            case Actor.Program program ->
                    workspace.filter(found -> found.id().equals(program.workspaceId()));
            case Actor.DemoVisitor visitor -> workspace.filter(Workspace::sample);
        };
    }

    private static JourneyException notFound(String id) {
        return access(
                "WORKSPACE_NOT_FOUND",
                "workspace \"%s\" is not among yours. Choose one of your list of workspaces.",
                id.length() <= 40 ? id : id.substring(0, 40) + "…");
    }

    private static JourneyException forbidden(Permission permission) {
        String deed =
                switch (permission) {
                    case READ -> "read this workspace";
                    case PERSONAL -> "see who this workspace's customers are";
                    case IMPORT -> "bring events into this workspace";
                    case COMMENT -> "comment on maps in this workspace";
                    case WRITE -> "change maps in this workspace";
                    case SEND -> "send anything out of this workspace";
                    case MANAGE -> "manage this workspace's keys, members and mails";
                };
        return access(
                "FORBIDDEN",
                "You may not %s. Ask an administrator of it for the role or scope that may.",
                deed);
    }
}
