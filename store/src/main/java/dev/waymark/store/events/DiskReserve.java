package dev.waymark.store.events;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Room on the disk that single events leave free, so that the database never meets a full disk in
 * the middle of a commit. Looked at once in half a second at most.
 */
final class DiskReserve {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String workspace;
    private final long reserve;
    private final LongSupplier usable;
    private long lookedAt;
    private boolean looked;
    private boolean low;

    /** Keeps so many bytes free where a folder lies. */
    DiskReserve(String workspace, Path folder, long reserve) {
        this(workspace, reserve, () -> usable(folder));
    }

    DiskReserve(String workspace, long reserve, LongSupplier usable) {
        this.workspace = workspace;
        this.reserve = reserve;
        this.usable = usable;
    }

    /**
     * Refuses to write on.
     *
     * @throws JourneyException DISK_FULL if less than the reserve is free
     */
    void require() {
        long now = System.nanoTime();
        if (!looked || low || now - lookedAt > LOOK_EVERY_NANOS) {
            looked = true;
            lookedAt = now;
            low = usable.getAsLong() < reserve;
        }
        if (low) {
            throw new JourneyException(
                    FaultKind.LIMIT,
                    "DISK_FULL",
                    "The disk of workspace \"%s\" is full. Nothing was changed; make room and try again."
                            .formatted(workspace),
                    null);
        }
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw JourneyException.internal(
                    "STORE_FAILED", "The disk of \"%s\" cannot be looked at.".formatted(folder), e);
        }
    }
}
