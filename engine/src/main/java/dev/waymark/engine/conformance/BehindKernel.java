package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Aligner;
import dev.waymark.engine.conformance.align.Alignment;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Shared;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.steps.OnwardCounter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the customers behind a number of a map: the same pass, one look at each journey on the map,
 * and another pass for the events of those that are listed.
 */
public final class BehindKernel implements TallyKernel<ConformanceTally, Behind> {
    private final ConformanceRequest request;
    private final MapGraph graph;
    private final ConformanceKernel kernel;
    private final MapNumber number;
    private final int limit;

    /** The step, or where the ghost or way begins; the number of steps if it is none. */
    private final int from;

    private final int to;

    /**
     * Customers of a number.
     *
     * @param limit how many to list at most, 1 or more
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_STEP if the map has no such step
     *     that is bound to events; while it runs UNKNOWN_WEEK if nobody can have come in it
     */
    public BehindKernel(ConformanceRequest request, MapNumber number, int limit) {
        this.request = request;
        this.graph = MapGraph.of(request.steps(), request.ways());
        this.kernel = new ConformanceKernel(request);
        this.number = number;
        this.limit = limit;
        this.from =
                code(
                        switch (number) {
                            case MapNumber.OfStep of -> of.step();
                            case MapNumber.OfGhost of -> of.after();
                            case MapNumber.OfWay of -> of.from();
                            case MapNumber.OfOnward of -> of.step();
                            case MapNumber.OfWeek _ -> null;
                        });
        this.to =
                code(
                        switch (number) {
                            case MapNumber.OfStep of -> of.step();
                            case MapNumber.OfGhost of -> of.before();
                            case MapNumber.OfWay of -> of.to();
                            case MapNumber.OfOnward of -> of.next();
                            case MapNumber.OfWeek _ -> null;
                        });
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return kernel.plan(index);
    }

    @Override
    public ConformanceTally tally(JourneyIndex index) {
        if (number instanceof MapNumber.OfOnward) {
            OnwardCounter onward = new OnwardCounter(request.steps(), kernel.ways());
            ConformanceTally tally = kernel.tally(index, onward);
            tally.watchOnward(graph.place(from), to == graph.size() ? -1 : graph.place(to));
            return tally;
        }
        ConformanceTally tally = kernel.tally(index);
        if (number instanceof MapNumber.OfGhost ghost) {
            int type = index.types().code(ghost.type());
            if (type >= 0) {
                int types = index.types().size();
                tally.watch(ConformanceTally.key(from, to, type, graph.size(), types));
            }
        }
        return tally;
    }

    @Override
    public void add(List<ConformanceTally> partial, Journey journey) {
        kernel.add(partial, journey);
    }

