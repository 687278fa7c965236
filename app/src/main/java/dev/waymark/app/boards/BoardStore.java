package dev.waymark.app.boards;

import java.util.List;
import java.util.Optional;

/**
 * The boards of all workspaces, apart from each other: no call sees a board of another workspace.
 * Every change is durable on return. Safe for several threads.
 */
public interface BoardStore {
    /** What the workspace holds, by name; empty if nothing. */
    List<Board> list(String workspace);

    /** A board by its id; empty if the workspace has none of this id. */
    Optional<Board> find(String workspace, String id);

    /**
     * Keeps a board, all of it or none. A board of version 1 is new; any other replaces the one of
     * its id with the version before.
     *
     * @return whether it was kept: not if another board of the workspace has the name, or if the
     *     store holds another version
     */
    boolean save(String workspace, Board board);

    /**
     * Removes a board.
     *
     * @return whether the workspace had it
     */
    boolean delete(String workspace, String id);
}
