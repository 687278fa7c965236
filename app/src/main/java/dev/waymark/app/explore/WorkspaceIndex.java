package dev.waymark.app.explore;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.LogScan;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.LiveIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One workspace's index: a stored part, and the events that came since. */
final class WorkspaceIndex {
    /** Newer events above this share of the stored part are merged into it in the background. */
    private static final double MERGE_SHARE = 0.05;

    /** Fewer newer events than this are never worth a merge. */
    private static final long MERGE_LEAST = 10_000;

    /** A gap above this share of the stored part is closed by building at once. */
    private static final double REBUILD_SHARE = 0.25;

    private static final long REBUILD_LEAST = 50_000;

    private final Supplier<EventStore> stores;
    private final IndexFiles files;
    private final Executor background;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LiveIndex live;
    private @Nullable JourneyIndex stored;
    private boolean merging;
    private boolean closed;

    WorkspaceIndex(Supplier<EventStore> stores, java.nio.file.Path folder, Executor background) {
        this.stores = stores;
        this.files = new IndexFiles(folder);
        this.background = background;
    }

    JourneyIndex current(Collection<String> properties) {
        EventStore store = stores.get();
        lock.lock();
        try {
            if (stored == null) {
                use(files.open(store));
            }
            JourneyIndex base = stored;
            if (base == null || !base.properties().containsAll(properties)) {
                base = build(store, wanted(store, base, properties));
            }
            LiveIndex current = catchUp(store, base);
            if (current.newerEvents() > Math.max(MERGE_LEAST, MERGE_SHARE * base.events())) {
                merge(store);
            }
            return current.snapshot();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            live = null;
            stored = null;
        } finally {
            lock.unlock();
        }
    }

    private void use(@Nullable JourneyIndex index) {
        stored = index;
        live = index == null ? null : new LiveIndex(index);
    }

    private JourneyIndex build(EventStore store, List<String> properties) {
        JourneyIndex index = files.build(store, properties);
        use(index);
        return index;
    }

    private LiveIndex catchUp(EventStore store, JourneyIndex base) {
        LiveIndex current = live == null ? new LiveIndex(base) : live;
        long has = current.snapshot().version();
        long missing = store.version() - has;
        if (missing > Math.max(REBUILD_LEAST, REBUILD_SHARE * base.events())) {
            build(store, base.properties());
            return java.util.Objects.requireNonNull(live);
        }
        if (missing > 0) {
            NewerEvents newer = new NewerEvents(base.properties());
            store.read(new LogScan(has, base.properties()), newer);
            current.append(newer.events(), newer.version());
        }
        live = current;
        return current;
    }

    private void merge(EventStore store) {
        if (merging) {
            return;
        }
        merging = true;
        List<String> properties = java.util.Objects.requireNonNull(stored).properties();
        background.execute(
                () -> {
                    try {
                        replace(files.build(store, properties));
                    } finally {
                        lock.lock();
                        merging = false;
                        lock.unlock();
                    }
                });
    }

    private void replace(JourneyIndex merged) {
        lock.lock();
        try {
            JourneyIndex base = stored;
            if (!closed && base != null && merged.properties().containsAll(base.properties())) {
                use(merged);
            }
        } finally {
            lock.unlock();
        }
    }

    private static List<String> wanted(
            EventStore store, @Nullable JourneyIndex base, Collection<String> properties) {
        Set<String> wanted = new LinkedHashSet<>(base == null ? List.of() : base.properties());
        wanted.addAll(properties);
        if (!wanted.isEmpty()) {
            List<String> known = store.summary().properties();
            for (String name : properties) {
                if (!known.contains(name)) {
                    throw JourneyException.user(
                            "UNKNOWN_PROPERTY",
                            "property \"%s\" is not in the log. Known: %s.",
                            name,
                            known.isEmpty() ? "none" : String.join(", ", known));
                }
            }
        }
        return new ArrayList<>(wanted);
    }
}
