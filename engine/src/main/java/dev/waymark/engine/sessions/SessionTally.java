package dev.waymark.engine.sessions;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.ArrayList;
import java.util.List;

/** The sessions that one thread has met. Four bytes a session, since quantiles are exact. */
public final class SessionTally {
    private final long gap;
    private final int start;
    private final int end;
    final Histogram perCustomer = new Histogram();
    final Histogram events = new Histogram();
    final List<ValueGroups> durations = new ArrayList<>();
    final long[] starts;
    final long[] ends;
    private final ValueGroups own = new ValueGroups();
    private long sessions;
    private long customers;

    SessionTally(SessionsRequest request, Dictionary types) {
        gap = request.gap() == null ? Long.MAX_VALUE / 2 : request.gap().toMillis();
        start = request.start() == null ? -1 : types.code(request.start());
        end = request.end() == null ? -1 : types.code(request.end());
        starts = new long[types.size()];
        ends = new long[types.size()];
        own.ensureGroups(1);
        durations.add(own);
    }

    void add(Journey journey) {
        long[] times = journey.times();
        char[] types = journey.types();
        int first = journey.from();
        int found = 0;
        for (int i = first + 1; i < journey.to(); i++) {
            if (times[i] - times[i - 1] > gap || types[i] == start || types[i - 1] == end) {
                session(times, types, first, i);
                first = i;
                found++;
            }
        }
        session(times, types, first, journey.to());
        perCustomer.add(found + 1);
        sessions += found + 1;
        customers++;
    }

    private void session(long[] times, char[] types, int from, int to) {
        events.add(to - from);
        own.add(0, times[to - 1] - times[from]);
        starts[types[from]]++;
        ends[types[to - 1]]++;
    }

    SessionTally merge(SessionTally other) {
        perCustomer.addAll(other.perCustomer);
        events.addAll(other.events);
        durations.addAll(other.durations);
        for (int type = 0; type < starts.length; type++) {
            starts[type] += other.starts[type];
            ends[type] += other.ends[type];
        }
        sessions += other.sessions;
        customers += other.customers;
        return this;
    }

    long sessions() {
        return sessions;
    }

    long customers() {
        return customers;
    }
}
