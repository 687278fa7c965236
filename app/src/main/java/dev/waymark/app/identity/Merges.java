package dev.waymark.app.identity;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.id.Ids;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.identity.Joining;
import dev.waymark.engine.identity.Joining.Outcome;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.identity.Separation;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What joined customers into profiles, and how people decide otherwise. */
public final class Merges {
    private static final int MOST_APART = 10_000;
    private static final int LONGEST_CUSTOMER = 1_000;

    private final Identities identities;
    private final IdentityStore store;
    private final Ids ids;
    private final Clock clock;

    /** The merges of all workspaces. */
    public Merges(Identities identities, IdentityStore store, Ids ids, Clock clock) {
        this.identities = identities;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** The merges that a question asks for. O(all merges of the workspace × log). */
    public MergeList list(String workspace, MergeQuestion question) {
        long customers = 0;
        long profiles = 0;
        Set<Joining> all = new LinkedHashSet<>();
        for (Profile profile : identities.of(workspace).profiles()) {
            customers += profile.customers().size();
            profiles++;
            all.addAll(profile.joinings());
        }
        long merged = all.stream().filter(it -> it.outcome() == Outcome.MERGED).count();
        List<Joining> found =
                all.stream()
                        .filter(it -> isAsked(it, question))
                        .sorted(
                                Comparator.comparingLong((Joining it) -> it.link().firstMillis())
                                        .reversed()
                                        .thenComparing(Joining::kept)
                                        .thenComparing(Joining::joined)
                                        .thenComparing(it -> it.link().identifier())
                                        .thenComparing(it -> it.link().value()))
                        .toList();
        return new MergeList(
                customers,
                profiles,
                merged,
                all.size() - merged,
                found.size(),
                found.stream().skip(question.offset()).limit(question.limit()).toList());
    }

    private static boolean isAsked(Joining joining, MergeQuestion question) {
        String outcome = question.outcome();
        String search = question.search();
        return (outcome == null || joining.outcome().label().equals(outcome))
                && (search == null
                        || search.isBlank()
                        || contains(joining.kept(), search)
                        || contains(joining.joined(), search)
                        || contains(joining.link().value(), search));
    }

    private static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
    }

    /** Whom the workspace keeps apart, newest first. */
    public List<KeptApart> keptApart(String workspace) {
        return store.keptApart(workspace);
    }

    /**
     * Undoes merges between two customers: they are kept apart from now on, and in all that was.
     *
     * @param by log name of the actor
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if they are one; USER
     *     APART_ALREADY; LIMIT TOO_MANY_APART beyond 10,000
     */
    public KeptApart keepApart(String workspace, String one, String other, String by) {
        for (String customer : List.of(one, other)) {
            if (customer.length() > LONGEST_CUSTOMER) {
                throw user("INVALID_VALUE", "the customer's name is too long.");
            }
        }
        KeptApart apart =
                new KeptApart(ids.next(), new Separation(one, other), by, clock.instant());
        if (store.keptApart(workspace).size() >= MOST_APART) {
            throw limit(
                    "TOO_MANY_APART",
                    "%,d pairs are kept apart already. Block the value that joins them instead.",
                    MOST_APART);
        }
        if (!store.add(workspace, apart)) {
            throw user("APART_ALREADY", "\"%s\" and \"%s\" are kept apart already.", one, other);
        }
        return apart;
    }

    /**
     * Ends a separation: what joins the two joins them again.
     *
     * @throws dev.waymark.engine.fault.JourneyException ACCESS APART_NOT_FOUND
     */
    public void letJoin(String workspace, String id) {
        if (!store.remove(workspace, id)) {
            throw access("APART_NOT_FOUND", "This pair is not kept apart. Reload the list.");
        }
    }

    /** The rules that the workspace's profiles are made by. */
    public IdentityRules rules(String workspace) {
        return store.rules(workspace).orElse(IdentityRules.DEFAULT);
    }

    /** Lays down rules; all profiles are made anew by them. */
    public void setRules(String workspace, IdentityRules rules) {
        store.save(workspace, rules);
    }
}
