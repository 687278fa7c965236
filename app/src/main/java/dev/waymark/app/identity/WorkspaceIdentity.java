package dev.waymark.app.identity;

import dev.waymark.app.collect.EventStore;
import dev.waymark.engine.identity.IdentityGraph;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.identity.Separation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One workspace's profiles. Safe for several threads. */
public final class WorkspaceIdentity {
    private @Nullable IdentityGraph graph;
    private Set<Separation> apart = Set.of();
    private String log = "";
    private long version;
    private long revision;
    private @Nullable Set<String> changed;

    WorkspaceIdentity() {}

    synchronized void catchUp(EventStore store, IdentityRules rules, Set<Separation> separations) {
        IdentityGraph current = graph;
        if (current == null || !current.rules().equals(rules) || !log.equals(store.id())) {
            current = new IdentityGraph(rules);
            graph = current;
            log = store.id();
            version = 0;
            apart = Set.of();
            changed = null;
            revision++;
        }
        boolean isNew = false;
        if (!apart.equals(separations)) {
            current.separate(separations);
            apart = separations;
            isNew = true;
        }
        if (store.version() > version) {
            int before = current.size();
            version = store.customers().links(version, rules.identifiers(), current::add);
            isNew |= before > 0 || current.size() > 0;
        }
        if (isNew) {
            note(current.resolve());
        }
    }

    private void note(Set<String> renamed) {
        if (!renamed.isEmpty()) {
            revision++;
            if (changed != null) {
                changed.addAll(renamed);
            }
        }
    }

    synchronized void erase(Collection<String> customers) {
        IdentityGraph current = graph;
        if (current != null) {
            Set<String> touched = current.remove(customers);
            touched.addAll(current.resolve());
            if (changed != null) {
                changed.addAll(touched);
            }
            revision++;
        }
    }

    /** A number that is another one whenever a customer's profile has another name. */
    public synchronized long revision() {
        return revision;
    }

    /** The rules that the profiles are made by. */
    public synchronized IdentityRules rules() {
        return graph().rules();
    }

    /** The name of a customer's profile: the customer's own if nothing joins it to another. */
    public synchronized String name(String customer) {
        return graph().profileName(customer);
    }

    /** A customer's profile. */
    public synchronized Profile profile(String customer) {
        return graph().profile(customer);
    }

    /** The profiles that are known by a value of any identifier, by name. */
    public synchronized List<Profile> known(String value) {
        return graph().known(value);
    }

    /** All profiles of customers that are linked to anything, in no order. */
    public synchronized Collection<Profile> profiles() {
        return graph().profiles();
    }

    /** For every customer whose profile has another name, that name. A copy. */
    public synchronized Map<String, String> renamed() {
        return graph().renamed();
    }

    /**
     * For whoever keeps an index by profiles: which customers must be looked at since the last
     * call; null if all must. There is one such keeper for a workspace.
     */
    public synchronized @Nullable List<String> takeChanges() {
        List<String> taken = changed == null ? null : new ArrayList<>(changed);
        changed = new HashSet<>();
        return taken;
    }

    private IdentityGraph graph() {
        IdentityGraph current = graph;
        if (current == null) {
            throw new IllegalStateException("no log was read");
        }
        return current;
    }
}
