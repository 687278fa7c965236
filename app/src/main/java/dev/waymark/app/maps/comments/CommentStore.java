package dev.waymark.app.maps.comments;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The comments on the maps of all workspaces, apart from each other. What a call has done is on
 * disk when it returns. A comment goes with its map.
 */
public interface CommentStore {
    /** A map's comments, oldest first; empty if there are none. */
    List<Comment> list(String workspace, String map);

    /**
     * Keeps a comment, new or changed.
     *
     * @return whether the workspace has its map
     */
    boolean save(String workspace, Comment comment);

    /**
     * Gives a comment another text and leaves all else as it is.
     *
     * @return whether it is there
     */
    boolean reword(String workspace, String map, String id, String text);

    /**
     * Settles a thread or, with null, opens it again, and leaves all else as it is.
     *
     * @return whether its first comment is there
     */
    boolean settle(String workspace, String map, String id, @Nullable String by);
}
