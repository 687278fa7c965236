package dev.waymark.app.access;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.id.Ids;

import java.time.ZoneId;
import java.util.List;

/** The use cases on workspaces themselves: list them, make one, rename one, find the sample. */
public final class Workspaces {
    private final WorkspaceStore store;
    private final Access access;
    private final Ids ids;

    /** Use cases over the given store. */
    public Workspaces(WorkspaceStore store, Access access, Ids ids) {
        this.store = store;
        this.access = access;
        this.ids = ids;
    }

    /** The workspaces that the actor has a part in, by name, equal names by id. */
    public List<Workspace> list(Actor actor) {
        return access.visible(actor);
    }

    /**
     * Makes a workspace; its maker becomes its administrator.
     *
     * @throws dev.waymark.engine.fault.JourneyException FORBIDDEN unless the actor is a person with
     *     the server role admin
     */
    public Workspace create(Actor actor, String name, ZoneId zone) {
        if (!(actor instanceof Actor.Person(User user)) || user.role() != Role.ADMIN) {
            throw access(
                    "FORBIDDEN",
                    "You may not make workspaces. Ask an administrator of this server for one.");
        }
        Workspace workspace = new Workspace(ids.next(), name.strip(), false, zone);
        store.add(workspace, List.of(new Membership(user.id(), workspace.id(), Role.ADMIN)));
        return workspace;
    }

    /**
     * The workspace under another name.
     *
     * @throws dev.waymark.engine.fault.JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link
     *     Access#require} says; INVALID_VALUE if the name is empty or longer than 100 characters
     */
    public Workspace rename(Actor actor, String workspaceId, String name) {
        Workspace old = access.require(actor, workspaceId, Permission.MANAGE);
        Workspace renamed = new Workspace(old.id(), name.strip(), old.sample(), old.zone());
        store.rename(renamed.id(), renamed.name());
        return renamed;
    }

    /**
     * The sample workspace, made on the first call; of several the first by name.
     *
     * @param zone of the workspace if it is made
     */
    public Workspace sample(String name, ZoneId zone) {
        return store.all().stream()
                .filter(Workspace::sample)
                .findFirst()
                .orElseGet(
                        () -> {
                            Workspace made = new Workspace(ids.next(), name, true, zone);
                            store.add(made, List.of());
                            return made;
                        });
    }
}
