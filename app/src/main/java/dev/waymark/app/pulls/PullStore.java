package dev.waymark.app.pulls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where pulls are kept, beside their sources. Every change is durable. */
public interface PullStore {
    /** Adds what a source, which is kept already, is read from. */
    void add(Pull pull);

    /** The pulls of a workspace, oldest first. */
    List<Pull> ofWorkspace(String workspaceId);

    /** The pulls of all workspaces whose sources are on and whose time has come, longest first. */
    List<Pull> due(Instant now);

    /** A pull whose source is on; empty if it was switched off or removed. */
    Optional<Pull> find(String sourceId);

    /** Keeps how far a pull has come; does nothing if its source was removed. */
    void save(String sourceId, PullState state);

    /** Lets a pull run at its next turn, as if it had not failed. */
    void hurry(String sourceId, Instant now);
}
