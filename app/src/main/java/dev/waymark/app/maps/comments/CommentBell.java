package dev.waymark.app.maps.comments;

/** Is told that the comments on a map have changed. */
@FunctionalInterface
public interface CommentBell {
    /** A comment of the map was added or changed. Must not wait. */
    void ring(String workspace, String map);
}
