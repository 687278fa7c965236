package dev.waymark.app.maps.commands;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The maps of all workspaces with their commands, apart from each other: no call sees a map of
 * another workspace. What a call has done is on disk when it returns. Safe for several threads.
 */
public interface MapStore {
    /** How many of a map's last commands are kept however old they are. */
    long COMMANDS_KEPT = 10_000;

    /** How long all commands are kept. */
    Duration COMMANDS_KEPT_FOR = Duration.ofDays(30);

    /** What the workspace holds, newest id first; empty if nothing. */
    List<MapHead> list(String workspace);

    /**
     * Keeps a new map.
     *
     * @param snapshot the map after its first version
     * @return whether the workspace had no map of this id
     */
    boolean create(String workspace, MapHead head, Snapshot snapshot);

    /** The newest kept state of a map; empty if the workspace has no map of this id. */
    Optional<Snapshot> snapshot(String workspace, String id);

    /**
     * The commands of a map behind a number, in order; empty if there are none or the workspace has
     * no such map. If they do not begin with the next number, the first ones are kept no more.
     */
    default List<LoggedCommand> since(String workspace, String id, long seq) {
        return since(workspace, id, seq, Long.MAX_VALUE).orElseThrow(IllegalStateException::new);
    }

    /**
     * The same, if they are not too long together; how long they are is found out before any is
     * read.
     *
     * @param mostBytes of all their bodies in UTF-8, as {@link CommandJson#body} writes them
     * @return empty if they are longer
     */
    Optional<List<LoggedCommand>> since(String workspace, String id, long seq, long mostBytes);

    /** The command of this name; empty if the map has none. */
    Optional<LoggedCommand> logged(String workspace, String id, String op);

    /**
     * Keeps a command as the next one of its map, all of it or (on a fault) nothing. With a
     * snapshot, commands are forgotten that lie {@link #COMMANDS_KEPT} or more before this one and
     * were done {@link #COMMANDS_KEPT_FOR} or more before it.
     *
     * @param head the map after the command; its id says which map, its version is the command's
     *     number
     * @param snapshot the map after the command, to be kept as its newest state; null to keep none
     * @return whether the map is there and stood one version before
     */
    boolean append(
            String workspace, MapHead head, LoggedCommand command, @Nullable Snapshot snapshot);

    /**
     * Removes a map with its commands.
     *
     * @return whether the workspace had it
     */
    boolean delete(String workspace, String id);

    /**
     * A map as it stood after a number of commands.
     *
     * @param seq the number of the last one
     * @param text as {@link CommandJson} writes it, or the map's file
     */
    record Snapshot(long seq, String text) {}
}
