package dev.waymark.app.opportunities.tickets;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The destinations of all workspaces, apart from each other, each with its secret as it was sealed.
 * Every change is durable on return. Safe for several threads.
 */
public interface DestinationStore {
    /** The destinations of a workspace, oldest first. */
    List<Destination> ofWorkspace(String workspace);

    /**
     * Adds a destination.
     *
     * @param sealed its sealed secret; null if it has none
     * @return false if the workspace has one of that name
     */
    boolean add(String workspace, Destination destination, @Nullable String sealed);

    /** The sealed secret of a destination; empty if there is none. */
    Optional<String> secret(String workspace, String id);

    /**
     * Replaces the secret.
     *
     * @return false if the workspace has no such destination
     */
    boolean renew(String workspace, String id, String sealed);

    /**
     * Removes a destination; the tickets that were sent there stay.
     *
     * @return false if the workspace has no such destination
     */
    boolean remove(String workspace, String id);
}
