package dev.waymark.app.pulls;

import org.jspecify.annotations.Nullable;

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

    /**
     * Keeps how far a pull has come.
     *
     * @return false if its source was removed, or it was edited since: then nothing is kept
     */
    boolean save(Pull pull, PullState state);

    /**
     * Keeps what a pull is from now on, in its next edition, together with its new password.
     *
     * @param sealed the password, sealed; null if the one that there is stays
     * @return false if its source was removed, or somebody else edited it: then nothing is kept
     */
    boolean change(Pull pull, @Nullable String sealed);

    /** Lets a pull run at its next turn, as if it had not failed: its error is forgotten. */
    void hurry(String sourceId, Instant now);
}
