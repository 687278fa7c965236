package dev.waymark.app.explore;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.LogScan;
import dev.waymark.app.identity.WorkspaceIdentity;
import dev.waymark.app.options.KnownProperties;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.log.Event;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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

    /** If more customers than this change their profiles at once, the index is built anew. */
    private static final int REGROUP_MOST = 10_000;

    private final Supplier<EventStore> stores;
    private final Function<EventStore, WorkspaceIdentity> identities;
    private final Supplier<TypeRules> typeRules;
    private final IndexFiles files;
    private final Executor background;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LiveIndex live;
    private @Nullable JourneyIndex stored;
    private @Nullable Named named;
    private Map<String, String> profiles = new HashMap<>();
    private TypeRules rules = TypeRules.NONE;
    private boolean compareAll = true;
    private long revision;
    private long erasures;
    private boolean merging;
    private boolean closed;

    WorkspaceIndex(
            Supplier<EventStore> stores,
            Function<EventStore, WorkspaceIdentity> identities,
            Supplier<TypeRules> typeRules,
            java.nio.file.Path folder,
            Executor background) {
        this.stores = stores;
        this.identities = identities;
        this.typeRules = typeRules;
        this.files = new IndexFiles(folder);
        this.background = background;
    }

    JourneyIndex current(Collection<String> properties) {
        EventStore store = stores.get();
        lock.lock();
        try {
            WorkspaceIdentity identity = identities.apply(store);
            follow(typeRules.get());
            if (stored == null) {
                IndexFiles.Stored found = files.open(store, rules);
                if (found != null) {
                    use(found);
                }
            }
            JourneyIndex base = stored;
            if (base == null || !base.properties().containsAll(properties)) {
                base = build(store, identity, wanted(store, base, properties));
            }
            LiveIndex current = catchUp(store, identity, base);
            if (current.newerEvents() > Math.max(MERGE_LEAST, MERGE_SHARE * base.events())) {
                merge(store, identity);
            }
            return tellingAll(current.snapshot());
        } finally {
            lock.unlock();
        }
    }

    /** The index, which can tell of all properties; the same one for the same snapshot. */
    private JourneyIndex tellingAll(JourneyIndex snapshot) {
        Named last = named;
        if (last == null || last.snapshot() != snapshot) {
            last = new Named(snapshot, snapshot.knowing(() -> stores.get().summary().properties()));
            named = last;
        }
        return last.index();
    }

    /** A snapshot, and what was made of it. */
    private record Named(JourneyIndex snapshot, JourneyIndex index) {}

    /** Gives up what was built by other rules of types. */
    private void follow(TypeRules now) {
        if (!now.equals(rules)) {
            rules = now;
            stored = null;
            live = null;
            named = null;
            erasures++;
            revision++;
        }
    }

    long state() {
        lock.lock();
        try {
            return current(List.of()).version() + (revision << 44);
        } finally {
            lock.unlock();
        }
    }

    void erase(Collection<String> customers) {
        EventStore store = stores.get();
        lock.lock();
        try {
            erasures++;
            revision++;
            named = null;
            files.deleteAll();
            LiveIndex current = live;
            if (current != null) {
                current.regroup(customers, List.of());
                customers.forEach(profiles::remove);
                merge(store, identities.apply(store));
            }
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
            named = null;
        } finally {
            lock.unlock();
        }
    }

    private void use(IndexFiles.Stored found) {
        stored = found.index();
        live = new LiveIndex(found.index());
        named = null;
        profiles = new HashMap<>(found.profiles());
        compareAll = true;
    }

    private JourneyIndex build(
            EventStore store, WorkspaceIdentity identity, List<String> properties) {
        IndexFiles.Stored built = files.build(store, properties, identity.renamed(), rules);
        use(built);
        revision++;
        return built.index();
    }

    private LiveIndex catchUp(EventStore store, WorkspaceIdentity identity, JourneyIndex base) {
        LiveIndex current = live == null ? new LiveIndex(base) : live;
        long has = current.snapshot().version();
        long missing = store.version() - has;
        boolean isFar = missing > Math.max(REBUILD_LEAST, REBUILD_SHARE * base.events());
        if (isFar || !regroup(store, identity, current, has)) {
            JourneyIndex built = build(store, identity, base.properties());
            regroup(store, identity, java.util.Objects.requireNonNull(live), built.version());
            return java.util.Objects.requireNonNull(live);
        }
        if (missing > 0) {
            NewerEvents newer = new NewerEvents(base.properties(), identity::name, rules);
            store.read(new LogScan(has, base.properties()), newer);
            current.append(newer.events(), newer.version());
        }
        live = current;
        return current;
    }

    /**
     * Puts the journeys of customers whose profiles changed in their new places; false if so many
     * changed that building anew costs less.
     */
    private boolean regroup(
            EventStore store, WorkspaceIdentity identity, LiveIndex current, long version) {
        Map<String, String> changes = changes(identity);
        if (changes.isEmpty()) {
            return true;
        }
        Set<String> customers = new HashSet<>();
        Set<String> names = new HashSet<>();
        changes.forEach(
                (customer, name) -> {
                    String before = profiles.getOrDefault(customer, customer);
                    names.add(before);
                    names.add(name);
                    customers.add(customer);
                    customers.addAll(identity.profile(customer).customers());
                    customers.addAll(identity.profile(before).customers());
                });
        if (customers.size() > REGROUP_MOST) {
            compareAll = true;
            return false;
        }
        customers.forEach(
                customer -> {
                    names.add(profiles.getOrDefault(customer, customer));
                    names.add(identity.name(customer));
                });
        List<Event> events = new ArrayList<>();
        store.customers()
                .read(
                        customers,
                        version,
                        event -> {
                            String type = rules.name(event.type());
                            if (type != null) {
                                events.add(named(event, type, identity));
                            }
                        });
        current.regroup(names, events);
        changes.forEach(
                (customer, name) -> {
                    if (customer.equals(name)) {
                        profiles.remove(customer);
                    } else {
                        profiles.put(customer, name);
                    }
                });
        revision++;
        return true;
    }

    /** Customers whose profile has another name than in the index, with that name. */
    private Map<String, String> changes(WorkspaceIdentity identity) {
        List<String> changed = identity.takeChanges();
        Map<String, String> changes = new HashMap<>();
        if (changed != null && !compareAll) {
            for (String customer : changed) {
                note(customer, identity.name(customer), changes);
            }
            return changes;
        }
        compareAll = false;
        Map<String, String> now = identity.renamed();
        now.forEach((customer, name) -> note(customer, name, changes));
        for (String customer : profiles.keySet()) {
            if (!now.containsKey(customer)) {
                changes.put(customer, customer);
            }
        }
        return changes;
    }

    private void note(String customer, String name, Map<String, String> changes) {
        if (!profiles.getOrDefault(customer, customer).equals(name)) {
            changes.put(customer, name);
        }
    }

    private Event named(Event event, String type, WorkspaceIdentity identity) {
        return new Event(
                identity.name(event.customer()),
                event.timeMillis(),
                type,
                rules.channel(event.type(), event.channel()),
                event.value(),
                event.source(),
                event.id(),
                event.properties());
    }

    private void merge(EventStore store, WorkspaceIdentity identity) {
        if (merging) {
            return;
        }
        merging = true;
        List<String> properties = java.util.Objects.requireNonNull(stored).properties();
        background.execute(
                () -> {
                    try {
                        long before;
                        do {
                            before = erasures();
                            replace(
                                    files.build(store, properties, identity.renamed(), rules()),
                                    before);
                        } while (before != erasures());
                    } finally {
                        lock.lock();
                        merging = false;
                        lock.unlock();
                    }
                });
    }

    private TypeRules rules() {
        lock.lock();
        try {
            return rules;
        } finally {
            lock.unlock();
        }
    }

    private long erasures() {
        lock.lock();
        try {
            return erasures;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a new file, unless somebody was erased while it was built. */
    private void replace(IndexFiles.Stored merged, long before) {
        lock.lock();
        try {
            JourneyIndex base = stored;
            if (!closed
                    && before == erasures
                    && base != null
                    && merged.index().properties().containsAll(base.properties())) {
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
                    throw KnownProperties.unknown("property", name, known);
                }
            }
        }
        return new ArrayList<>(wanted);
    }
}
