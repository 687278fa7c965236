package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the customers behind a number of {@link Conformance}: the same pass, then one look at each
 * journey on the map.
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
        AlignedJourneys journeys = AlignedJourneys.of(tallies, graph, request, index, workers);
        List<Found> found = new ArrayList<>();
        for (int part = 0; part < tallies.size(); part++) {
            ConformanceTally tally = tallies.get(part);
            for (int i = 0; i < tally.onMap; i++) {
                int number = journeys.number(tally, part, i);
                boolean isOpen = journeys.isOpen(number, tally.entry[i]);
                if (state.holds(
                        journeys.sequences, number, journeys.alignments[number], step, isOpen)) {
                    found.add(new Found(tally.customerOf[i], number, tally.entry[i], isOpen));
                }
            }
        }
        return new Done<>(
                new Behind(
                        found.size(),
                        found.stream()
                                .sorted(
                                        Comparator.comparingLong(Found::draw)
                                                .thenComparingInt(Found::customer))
                                .limit(limit)
                                .map(it -> journey(it, journeys))
                                .toList()));
    }

    private Behind.OfCustomer journey(Found found, AlignedJourneys journeys) {
        int[] steps = AlignedJourneys.steps(journeys.sequences, found.number);
        return new Behind.OfCustomer(
                String.format(Locale.ROOT, "%08x", found.draw()),
                Instant.ofEpochMilli(found.entry),
                found.isOpen,
                journeys.alignments[found.number].fitness(),
                IntStream.of(steps).mapToObj(this::id).toList());
    }

    private String id(int bound) {
        return request.steps().get(graph.place(bound)).step();
    }

    private record Found(int customer, int number, long entry, boolean isOpen) {
        long draw() {
            return CustomerSample.draw(customer);
        }
    }
}
