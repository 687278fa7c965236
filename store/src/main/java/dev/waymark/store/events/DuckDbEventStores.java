package dev.waymark.store.events;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.TypeLog;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.home.WorkspaceHolder;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The event stores of one home, each a DuckDB file. A workspace that is open is locked against
 * other processes until it is closed or this process ends.
 */
public final class DuckDbEventStores implements EventStores {
    private final WaymarkHome home;
    private final StoreLimits limits;
    private final WorkspaceHolder holder;
    private final ExecutorService workers;
    private final Map<String, Opened> opened = new HashMap<>();

    private record Opened(DuckDbEventStore store, WorkspaceLock lock) {}

    /**
     * The event stores of a home.
     *
     * @param name what people call this process, such as {@code waymark serve}
     * @param address where this process takes requests; null if nowhere
     */
    public DuckDbEventStores(
            WaymarkHome home,
            StoreLimits limits,
            String name,
            @Nullable String address,
            Clock clock) {
        this.home = home;
        this.limits = limits;
        this.holder =
                new WorkspaceHolder(ProcessHandle.current().pid(), name, address, clock.instant());
        this.workers =
                Executors.newFixedThreadPool(
                        limits.workers(),
                        Thread.ofPlatform().daemon().name("waymark-events-", 1).factory());
    }

    /** Which process has a workspace open; empty if none has. Takes no lock itself. */
    public static Optional<WorkspaceHolder> holder(WaymarkHome home, String workspace) {
        return WorkspaceLock.holder(home, workspace);
    }

    @Override
    public TypeLog types(String workspace) {
        return new DuckDbTypeLog(store(workspace));
    }

    /** The same events as they are stored, row by row; opened as {@link #open} does. */
    public LogCopy copy(String workspace) {
        return new LogCopy(store(workspace));
    }

    @Override
    public EventStore open(String workspace) {
        return store(workspace);
    }

    private synchronized DuckDbEventStore store(String workspace) {
        Opened known = opened.get(workspace);
        if (known != null && !known.store().isBroken()) {
            return known.store();
        }
        if (known != null) {
            close(workspace);
        }
        WorkspaceLock lock = WorkspaceLock.take(home, workspace, holder);
        try {
            Path file = home.events(workspace);
            DuckDbEventStore store =
                    new DuckDbEventStore(
                            new Database(workspace, file, limits, workers),
                            new DiskReserve(
                                    workspace,
                                    home.workspace(workspace),
                                    limits.reserveMegabytes() * 1_048_576L));
            opened.put(workspace, new Opened(store, lock));
            return store;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public synchronized void close(String workspace) {
        Opened known = opened.remove(workspace);
        if (known != null) {
            try {
                known.store().close();
            } finally {
                known.lock().close();
            }
        }
    }

    @Override
    public synchronized void close() {
        for (String workspace : java.util.List.copyOf(opened.keySet())) {
            close(workspace);
        }
        workers.close();
    }
}
