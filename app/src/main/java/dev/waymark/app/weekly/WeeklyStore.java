package dev.waymark.app.weekly;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weekly sheets of all workspaces, apart from each other, and which of their mails were begun.
 * Every change is durable on return. Safe for several threads.
 */
public interface WeeklyStore {
    /** The metrics of a workspace's sheet, in order; empty if it has chosen none. */
    List<String> metrics(String workspace);

    /** Chooses the metrics. */
    void choose(String workspace, List<String> metrics);

    /** When a workspace's sheet is mailed; empty if it is not. */
    Optional<Schedule> schedule(String workspace);

    /** Sets or, with an empty value, removes a schedule. That something was sent stays known. */
    void plan(String workspace, Optional<Schedule> schedule);

    /** All schedules, by workspace. */
    Map<String, Schedule> schedules();

    /**
     * Marks a mail as begun, before it is sent. Of several callers one gets it.
     *
     * @return whether it is the caller's to send: not if it was begun before, unless it is known to
     *     have failed fewer than {@code attempts} times
     */
    boolean begin(String workspace, Instant due, int attempts);

    /** Notes how a begun mail ended; one that never ends is not sent again. */
    void end(String workspace, Instant due, boolean sent);
}
