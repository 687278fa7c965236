package dev.waymark.app.views;

import dev.waymark.app.access.Actor;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.util.List;

/**
 * What people do with the saved views of a workspace. Whether they may read or write there is asked
 * before, by {@link dev.waymark.app.access.Access}; a view that is not shared exists for its owner
 * alone. Safe for several threads.
 */
public final class Views {
    private static final int MOST = 1_000;

    private final ViewStore store;
    private final Ids ids;
    private final Clock clock;

    /** Views that are kept in a store. */
    public Views(ViewStore store, Ids ids, Clock clock) {
        this.store = store;
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
     * @throws JourneyException INVALID_VALUE; NAME_TAKEN; TOO_MANY_VIEWS if the actor has 1,000
     */
    public SavedView add(
            String workspace,
            Actor actor,
            String name,
            String screen,
            String search,
            boolean shared) {
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
     * @throws JourneyException UNKNOWN_VIEW; INVALID_VALUE; NAME_TAKEN
     */
    public SavedView change(String workspace, Actor actor, String id, String name, boolean shared) {
        SavedView view = find(workspace, actor, id);
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
     * @throws JourneyException UNKNOWN_VIEW
     */
    public void delete(String workspace, Actor actor, String id) {
        find(workspace, actor, id);
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
