package dev.waymark.engine.personas;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Counts who belongs to the groups that were found, and whom their conditions keep. */
final class MembersKernel implements Kernel<MembersKernel.Members, Personas> {
    final Proposal proposal;
    private final int groups;

    MembersKernel(Proposal proposal) {
        this.proposal = proposal;
        this.groups = proposal.descriptions.size();
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return PersonasKernel.PLAN;
    }

    @Override
    public Members begin(JourneyIndex index) {
        return new Members(new Facts(index), groups);
    }

    @Override
    public void add(Members partial, Journey journey) {
        partial.facts.read(journey);
        int own =
                Grouping.nearest(proposal.grouping.middles(), proposal.traits.point(partial.facts));
        partial.customers++;
        partial.inGroup[own]++;
        boolean any = false;
        for (int group = 0; group < groups; group++) {
            partial.met[group] = proposal.descriptions.get(group).holds(partial.facts);
            any |= partial.met[group];
        }
        partial.none += any ? 0 : 1;
        partial.hits[own] += partial.met[own] ? 1 : 0;
        for (int one = 0; any && one < groups; one++) {
            for (int other = 0; partial.met[one] && other < groups; other++) {
                partial.meets[one][other] += partial.met[other] ? 1 : 0;
            }
        }
    }

    @Override
    public Members merge(Members left, Members right) {
        left.customers += right.customers;
        left.none += right.none;
        for (int group = 0; group < groups; group++) {
            left.inGroup[group] += right.inGroup[group];
            left.hits[group] += right.hits[group];
            for (int other = 0; other < groups; other++) {
                left.meets[group][other] += right.meets[group][other];
            }
        }
        return left;
    }

    @Override
    public Outcome<Personas> finish(Members all, JourneyIndex index) {
        List<Integer> order =
                IntStream.range(0, groups)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong((Integer group) -> -all.inGroup[group])
                                        .thenComparing(
                                                group -> proposal.descriptions.get(group).where()))
                        .toList();
        List<Personas.Persona> personas = new ArrayList<>();
        for (int group : order) {
            personas.add(
                    new Personas.Persona(
                            all.inGroup[group],
                            (double) all.inGroup[group] / all.customers,
                            proposal.overlaps[group],
                            Steadiness.of(proposal.overlaps[group]),
                            proposal.differences(group),
                            proposal.path(group),
                            segment(all, group, order)));
        }
        return new Done<>(
                new Personas(
                        all.customers,
                        proposal.sample.size(),
                        proposal.tried,
                        proposal.clarity(),
                        personas,
                        all.none,
                        (double) all.none / all.customers));
    }

    private Personas.Segment segment(Members all, int group, List<Integer> order) {
        long met = all.meets[group][group];
        long hits = all.hits[group];
        return new Personas.Segment(
                proposal.descriptions.get(group).where(),
                met,
                (double) met / all.customers,
                share(hits, met),
                share(hits, all.inGroup[group]),
                share(2 * hits, met + all.inGroup[group]),
                order.stream().map(other -> all.meets[group][other]).toList());
    }

    private static @Nullable Double share(long part, long of) {
        return of == 0 ? null : (Double) ((double) part / of);
    }

    /** What one thread has counted. */
    static final class Members {
        private final Facts facts;
        private final long[] inGroup;
        private final long[] hits;
        private final long[][] meets;
        private final boolean[] met;
        private long customers;
        private long none;

        Members(Facts facts, int groups) {
            this.facts = facts;
            inGroup = new long[groups];
            hits = new long[groups];
            met = new boolean[groups];
            meets = new long[groups][groups];
            Arrays.setAll(meets, _ -> new long[groups]);
        }
    }
}
