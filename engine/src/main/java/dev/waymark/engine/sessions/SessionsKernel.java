package dev.waymark.engine.sessions;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts journeys into sessions and measures them in one pass, O(events). Types that the log does not
 * know are never met; who should be told so is told before.
 */
public final class SessionsKernel implements Kernel<SessionTally, Sessions> {
    private static final int ONE = 1;

    private final SessionsRequest request;

    /** A kernel for a request. */
    public SessionsKernel(SessionsRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(request.range());
    }

    @Override
    public SessionTally begin(JourneyIndex index) {
        return new SessionTally(request, index.types());
    }

    @Override
    public void add(SessionTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public SessionTally merge(SessionTally left, SessionTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Sessions> finish(SessionTally tally, JourneyIndex index) {
        return new Done<>(
                new Sessions(
                        request.definition(),
                        tally.sessions(),
                        tally.customers(),
                        tally.perCustomer.spread(),
                        tally.events.spread(),
                        length(tally.durations),
                        tally.sessions() == 0
                                ? null
                                : (double) tally.events.count(ONE) / tally.sessions(),
                        edges(tally.starts, tally.sessions(), index.types()),
                        edges(tally.ends, tally.sessions(), index.types())));
    }

    private static Sessions.@Nullable Length length(List<ValueGroups> durations) {
        return ValueGroups.summarise(durations, new int[durations.size()])
                .map(SessionsKernel::length)
                .orElse(null);
    }

    private static Sessions.Length length(DurationSummary all) {
        return new Sessions.Length(all.mean(), all.median(), all.p95(), all.min(), all.max());
    }

    private static List<Sessions.Edge> edges(long[] counts, long sessions, Dictionary types) {
        List<Sessions.Edge> edges = new ArrayList<>();
        for (int type = 0; type < counts.length; type++) {
            if (counts[type] > 0) {
                edges.add(
                        new Sessions.Edge(
                                types.name(type), counts[type], (double) counts[type] / sessions));
            }
        }
        edges.sort(
                Comparator.comparing((Sessions.Edge edge) -> -edge.count())
                        .thenComparing(Sessions.Edge::type));
        return edges;
    }
}
