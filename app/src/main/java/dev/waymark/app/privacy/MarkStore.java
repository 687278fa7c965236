package dev.waymark.app.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What people marked as personal or not, of all workspaces, apart from each other. Every change is
 * durable on return. Safe for several threads.
 */
public interface MarkStore {
    /** A workspace's marks. */
    PersonalMarks marks(String workspace);

    /**
     * Marks a property.
     *
     * @param personal null to leave it to the rules
     */
    void mark(String workspace, String property, @Nullable Boolean personal);
}
