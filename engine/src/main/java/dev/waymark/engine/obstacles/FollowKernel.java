package dev.waymark.engine.obstacles;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Follows the customers of some transitions: how long they waited the first time, and when they
 * went on, if they did. O(events); each followed customer of a transition takes 40 bytes.
 *
 * <p>Of many customers a sample is kept, which depends on the customers' codes alone.
 */
public final class FollowKernel implements Kernel<FollowTally, Followed> {
    private final FollowRequest request;

    /** A kernel for one request. */
    public FollowKernel(FollowRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        ScanPlan plan = ScanPlan.TYPES_AND_TIMES.within(request.range());
        String reason = request.reason();
        return reason == null ? plan : plan.with(List.of(reason));
    }

    @Override
    public FollowTally begin(JourneyIndex index) {
        Dictionary types = index.types();
        List<String> names = request.stages().names(types);
        EdgeNumbers pairs = new EdgeNumbers(names.size());
        CustomerSample[] samples = new CustomerSample[request.transitions().size()];
        int[] usual = new int[names.size()];
        Arrays.fill(usual, -1);
        for (FollowRequest.Transition transition : request.transitions()) {
            int from = number(transition.from(), types);
            int pair = pairs.number(from, number(transition.to(), types));
            samples[pair] = CustomerSample.of(transition.customers(), request.sample());
            if (transition.isUsual()) {
                usual[from] = pair;
            }
        }
        String reason = request.reason();
        long last = index.last().map(Instant::toEpochMilli).orElse(0L);
        return new FollowTally(
                new FollowTally.Plan(
                        request.stages().ofTypes(types),
                        names.size(),
                        request.stages().isByType(),
                        pairs,
                        samples,
                        usual,
                        CustomerSample.of(index.customers(), request.sample()),
                        Math.min(last, request.range().untilMillis()),
                        request.quiet().toMillis(),
                        reason == null ? 1 : index.property(reason).size()));
    }

    private int number(String name, Dictionary types) {
        int number =
                request.stages().isByType()
                        ? types.code(name)
                        : request.stages().names(types).indexOf(name);
        require(number >= 0, "\"%s\" is not in the log. Name a stage or type of it.", name);
        return number;
    }

    @Override
    public void add(FollowTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public FollowTally merge(FollowTally left, FollowTally right) {
        left.addAll(right);
        return left;
    }

    @Override
    public Outcome<Followed> finish(FollowTally tally, JourneyIndex index) {
        List<WaitSample> samples = new ArrayList<>();
        for (int pair = 0; pair < request.transitions().size(); pair++) {
            FollowRequest.Transition transition = request.transitions().get(pair);
            samples.add(
                    new WaitSample(
                            transition.from(),
                            transition.to(),
                            transition.customers(),
                            tally.followed[pair],
                            tally.ended[pair],
                            tally.endured[pair]));
        }
        return new Done<>(new Followed(tally.journeys, samples, exits(tally, index)));
    }

    private List<Followed.CustomerExit> exits(FollowTally tally, JourneyIndex index) {
        List<String> names = request.stages().names(index.types());
        List<Followed.CustomerExit> exits = new ArrayList<>();
        for (int stage = 0; stage < tally.exits.length; stage++) {
            long[] counts = tally.exits[stage];
            if (counts.length > 0) {
                long all = Arrays.stream(counts).sum();
                exits.add(
                        new Followed.CustomerExit(
                                names.get(stage),
                                all,
                                (double) all / tally.journeys,
                                reasons(counts, index)));
            }
        }
        exits.sort(
                Comparator.comparingLong((Followed.CustomerExit exit) -> -exit.customers())
                        .thenComparing(Followed.CustomerExit::at));
        return exits;
    }

    private List<Followed.ExitReason> reasons(long[] counts, JourneyIndex index) {
        List<Followed.ExitReason> reasons = new ArrayList<>();
        String property = request.reason();
        for (int code = 1; property != null && code < counts.length; code++) {
            if (counts[code] > 0) {
                reasons.add(
                        new Followed.ExitReason(index.property(property).name(code), counts[code]));
            }
        }
        reasons.sort(
                Comparator.comparingLong((Followed.ExitReason reason) -> -reason.customers())
                        .thenComparing(Followed.ExitReason::reason));
        return reasons;
    }
}
