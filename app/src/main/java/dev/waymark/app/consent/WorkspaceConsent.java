package dev.waymark.app.consent;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.identity.WorkspaceIdentity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one workspace's customers said, following the log. Safe for several threads. */
final class WorkspaceConsent {
    private final Map<String, Map<String, Consent>> byCustomer = new HashMap<>();
    private static final int MOST_PURPOSES = 200;

    private String log = "";
    private long version;

    /** Reads what is new. Cost: as {@link dev.waymark.app.collect.CustomerLog#said}. */
    synchronized void catchUp(EventStore store) {
        List<String> telling =
                store.customers().properties().stream()
                        .filter(ConsentText::isConsent)
                        .sorted()
                        .limit(MOST_PURPOSES)
                        .toList();
        if (!log.equals(store.id())) {
            byCustomer.clear();
            log = store.id();
            version = 0;
        }
        if (store.version() > version) {
            version =
                    store.customers()
                            .said(
                                    version,
                                    telling,
                                    said ->
                                            ConsentText.read(said)
                                                    .forEach(it -> add(said.customer(), it)));
        }
    }

    private void add(String customer, Consent consent) {
        byCustomer
                .computeIfAbsent(customer, any -> new TreeMap<>())
                .merge(consent.purpose(), consent, Consent::orLater);
    }

    synchronized void forget() {
        byCustomer.clear();
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
