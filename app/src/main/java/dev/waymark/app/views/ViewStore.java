package dev.waymark.app.views;

import java.util.List;
import java.util.Optional;

/**
 * The saved views of all workspaces, apart from each other: no call sees a view of another
 * workspace. Every change is durable on return. Safe for several threads.
 */
public interface ViewStore {
    /** What the workspace holds, by name, equal names by id; empty if nothing. */
    List<SavedView> list(String workspace);

    /** A view by its id; empty if the workspace has none of this id. */
    Optional<SavedView> find(String workspace, String id);

    /**
     * Adds a view, or replaces the one of its id.
     *
     * @return false, and nothing is changed, if another view of the same owner in the workspace has
     *     the name
     */
    boolean save(String workspace, SavedView view);

    /**
     * Removes a view.
     *
     * @return whether the workspace had it
     */
    boolean delete(String workspace, String id);
}
