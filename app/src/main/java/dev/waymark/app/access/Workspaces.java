package dev.waymark.app.access;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.id.Ids;

import java.time.ZoneId;
import java.util.List;

/** The use cases on workspaces themselves: list them, make one, find the sample. */
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
     * What the members of a workspace are called, by name, each name once. Whether the asker may
     * read there is asked before.
     */
    public List<String> people(String workspaceId) {
        return store.memberNames(workspaceId).stream().distinct().toList();
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
