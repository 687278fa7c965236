package dev.waymark.app.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds. It names no customer.
 *
 * @param file where it lies
 * @param madeAt when it was begun; erasures after this moment are not in it
 * @param workspaces by id
 * @param bytes its size
 * @param seconds how long it took
 */
public record BackupReport(
        String file, Instant madeAt, List<BackedUp> workspaces, long bytes, double seconds) {
    public BackupReport {
        workspaces = List.copyOf(workspaces);
    }

    /**
     * One workspace of a backup.
     *
     * @param workspace its id
     * @param customers with at least one event, each under a key of its own
     * @param events how many
     */
    public record BackedUp(String workspace, long customers, long events) {}
}
