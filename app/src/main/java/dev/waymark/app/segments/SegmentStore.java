package dev.waymark.app.segments;

import java.util.List;
import java.util.Optional;

/**
 * The segments of all workspaces, apart from each other: no call sees a segment of another
 * workspace. Every change is durable on return. Safe for several threads.
 */
public interface SegmentStore {
    /** What the workspace holds, by name; empty if nothing. */
    List<Segment> list(String workspace);

    /** A segment by its id; empty if the workspace has none of this id. */
    Optional<Segment> find(String workspace, String id);

    /**
     * Adds a segment, or replaces the one of its id.
     *
     * @return false, and nothing is changed, if another segment of the workspace has the name
     */
    boolean save(String workspace, Segment segment);

    /**
     * Removes a segment.
     *
     * @return whether the workspace had it
     */
    boolean delete(String workspace, String id);
}
