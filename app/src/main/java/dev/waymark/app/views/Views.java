package dev.waymark.app.views;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.util.List;

/**
 * What people do with the saved views of a workspace. Whoever may read there, which is asked
 * before, may keep views of their own, which exist for them alone; what others see takes the
 * permission to write. Safe for several threads.
 */
public final class Views {
    private static final int MOST = 1_000;

    private final ViewStore store;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    /** Views that are kept in a store, and guarded. */
    public Views(ViewStore store, Access access, Ids ids, Clock clock) {
        this.store = store;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** The views that the actor sees, by name; empty if there is none. */
    public List<SavedView> list(String workspace, Actor actor) {
        return store.list(workspace).stream().filter(view -> sees(actor, view)).toList();
    }

    /**
     * One view.
     *
     * @throws JourneyException UNKNOWN_VIEW, also if it is another person's own
     */
    public SavedView find(String workspace, Actor actor, String id) {
        return store.find(workspace, id)
                .filter(view -> sees(actor, view))
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Keeps a new view.
     *
     * @throws JourneyException FORBIDDEN if the actor may not; INVALID_VALUE; NAME_TAKEN;
     *     TOO_MANY_VIEWS if the actor has 1,000
     */
    public SavedView add(
            String workspace,
            Actor actor,
            String name,
            String screen,
            String search,
            boolean shared) {
        requireMay(workspace, actor, shared);
        String owner = actor.logName();
        long own = store.list(workspace).stream().filter(it -> it.owner().equals(owner)).count();
        if (own >= MOST) {
            throw JourneyException.limit(
                    "TOO_MANY_VIEWS",
                    "you have %d saved views here already. Remove some that nobody uses.",
                    MOST);
        }
        return save(
                workspace,
                new SavedView(
                        ids.next(),
                        name.strip(),
                        screen,
                        search,
                        actor.logName(),
                        shared,
                        clock.instant()));
    }

    /**
     * Gives a view another name, shares it or takes it back. Only the owner can take it back.
     *
     * @throws JourneyException FORBIDDEN if the actor may not; UNKNOWN_VIEW; INVALID_VALUE;
     *     NAME_TAKEN
     */
    public SavedView change(String workspace, Actor actor, String id, String name, boolean shared) {
        SavedView view = find(workspace, actor, id);
        requireMay(workspace, actor, shared || view.shared());
        JourneyException.require(
                shared || view.owner().equals(actor.logName()),
                "the view is somebody else's, who would be the only one to see it. Leave it shared,"
                        + " or save one of your own.");
        return save(
                workspace,
                new SavedView(
                        id,
                        name.strip(),
                        view.screen(),
                        view.search(),
                        view.owner(),
                        shared,
                        clock.instant()));
    }

    /**
     * Removes a view.
     *
     * @throws JourneyException FORBIDDEN if the actor may not; UNKNOWN_VIEW
     */
    public void delete(String workspace, Actor actor, String id) {
        requireMay(workspace, actor, find(workspace, actor, id).shared());
        if (!store.delete(workspace, id)) {
            throw unknown(id);
        }
    }

    private SavedView save(String workspace, SavedView view) {
        if (!store.save(workspace, view)) {
            throw JourneyException.user(
                    "NAME_TAKEN",
                    "another view is called \"%s\". Give this one another name.",
                    view.name());
        }
        return view;
    }

    /** A program that may only read has nothing to keep: its views would be nobody's. */
    private void requireMay(String workspace, Actor actor, boolean seenByOthers) {
        boolean forItself = !seenByOthers && !(actor instanceof Actor.Program);
        access.require(actor, workspace, forItself ? Permission.READ : Permission.WRITE);
    }

    private static boolean sees(Actor actor, SavedView view) {
        return view.shared() || view.owner().equals(actor.logName());
    }

    private static JourneyException unknown(String id) {
        return JourneyException.access(
                "UNKNOWN_VIEW",
                "view \"%s\" is not in this workspace. Look at the list of views.",
                id.length() <= 40 ? id : id.substring(0, 40) + "…");
    }
}
