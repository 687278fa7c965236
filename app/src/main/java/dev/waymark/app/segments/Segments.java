package dev.waymark.app.segments;

import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.FilterText;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * What people do with the segments of a workspace. Whether they may is asked before, by {@link
 * dev.waymark.app.access.Access}. Safe for several threads.
 */
public final class Segments {
    private static final int MOST = 1_000;

    private final SegmentStore store;
    private final Ids ids;
    private final Clock clock;

    /** Segments that are kept in a store. */
    public Segments(SegmentStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** All segments of a workspace, by name; empty if there is none. */
    public List<Segment> list(String workspace) {
        return store.list(workspace);
    }

    /**
     * One segment.
     *
     * @throws JourneyException UNKNOWN_SEGMENT
     */
    public Segment find(String workspace, String id) {
        return store.find(workspace, id).orElseThrow(() -> unknown(id));
    }

    /**
     * Keeps a new segment. Its condition is kept in the words of {@link
     * dev.waymark.engine.predicate.JourneyFilter#text()}.
     *
     * @param zone of times in the condition that name none
     * @throws JourneyException INVALID_PREDICATE; NAME_TAKEN; TOO_MANY_SEGMENTS if there are 1,000
     */
    public Segment add(String workspace, String name, String where, ZoneId zone) {
        if (store.list(workspace).size() >= MOST) {
            throw JourneyException.limit(
                    "TOO_MANY_SEGMENTS",
                    "the workspace has %d segments already. Remove some that nobody uses.",
                    MOST);
        }
        return save(workspace, ids.next(), name, where, zone);
    }

    /**
     * Changes a segment.
     *
     * @throws JourneyException UNKNOWN_SEGMENT; INVALID_PREDICATE; NAME_TAKEN
     */
    public Segment change(String workspace, String id, String name, String where, ZoneId zone) {
        find(workspace, id);
        return save(workspace, id, name, where, zone);
    }

    /**
     * Removes a segment.
     *
     * @throws JourneyException UNKNOWN_SEGMENT
     */
    public void delete(String workspace, String id) {
        if (!store.delete(workspace, id)) {
            throw unknown(id);
        }
    }

    private Segment save(String workspace, String id, String name, String where, ZoneId zone) {
        Segment segment =
                new Segment(
                        id, name.strip(), FilterText.parse(where, zone).text(), clock.instant());
        if (!store.save(workspace, segment)) {
            throw JourneyException.user(
                    "NAME_TAKEN",
                    "another segment is called \"%s\". Give this one another name.",
                    segment.name());
        }
        return segment;
    }

    private static JourneyException unknown(String id) {
        return JourneyException.access(
                "UNKNOWN_SEGMENT",
                "segment \"%s\" is not in this workspace. Look at the list of segments.",
                id.length() <= 40 ? id : id.substring(0, 40) + "…");
    }
}
