package dev.waymark.app.identity;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.identity.Separation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The profiles of every workspace. Safe for several threads.
 *
 * <p>They are a cache in memory: the links are read from the log at the first call, and those of
 * newer events at each call; what the store had acknowledged before a call is in its answer.
 */
public final class Identities {
    private final EventStores stores;
    private final Function<String, IdentityRules> rules;
    private final Function<String, Set<Separation>> apart;
    private final Map<String, WorkspaceIdentity> known = new ConcurrentHashMap<>();

    /** The profiles of these stores under the rules that their workspaces have laid down. */
    public Identities(EventStores stores, IdentityStore settings) {
        this(
                stores,
                workspace -> settings.rules(workspace).orElse(IdentityRules.DEFAULT),
                workspace ->
                        settings.keptApart(workspace).stream()
                                .map(KeptApart::separation)
                                .collect(Collectors.toSet()));
    }

    private Identities(
            EventStores stores,
            Function<String, IdentityRules> rules,
            Function<String, Set<Separation>> apart) {
        this.stores = stores;
        this.rules = rules;
        this.apart = apart;
    }

    /** The profiles of these stores under {@link IdentityRules#DEFAULT}, nobody kept apart. */
    public static Identities underDefaultRules(EventStores stores) {
        return new Identities(stores, workspace -> IdentityRules.DEFAULT, workspace -> Set.of());
    }

    /**
     * A workspace's profiles as they are now. Cost: nothing but two look-ups of the rules if no
     * event came since the last call, else a pass over those; at the first call a pass over the
     * log, if any event carries an identifier.
     */
    public WorkspaceIdentity of(String workspace) {
        return of(workspace, stores.open(workspace));
    }

    /** The same, of a store that is open already. */
    public WorkspaceIdentity of(String workspace, EventStore store) {
        WorkspaceIdentity identity =
                known.computeIfAbsent(workspace, any -> new WorkspaceIdentity());
        identity.catchUp(store, rules.apply(workspace), apart.apply(workspace));
        return identity;
    }

    /** Forgets a workspace's profiles; they are read anew when they are asked for. */
    public void forget(String workspace) {
        known.remove(workspace);
    }

    /** Forgets what some customers of a workspace said; to be called once that is erased. */
    public void erase(String workspace, Collection<String> customers) {
        WorkspaceIdentity identity = known.get(workspace);
        if (identity != null) {
            identity.erase(customers);
        }
    }
}
