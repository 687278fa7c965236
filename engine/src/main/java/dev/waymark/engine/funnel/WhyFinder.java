package dev.waymark.engine.funnel;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.FunnelSwitches.OnExclude;
import dev.waymark.engine.funnel.FunnelWhy.Attempt;
import dev.waymark.engine.funnel.FunnelWhy.CountedEvent;
import dev.waymark.engine.funnel.FunnelWhy.End;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.time.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Explains customers of one index. Keeps scratch arrays: not safe for several threads. */
public final class WhyFinder {
    private final FunnelRequest request;
    private final JourneyIndex index;
    private final CompiledFunnel funnel;
    private final boolean removes;

    /** A finder for a request. */
    public WhyFinder(FunnelRequest request, JourneyIndex index) {
        this.request = request;
        this.index = index;
        this.funnel = new CompiledFunnel(request, index, false);
        this.removes = request.switches().onExclude() == OnExclude.REMOVE;
    }

    /**
     * Explains a customer. Cost: the customer's events.
     *
     * @throws JourneyException UNKNOWN_CUSTOMER if the log does not know them
     */
    public FunnelWhy explain(String customer) {
        int code = index.customerCode(customer);
        if (code < 0) {
            throw JourneyException.access(
                    "UNKNOWN_CUSTOMER",
                    "customer \"%s\" is not in the log. Check the spelling; upper and lower case"
                            + " differ.",
                    customer);
        }
        List<Attempt> attempts = new ArrayList<>();
        ScanPlan plan = funnel.plan();
        ScanPlan whole =
                new ScanPlan(true, true, plan.channels(), plan.properties(), -1L, TimeRange.ALL);
        index.scan(whole).forEach(code, code + 1, journey -> explain(journey, attempts));
        return new FunnelWhy(customer, request.definition(), attempts);
    }

    private void explain(Journey journey, List<Attempt> attempts) {
        EndFinder ends = new EndFinder(request, index, funnel, journey);
        funnel.count(
                journey,
                (places, level) -> {
                    End end = ends.after(places, level);
                    boolean isRemoved = removes && end.reason() == FunnelWhy.Reason.EXCLUDED;
                    attempts.add(
                            new Attempt(level, !isRemoved, events(journey, places, level), end));
                });
        if (attempts.isEmpty()) {
            attempts.add(new Attempt(0, false, List.of(), ends.withoutEntry()));
        }
    }

    private List<CountedEvent> events(Journey journey, int[] places, int level) {
        List<CountedEvent> events = new ArrayList<>();
        for (int s = 0; s < level; s++) {
            events.add(
                    new CountedEvent(
                            s + 1,
                            request.label(s + 1),
                            places[s] - journey.from(),
                            Instant.ofEpochMilli(journey.times()[places[s]]),
                            index.types().name(journey.types()[places[s]])));
        }
        return events;
    }
}
