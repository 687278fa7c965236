package dev.waymark.app.explore;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.engine.index.JourneyIndex;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The journey index of every workspace: what analyses read. Safe for several threads.
 *
 * <p>An index lies in the workspace's {@code index} folder and is a cache: it is opened if it fits
 * the store, built if it is missing or broken. Newer events are added to it in memory; when they
 * exceed a twentieth, a new file is written in the background. Every event that the store had
 * acknowledged before a call is in that call's answer.
 */
public final class LogIndexes implements AutoCloseable {
    private static final int REVISION_BITS = 44;

    private final EventStores stores;
    private final WaymarkHome home;
    private final Identities identities;
    private final Function<String, TypeRules> rules;
    private final IndexView view;
    private final Map<String, WorkspaceIndex> indexes = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("waymark-index").factory());

    /** The indexes of all workspaces of a home, by profiles under the default rules. */
    public LogIndexes(EventStores stores, WaymarkHome home) {
        this(stores, home, Identities.underDefaultRules(stores));
    }

    /** The indexes of all workspaces of a home, whose customers are the profiles found here. */
    public LogIndexes(EventStores stores, WaymarkHome home, Identities identities) {
        this(stores, home, identities, workspace -> TypeRules.NONE, IndexView.WHOLE);
    }

    /**
     * The indexes of all workspaces of a home.
     *
     * @param rules what each workspace makes of its types, as it is at the call; asked often
     * @param view what of it analyses may see
     */
    public LogIndexes(
            EventStores stores,
            WaymarkHome home,
            Identities identities,
            Function<String, TypeRules> rules,
            IndexView view) {
        this.rules = rules;
        this.view = view;
        this.stores = stores;
        this.home = home;
        this.identities = identities;
    }

    /**
     * A workspace's log as it is now, without a promise about properties. Cost: nothing if no event
     * came since the last call, else a read of those.
     */
    public JourneyIndex current(String workspace) {
        return current(workspace, List.of());
    }

    /**
     * A workspace's log as it is now, with some properties as columns. Cost: as {@link
     * #current(String)}; a property that is asked for the first time costs building the index once.
     *
     * @param properties names as {@link dev.waymark.engine.log.Event#property} takes them
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_PROPERTY if no event has one of
     *     them
     */
    public JourneyIndex current(String workspace, Collection<String> properties) {
        return view.of(workspace, index(workspace).current(properties));
    }

    /**
     * A workspace's log as it is now, also what analyses may not see: for those who look after one
     * customer. Cost: as {@link #current(String)}.
     */
    public JourneyIndex whole(String workspace) {
        return index(workspace).current(List.of());
    }

    /**
     * A number that is another one whenever analyses of a workspace may have another answer. Cost:
     * as {@link #current(String)}.
     */
    public long state(String workspace) {
        return index(workspace).state() + (view.revision(workspace) << REVISION_BITS);
    }

    /**
     * Forgets some journeys at once: they are in no later answer, the index's files are removed,
     * and new ones are built in the background. To be called after their events were erased.
     */
    public void erase(String workspace, Collection<String> customers) {
        index(workspace).erase(customers);
    }

    /**
     * Gives up what was built of a workspace; it is built anew in the background if anybody uses it
     * now. To be called after events were removed, and profiles forgotten.
     */
    public void renew(String workspace) {
        index(workspace).erase(List.of());
    }

    private WorkspaceIndex index(String workspace) {
        return indexes.computeIfAbsent(
                workspace,
                id ->
                        new WorkspaceIndex(
                                () -> stores.open(id),
                                store -> identities.of(id, store),
                                () -> rules.apply(id),
                                home.index(id),
                                background));
    }

    /**
     * Those of some properties that at least one event of the workspace has; in the given order.
     */
    public List<String> known(String workspace, Collection<String> properties) {
        if (properties.isEmpty()) {
            return List.of();
        }
        List<String> all = properties(workspace);
        return properties.stream().filter(all::contains).toList();
    }

    /** All properties that at least one event of the workspace has, sorted. */
    public List<String> properties(String workspace) {
        return stores.open(workspace).summary().properties();
    }

    /** Forgets a workspace's index; its file stays. To be called before its store is closed. */
    public void close(String workspace) {
        WorkspaceIndex index = indexes.remove(workspace);
        if (index != null) {
            index.close();
        }
    }

    /** Waits for background work, then forgets all indexes. */
    @Override
    public void close() {
        indexes.keySet().forEach(this::close);
        background.close();
    }
}