    @Override
    public Outcome<Behind> finish(List<ConformanceTally> tallies, JourneyIndex index) {
        return finish(tallies, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Behind> finish(
            List<ConformanceTally> tallies, JourneyIndex index, Workers workers) {
        Pick pick =
                switch (number) {
                    case MapNumber.OfStep of -> new OfState(tallies, from, of.state());
                    case MapNumber.OfGhost _, MapNumber.OfOnward _ ->
                            (part, journey, isOpen) -> tallies.get(part).watched.get(journey);
                    case MapNumber.OfWay _ -> new OnWay(tallies, from, to, graph.size());
                    case MapNumber.OfWeek of -> week(of.week(), tallies, index);
                };
        AlignedJourneys journeys =
                AlignedJourneys.of(
                        tallies, graph, request, index, workers, new Shared<>(() -> pick::see));
        List<Found> found = new ArrayList<>();
        for (int part = 0; part < tallies.size(); part++) {
            ConformanceTally tally = tallies.get(part);
            for (int i = 0; i < tally.onMap; i++) {
                int sequence = tally.sequenceOf[i];
                boolean isOpen = journeys.isOpen(part, sequence, tally.entry[i]);
                if (pick.takes(part, i, isOpen)) {
                    double fitness = journeys.fitness(part, sequence);
                    found.add(
                            new Found(
                                    tally.customerOf[i],
                                    part,
                                    sequence,
                                    tally.entry[i],
                                    isOpen,
                                    fitness));
                }
            }
        }
        List<Found> drawn = found.stream().sorted(order()).limit(limit).toList();
        Behind result =
                new Behind(found.size(), drawn.stream().map(it -> journey(it, tallies)).toList());
        if (drawn.isEmpty()) {
            return new Done<>(result);
        }
        return new Again<>(
                new StopsKernel(
                        request,
                        kernel,
                        result,
                        drawn.stream().mapToInt(Found::customer).toArray()));
    }

    private Comparator<Found> order() {
        Comparator<Found> byDraw =
                Comparator.comparingLong(Found::draw).thenComparingInt(Found::customer);
        return number instanceof MapNumber.OfWeek
                ? Comparator.comparingDouble(Found::fitness).thenComparing(byDraw)
                : byDraw;
    }

    private Pick week(LocalDate day, List<ConformanceTally> tallies, JourneyIndex index) {
        boolean isEmpty = tallies.stream().allMatch(tally -> tally.onMap == 0);
        WeekCounts weeks = WeekCounts.of(request, index, isEmpty, graph.size());
        int week = weeks.week(day);
        return (part, journey, isOpen) ->
                !isOpen && weeks.week(tallies.get(part).entry[journey]) == week;
    }

    private Behind.OfCustomer journey(Found found, List<ConformanceTally> tallies) {
        int[] steps = AlignedJourneys.steps(tallies.get(found.part).sequences, found.sequence);
        return new Behind.OfCustomer(
                String.format(Locale.ROOT, "%08x", found.draw()),
                Instant.ofEpochMilli(found.entry),
                found.isOpen,
                found.fitness,
                IntStream.of(steps).mapToObj(this::id).toList(),
                List.of());
    }

    private int code(@Nullable String step) {
        return step == null
                ? graph.size()
                : IntStream.range(0, graph.size())
                        .filter(it -> id(it).equals(step))
                        .findFirst()
                        .orElseThrow(() -> StepState.unknownStep(step));
    }

    private String id(int bound) {
        return request.steps().get(graph.place(bound)).step();
    }

    /** Which journeys are asked for. */
    @FunctionalInterface
    private interface Pick {
        /** Looks at a sequence while the aligner holds it; each is seen once, by one thread. */
        default void see(int part, int sequence, Aligner laid) {}

        boolean takes(int part, int journey, boolean isOpen);
    }

    /** Journeys that stand to a step in one way, as their sequences say, or events of a failure. */
    private static final class OfState implements Pick {
        private final List<ConformanceTally> tallies;
        private final int step;
        private final StepState state;
        private final boolean[][] isOfClosed;
        private final boolean[][] isOfOpen;
        private final List<BitSet> failed = new ArrayList<>();

        OfState(List<ConformanceTally> tallies, int step, StepState state) {
            this.tallies = tallies;
            this.step = step;
            this.state = state;
            this.isOfClosed = forSequences(tallies);
            this.isOfOpen = forSequences(tallies);
            for (ConformanceTally tally : tallies) {
                failed.add(
                        state == StepState.FAILING && tally.failed != null
                                ? tally.failed.of(step)
                                : new BitSet());
            }
        }

        @Override
        public void see(int part, int sequence, Aligner laid) {
            Sequences own = tallies.get(part).sequences;
            Alignment it = laid.alignment();
            isOfClosed[part][sequence] = state.holds(own, sequence, it, step, false);
            isOfOpen[part][sequence] = state.holds(own, sequence, it, step, true);
        }

        @Override
        public boolean takes(int part, int journey, boolean isOpen) {
            return failed.get(part).get(journey)
                    || (isOpen ? isOfOpen : isOfClosed)
                            [part][tallies.get(part).sequenceOf[journey]];
        }
    }

    /** Journeys that go from one step to another; a journey in flight has no end yet. */
    private static final class OnWay implements Pick {
        private final List<ConformanceTally> tallies;
        private final int from;
        private final int to;
        private final int none;
        private final boolean[][] takesIt;

        OnWay(List<ConformanceTally> tallies, int from, int to, int none) {
            this.tallies = tallies;
            this.from = from;
            this.to = to;
            this.none = none;
            this.takesIt = forSequences(tallies);
        }

        @Override
        public void see(int part, int sequence, Aligner laid) {
            int last = none;
            boolean isOnIt = false;
            for (int i = 0; i < laid.size(); i++) {
                isOnIt |= last == from && laid.step(i) == to;
                last = laid.step(i);
            }
            takesIt[part][sequence] = isOnIt || to == none && last == from;
        }

        @Override
        public boolean takes(int part, int journey, boolean isOpen) {
            return takesIt[part][tallies.get(part).sequenceOf[journey]] && !(isOpen && to == none);
        }
    }

    private static boolean[][] forSequences(List<ConformanceTally> tallies) {
        return tallies.stream()
                .map(tally -> new boolean[tally.sequences.size()])
                .toArray(boolean[][]::new);
    }

    private record Found(
            int customer, int part, int sequence, long entry, boolean isOpen, double fitness) {
        long draw() {
            return CustomerSample.draw(customer);
        }
    }
}
