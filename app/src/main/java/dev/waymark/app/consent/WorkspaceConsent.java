package dev.waymark.app.consent;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.identity.WorkspaceIdentity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one workspace's customers said, following the log. Safe for several threads. */
final class WorkspaceConsent {
    private final Map<String, Map<String, Consent>> byCustomer = new HashMap<>();
    private static final int MOST_PURPOSES = 200;

    private final Set<String> followed = new HashSet<>();

    private String log = "";
    private long version;

    /**
     * Reads what is new; all of a property that has come since. Cost: as {@link
     * dev.waymark.app.collect.CustomerLog#said}.
     */
    synchronized void catchUp(EventStore store) {
        if (!log.equals(store.id())) {
            forget();
            log = store.id();
            version = 0;
        }
        List<String> come =
                store.customers().properties().stream()
                        .filter(property -> !followed.contains(property))
                        .filter(ConsentText::isConsent)
                        .sorted()
                        .limit(MOST_PURPOSES - followed.size())
                        .toList();
        long now = store.version();
        if (now > version && !followed.isEmpty()) {
            now = read(store, version, followed);
        }
        if (!come.isEmpty()) {
            now = Math.min(now, read(store, 0, come));
            followed.addAll(come);
        }
        version = now;
    }

    private long read(EventStore store, long after, Collection<String> properties) {
        return store.customers()
                .said(
                        after,
                        properties,
                        said -> ConsentText.read(said).forEach(it -> add(said.customer(), it)));
    }

    private void add(String customer, Consent consent) {
        byCustomer
                .computeIfAbsent(customer, any -> new TreeMap<>())
                .merge(consent.purpose(), consent, Consent::orLater);
    }

    synchronized void forget() {
        byCustomer.clear();
        followed.clear();
        log = "";
    }

    /**
     * What profiles said, by name and purpose, with what was written down of them. O(customers that
     * said something).
     */
    synchronized Map<String, Map<String, Consent>> profiles(
            WorkspaceIdentity identity, Map<String, Map<String, Consent>> written) {
        Map<String, Map<String, Consent>> profiles = new HashMap<>();
        for (Map<String, Map<String, Consent>> part : List.of(byCustomer, written)) {
            part.forEach(
                    (customer, said) -> {
                        Map<String, Consent> profile =
                                profiles.computeIfAbsent(
                                        identity.name(customer), any -> new TreeMap<>());
                        said.forEach(
                                (purpose, one) -> profile.merge(purpose, one, Consent::orLater));
                    });
        }
        return profiles;
    }
}
