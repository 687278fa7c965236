package dev.waymark.app.access.contract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A fake of a store that keeps one value for each workspace; a fake of a port extends it and adds
 * nothing. Safe for several threads.
 */
public abstract class OnePerWorkspace<T> {
    private final Map<String, T> values = new ConcurrentHashMap<>();

    /** The workspace's value; empty if it has none. */
    public Optional<T> find(String workspace) {
        return Optional.ofNullable(values.get(workspace));
    }

    /** Keeps a value in place of the one that the workspace had. */
    public void save(String workspace, T value) {
        values.put(workspace, value);
    }

    /**
     * Forgets the workspace's value.
     *
     * @return whether it had one
     */
    public boolean delete(String workspace) {
        return values.remove(workspace) != null;
    }
}
