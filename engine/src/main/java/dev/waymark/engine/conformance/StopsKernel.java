package dev.waymark.engine.conformance;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.steps.CodedSteps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of a few customers event by event where on the map they were; one pass. */
final class StopsKernel implements Kernel<StopsKernel.Partial, Behind> {
    /** The most events that are told of a customer. */
    static final int MOST = 300;

    private final ConformanceRequest request;
    private final ConformanceKernel kernel;
    private final Behind found;
    private final int[] customers;
    private final int[] sorted;

    /**
     * @param found without stops
     * @param customers the codes of those in it, in its order
     */
    StopsKernel(
            ConformanceRequest request, ConformanceKernel kernel, Behind found, int[] customers) {
        this.request = request;
        this.kernel = kernel;
        this.found = found;
        this.customers = customers;
        this.sorted = customers.clone();
        Arrays.sort(sorted);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return kernel.plan(index);
    }

    @Override
    public Partial begin(JourneyIndex index) {
        return new Partial(
                index,
                new CodedSteps(request.steps(), index, plan(index).properties()),
                new int[request.steps().size()],
                new HashMap<>());
    }

    @Override
    public void add(Partial partial, Journey journey) {
        if (Arrays.binarySearch(sorted, journey.customer()) < 0) {
            return;
        }
        List<Behind.Stop> stops = new ArrayList<>();
        int last = -1;
        long entry = 0;
        for (int at = journey.from(); at < journey.to() && stops.size() < MOST; at++) {
            int count = partial.steps.of(journey, at, partial.matched);
            int step = -1;
            for (int i = 0; i < count; i++) {
                int it = partial.matched[i];
                boolean stays = it == last || (step == last && last >= 0);
                step = stays ? last : step < 0 ? it : Math.min(step, it);
            }
            if (step < 0 && last < 0) {
                continue;
            }
            long time = journey.times()[at];
            entry = last < 0 ? time : entry;
            last = step < 0 ? last : step;
            stops.add(
                    new Behind.Stop(
                            step < 0 ? null : request.steps().get(step).step(),
                            partial.index.types().name(journey.types()[at]),
                            Duration.ofMillis(time - entry)));
        }
        partial.stops.put(journey.customer(), stops);
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        left.stops.putAll(right.stops);
        return left;
    }

    @Override
    public Outcome<Behind> finish(Partial merged, JourneyIndex index) {
        List<Behind.OfCustomer> told = new ArrayList<>();
        for (int i = 0; i < customers.length; i++) {
            told.add(
                    found.customers()
                            .get(i)
                            .stopping(merged.stops.getOrDefault(customers[i], List.of())));
        }
        return new Done<>(new Behind(found.total(), told));
    }

    /** What one thread has found, by the codes of customers. */
    record Partial(
            JourneyIndex index,
            CodedSteps steps,
            int[] matched,
            Map<Integer, List<Behind.Stop>> stops) {}
}
