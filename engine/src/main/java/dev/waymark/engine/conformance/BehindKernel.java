package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Aligner;
import dev.waymark.engine.conformance.align.Alignment;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.conformance.align.Sequences;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Shared;
import dev.waymark.engine.kernel.Workers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the customers behind a number of {@link Conformance}: the same pass, one look at each
 * journey on the map, and another pass for the events of those that are listed.
 */
public final class BehindKernel implements Kernel<List<ConformanceTally>, Behind> {
    private final ConformanceRequest request;
    private final MapGraph graph;
    private final ConformanceKernel kernel;
    private final int step;
    private final StepState state;
    private final int limit;

    /**
     * Customers of a step.
     *
     * @param step its id
     * @param limit how many to list at most, 1 or more
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_STEP if the map has no such step
     *     that is bound to events
     */
    public BehindKernel(ConformanceRequest request, String step, StepState state, int limit) {
        this.request = request;
        this.graph = MapGraph.of(request.steps(), request.ways());
        this.kernel = new ConformanceKernel(request);
        this.state = state;
        this.limit = limit;
        this.step =
                IntStream.range(0, graph.size())
                        .filter(it -> id(it).equals(step))
                        .findFirst()
                        .orElseThrow(() -> StepState.unknownStep(step));
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return kernel.plan(index);
    }

    @Override
    public List<ConformanceTally> begin(JourneyIndex index) {
        return kernel.begin(index);
    }

    @Override
    public void add(List<ConformanceTally> partial, Journey journey) {
        kernel.add(partial, journey);
    }

    @Override
    public List<ConformanceTally> merge(List<ConformanceTally> left, List<ConformanceTally> right) {
        return kernel.merge(left, right);
    }

    @Override
    public Outcome<Behind> finish(List<ConformanceTally> tallies, JourneyIndex index) {
        return finish(tallies, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Behind> finish(
            List<ConformanceTally> tallies, JourneyIndex index, Workers workers) {
        boolean[][] isOfClosed = new boolean[tallies.size()][];
        boolean[][] isOfOpen = new boolean[tallies.size()][];
        for (int part = 0; part < isOfOpen.length; part++) {
            isOfClosed[part] = new boolean[tallies.get(part).sequences.size()];
            isOfOpen[part] = new boolean[isOfClosed[part].length];
        }
        AlignedJourneys.Taker taker =
                (part, number, laid) -> {
                    Sequences own = tallies.get(part).sequences;
                    Alignment it = laid.alignment();
                    isOfClosed[part][number] = state.holds(own, number, it, step, false);
                    isOfOpen[part][number] = state.holds(own, number, it, step, true);
                };
        AlignedJourneys journeys =
                AlignedJourneys.of(
                        tallies, graph, request, index, workers, new Shared<>(() -> taker));
        List<Found> found = new ArrayList<>();
        for (int part = 0; part < tallies.size(); part++) {
            ConformanceTally tally = tallies.get(part);
            BitSet failed =
                    state == StepState.FAILING && tally.failed != null
                            ? tally.failed.of(step)
                            : new BitSet();
            for (int i = 0; i < tally.onMap; i++) {
                int number = tally.sequenceOf[i];
                boolean isOpen = journeys.isOpen(part, number, tally.entry[i]);
                if (failed.get(i) || (isOpen ? isOfOpen : isOfClosed)[part][number]) {
                    found.add(new Found(tally.customerOf[i], part, number, tally.entry[i], isOpen));
                }
            }
        }
        List<Found> drawn =
                found.stream()
                        .sorted(
                                Comparator.comparingLong(Found::draw)
                                        .thenComparingInt(Found::customer))
                        .limit(limit)
                        .toList();
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

    private Behind.OfCustomer journey(Found found, List<ConformanceTally> tallies) {
        int[] steps = AlignedJourneys.steps(tallies.get(found.part).sequences, found.number);
        return new Behind.OfCustomer(
                String.format(Locale.ROOT, "%08x", found.draw()),
                Instant.ofEpochMilli(found.entry),
                found.isOpen,
                new Aligner(graph).align(steps).fitness(),
                IntStream.of(steps).mapToObj(this::id).toList(),
                List.of());
    }

    private String id(int bound) {
        return request.steps().get(graph.place(bound)).step();
    }

    private record Found(int customer, int part, int number, long entry, boolean isOpen) {
        long draw() {
            return CustomerSample.draw(customer);
        }
    }
}
