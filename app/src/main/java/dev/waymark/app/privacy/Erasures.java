package dev.waymark.app.privacy;

import dev.waymark.app.collect.CustomerLog;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.IdentityStore;
import dev.waymark.app.identity.KeptApart;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.index.JourneyIndex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Erases persons: from the log, the index, the profiles, and wherever else they are kept. */
public final class Erasures {
    private final EventStores stores;
    private final Identities identities;
    private final IdentityStore rules;
    private final LogIndexes indexes;
    private final List<PersonalTraces> places;

    /** Erases from all of these. */
    public Erasures(
            EventStores stores,
            Identities identities,
            IdentityStore rules,
            LogIndexes indexes,
            List<PersonalTraces> places) {
        this.stores = stores;
        this.identities = identities;
        this.rules = rules;
        this.indexes = indexes;
        this.places = List.copyOf(places);
    }

    /**
     * Erases a person for good, and looks afterwards whether anything is left. What people wrote
     * (maps, comments, conditions of segments) is not searched. Cost: a pass over one narrow column
     * of the log, and one over what is kept elsewhere.
     */
    public ErasureReport erase(String workspace, Profile profile) {
        long began = System.nanoTime();
        EventStore store = stores.open(workspace);
        Set<String> names = new LinkedHashSet<>(profile.customers());
        profile.identifiers().forEach(it -> names.add(it.value()));
        List<ErasureReport.Trace> traces = new ArrayList<>();
        erase(workspace, names, true, traces);
        long events = store.customers().erase(profile.customers());
        int separations = separations(workspace, profile);
        identities.erase(workspace, profile.customers());
        indexes.erase(workspace, profile.customers());
        erase(workspace, names, false, traces);
        ErasureReport.Left left = left(workspace, store.customers(), profile, names);
        return new ErasureReport(
                events,
                profile.customers().size(),
                profile.identifiers().size(),
                separations,
                traces,
                left,
                left.isNothing(),
                (System.nanoTime() - began) / 1e9);
    }

    private void erase(
            String workspace,
            Set<String> names,
            boolean beforeLog,
            List<ErasureReport.Trace> traces) {
        for (PersonalTraces place : places) {
            if (place.isBeforeLog() == beforeLog) {
                traces.add(new ErasureReport.Trace(place.place(), place.erase(workspace, names)));
            }
        }
    }

    private int separations(String workspace, Profile profile) {
        int removed = 0;
        for (KeptApart apart : rules.keptApart(workspace)) {
            if (profile.customers().contains(apart.separation().one())
                    || profile.customers().contains(apart.separation().other())) {
                removed += rules.remove(workspace, apart.id()) ? 1 : 0;
            }
        }
        return removed;
    }

    private ErasureReport.Left left(
            String workspace, CustomerLog log, Profile profile, Set<String> all) {
        AtomicLong events = new AtomicLong();
        log.read(profile.customers(), Long.MAX_VALUE, event -> events.incrementAndGet());
        long names =
                profile.customers().stream()
                        .filter(name -> log.find(name, 1_000).contains(name))
                        .count();
        JourneyIndex index = indexes.whole(workspace);
        long journeys =
                profile.customers().stream().filter(name -> index.customerCode(name) >= 0).count();
        long profiles =
                profile.customers().stream()
                        .filter(
                                name ->
                                        !identities
                                                .of(workspace)
                                                .profile(name)
                                                .identifiers()
                                                .isEmpty())
                        .count();
        long elsewhere = places.stream().mapToLong(it -> it.left(workspace, all)).sum();
        return new ErasureReport.Left(events.get(), names, profiles, journeys, elsewhere);
    }
}
