package dev.waymark.app.customers;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.WorkspaceIdentity;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** Finds customers by any identifier. Safe for several threads. */
public final class Customers {
    private static final int MOST_ROWS = 200;
    private static final int MOST_CANDIDATES = 1_000;
    private static final int LONGEST = 1_000;
    private static final ScanPlan TIMES =
            new ScanPlan(false, false, false, List.of(), -1L, TimeRange.ALL);

    private final EventStores stores;
    private final Identities identities;
    private final LogIndexes indexes;
    private final Pseudonyms pseudonyms;

    /** Customers of these logs. */
    public Customers(
            EventStores stores, Identities identities, LogIndexes indexes, Pseudonyms pseudonyms) {
        this.stores = stores;
        this.identities = identities;
        this.indexes = indexes;
        this.pseudonyms = pseudonyms;
    }

    /** What a reader may see: everything, or pseudonyms. */
    public Sight sight(String workspace, boolean personal) {
        return personal
                ? Sight.PERSONAL
                : Sight.pseudonymous(customer -> pseudonyms.of(workspace, customer));
    }

    /**
     * The customers of an index whose name or identifier contains a text, in any case; all if there
     * is none. Who sees pseudonyms finds by whole pseudonyms only: a search for an address would
     * tell whose pseudonym is found. Cost: O(customers).
     *
     * @param index of the workspace, perhaps of some of its customers
     * @param search null or blank for all
     * @param limit rows at most, 1 to 200
     */
    public CustomerPage find(
            String workspace, JourneyIndex index, @Nullable String search, int limit, Sight sight) {
        JourneyException.require(
                1 <= limit && limit <= MOST_ROWS,
                "limit (%d) must be from 1 to %d.",
                limit,
                MOST_ROWS);
        JourneyException.require(
                search == null || search.length() <= LONGEST,
                "search is longer than %d characters.",
                LONGEST);
        PriorityQueue<Seen> latest = new PriorityQueue<>(Seen.ORDER.reversed());
        if (search == null || search.isBlank()) {
            index.scan(TIMES)
                    .forEach(
                            0,
                            index.customers(),
                            journey ->
                                    keep(
                                            latest,
                                            new Seen(journey.customer(), journey.lastTime()),
                                            limit));
        } else {
            for (String name : candidates(workspace, index, search.strip(), sight)) {
                int code = index.customerCode(name);
                if (code >= 0) {
                    index.scan(TIMES)
                            .forEach(
                                    code,
                                    code + 1,
                                    journey ->
                                            keep(
                                                    latest,
                                                    new Seen(code, journey.lastTime()),
                                                    limit));
                }
            }
        }
        return new CustomerPage(
                index.customers(),
                latest.stream()
                        .sorted(Seen.ORDER)
                        .map(it -> row(index, it.code(), sight))
                        .toList());
    }

    private record Seen(int code, long lastMillis) {
        private static final Comparator<Seen> ORDER =
                Comparator.comparingLong(Seen::lastMillis).reversed().thenComparingInt(Seen::code);
    }

    private static void keep(PriorityQueue<Seen> latest, Seen seen, int limit) {
        latest.add(seen);
        if (latest.size() > limit) {
            latest.remove();
        }
    }

    private Set<String> candidates(
            String workspace, JourneyIndex index, String search, Sight sight) {
        Set<String> names = new TreeSet<>();
        if (!sight.isPersonal()) {
            pseudonyms.find(workspace, search, index).ifPresent(names::add);
            return names;
        }
        WorkspaceIdentity identity = identities.of(workspace);
        identity.known(search).forEach(it -> names.add(it.name()));
        names.add(identity.name(search));
        stores.open(workspace)
                .customers()
                .find(search, MOST_CANDIDATES)
                .forEach(it -> names.add(identity.name(it)));
        String part = search.toLowerCase(Locale.ROOT);
        for (Profile profile : identity.profiles()) {
            if (names.size() < MOST_CANDIDATES
                    && profile.identifiers().stream()
                            .anyMatch(it -> it.value().toLowerCase(Locale.ROOT).contains(part))) {
                names.add(profile.name());
            }
        }
        return names;
    }

    private static CustomerRow row(JourneyIndex index, int code, Sight sight) {
        List<CustomerRow> rows = new ArrayList<>(1);
        index.scan(ScanPlan.TYPES_AND_TIMES)
                .forEach(
                        code,
                        code + 1,
                        journey ->
                                rows.add(
                                        new CustomerRow(
                                                sight.name(index.customerId(code)),
                                                journey.size(),
                                                Instant.ofEpochMilli(journey.firstTime()),
                                                Instant.ofEpochMilli(journey.lastTime()),
                                                index.types()
                                                        .name(journey.types()[journey.to() - 1]))));
        return rows.getFirst();
    }

    /**
     * The profile that somebody means: by its name, a customer's name, or any identifier that one
     * profile alone has; by its pseudonym for who sees pseudonyms.
     *
     * @throws dev.waymark.engine.fault.JourneyException ACCESS CUSTOMER_NOT_FOUND; USER
     *     AMBIGUOUS_CUSTOMER if several profiles have the identifier
     */
    public Profile require(String workspace, String meant, Sight sight) {
        JourneyIndex index = indexes.whole(workspace);
        WorkspaceIdentity identity = identities.of(workspace);
        if (!sight.isPersonal()) {
            return pseudonyms
                    .find(workspace, meant, index)
                    .map(identity::profile)
                    .orElseThrow(Customers::notFound);
        }
        String name = identity.name(meant);
        if (index.customerCode(name) >= 0) {
            return identity.profile(name);
        }
        List<Profile> known =
                identity.known(meant).stream()
                        .filter(it -> index.customerCode(it.name()) >= 0)
                        .toList();
        if (known.size() > 1) {
            throw user(
                    "AMBIGUOUS_CUSTOMER",
                    "%d customers have this identifier. Search for it and choose one.",
                    known.size());
        }
        if (known.isEmpty() && isInLog(workspace, meant)) {
            return identity.profile(name);
        }
        return known.stream().findFirst().orElseThrow(Customers::notFound);
    }

    /** Whether events name such a customer, if only hidden types of them. */
    private boolean isInLog(String workspace, String name) {
        return stores.open(workspace).customers().find(name, MOST_CANDIDATES).contains(name);
    }

    /** The name of a customer's profile; the name itself if nobody has it. */
    public String named(String workspace, String customer) {
        return identities.of(workspace).name(customer);
    }

    /** What is said of a customer whom nobody knows. */
    public static JourneyException notFound() {
        return access(
                "CUSTOMER_NOT_FOUND", "No customer of this workspace is known so. Search for one.");
    }
}
