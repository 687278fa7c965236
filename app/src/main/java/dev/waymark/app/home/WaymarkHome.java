package dev.waymark.app.home;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The folder in which one installation keeps all its state. Only names paths; creates nothing.
 *
 * @param root absolute and normalized
 */
public record WaymarkHome(Path root) {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "WAYMARK_HOME";

    private static final Pattern WORKSPACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public WaymarkHome {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The folder that was asked for: the flag if given, else the environment's {@link #VARIABLE},
     * else {@code ./data}.
     */
    public static WaymarkHome of(@Nullable Path flag, Map<String, String> environment) {
        if (flag != null) {
            return new WaymarkHome(flag);
        }
        String named = environment.get(VARIABLE);
        return new WaymarkHome(Path.of(named == null || named.isBlank() ? "data" : named));
    }

    /** The configuration file, {@code waymark.yaml}; it may not exist. */
    public Path configuration() {
        return root.resolve("waymark.yaml");
    }

    /** The database of what people write, {@code documents.db}. */
    public Path documents() {
        return root.resolve("documents.db");
    }

    /** The keys of persons in backups, {@code persons.db}; never part of a backup. */
    public Path persons() {
        return root.resolve("persons.db");
    }

    /** The key that secrets are sealed with, {@code secret.key}, if no variable holds it. */
    public Path secretKey() {
        return root.resolve("secret.key");
    }

    /** What was sealed with the first key, {@code secret.check}; another one is refused by it. */
    public Path secretCheck() {
        return root.resolve("secret.check");
    }

    /** The folder of all workspaces. */
    public Path workspaces() {
        return root.resolve("workspaces");
    }

    /**
     * The folder of one workspace.
     *
     * @throws JourneyException INVALID_WORKSPACE if the id is anything but 1 to 64 letters, digits,
     *     dashes and underscores that begin with a letter or digit
     */
    public Path workspace(String id) {
        if (!WORKSPACE.matcher(id).matches()) {
            throw JourneyException.user(
                    "INVALID_WORKSPACE",
                    "workspace \"%s\" is not an id. Give 1 to 64 letters, digits, dashes or"
                            + " underscores, beginning with a letter or digit.",
                    id);
        }
        return workspaces().resolve(id);
    }

    /** The event database of one workspace, {@code events.duckdb}. */
    public Path events(String workspace) {
        return workspace(workspace).resolve("events.duckdb");
    }

    /** The folder of one workspace's journey index; a cache that may be deleted. */
    public Path index(String workspace) {
        return workspace(workspace).resolve("index");
    }
}
