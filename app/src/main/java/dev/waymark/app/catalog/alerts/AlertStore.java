package dev.waymark.app.catalog.alerts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who wants to know of silences, and what was told, of all workspaces, apart from each other. Every
 * change is durable on return. Safe for several threads.
 */
public interface AlertStore {
    /** The workspaces that anybody subscribed to. */
    List<String> workspaces();

    /** Who subscribed, by user. */
    List<Subscriber> subscribers(String workspace);

    /** Adds a subscriber, or changes their language. */
    void subscribe(String workspace, Subscriber subscriber);

    /** Removes a subscriber; nothing happens if there is none. */
    void unsubscribe(String workspace, String userId);

    /** What was told of the silences that last, by type. */
    Map<String, Told> told(String workspace);

    /**
     * Replaces what was told of a type, if it is still what the caller knows.
     *
     * @param from null if nothing was told
     * @param to null to forget it
     * @return false if another had it changed meanwhile; then nothing happens
     */
    boolean move(String workspace, String type, @Nullable Told from, @Nullable Told to);

    /**
     * Replaces the time of a workspace's last mail.
     *
     * @param ifNotAfter what the time so far may be at most
     * @return false if there was a mail after that; then nothing happens
     */
    boolean mailing(String workspace, Instant at, Instant ifNotAfter);
}
