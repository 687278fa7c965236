package dev.waymark.app.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a restore brought back, and what it left out. It names no customer.
 *
 * @param madeAt when the backup was made
 * @param workspaces by id
 * @param settingsLeftOut what was written down about consent, and separations, of erased persons
 * @param secrets whether passwords and tokens can be opened
 * @param seconds how long it took
 */
public record RestoreReport(
        Instant madeAt,
        List<Restored> workspaces,
        long settingsLeftOut,
        SecretsState secrets,
        double seconds) {
    public RestoreReport {
        workspaces = List.copyOf(workspaces);
    }

    /**
     * One workspace of a restore.
     *
     * @param workspace its id
     * @param customers with at least one event that came back
     * @param events that came back
     * @param erased customers left out because their key was destroyed
     * @param expired events left out because they are older than the workspace keeps them
     */
    public record Restored(
            String workspace, long customers, long events, long erased, long expired) {}
}
