package dev.waymark.engine.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts one property of one type. */
final class PropertyCount {
    private static final ValueKind[] KINDS = ValueKind.values();

    private final String name;
    private final Weeks weeks = new Weeks();
    private final Samples samples = new Samples();
    private final long[] counts = new long[KINDS.length];
    private final long[] firsts = new long[KINDS.length];
    private final long[] lasts = new long[KINDS.length];
    private long events;

    PropertyCount(String name) {
        this.name = name;
    }

    void add(long timeMillis, long week, String value) {
        int kind = ValueKind.of(value).ordinal();
        firsts[kind] = counts[kind] == 0 ? timeMillis : Math.min(firsts[kind], timeMillis);
        lasts[kind] = counts[kind] == 0 ? timeMillis : Math.max(lasts[kind], timeMillis);
        counts[kind]++;
        events++;
        weeks.add(week);
        samples.add(value);
    }

    long events() {
        return events;
    }

    PropertyEntry entry(long typeEvents) {
        List<PropertyEntry.KindCount> kinds = new ArrayList<>();
        for (ValueKind kind : KINDS) {
            if (counts[kind.ordinal()] > 0) {
                kinds.add(new PropertyEntry.KindCount(kind.label(), counts[kind.ordinal()]));
            }
        }
        return new PropertyEntry(
                name,
                events,
                events / (double) typeEvents,
                Instant.ofEpochMilli(first()),
                Instant.ofEpochMilli(last()),
                kinds,
                samples.values());
    }

    /** How the property, or the kinds of its values, came and went among a type's events. */
    List<Drift> drift(Weeks typeWeeks, long typeEvents) {
        List<Drift> drifts = new ArrayList<>();
        long before = typeWeeks.before(Weeks.week(first()));
        long after = typeWeeks.after(Weeks.week(last()));
        long among = typeEvents - before - after;
        add(drifts, Drift.of(Drift.NEW, name, null, first(), events, among, before));
        add(drifts, Drift.of(Drift.VANISHED, name, null, last(), events, among, after));
        for (ValueKind kind : KINDS) {
            int place = kind.ordinal();
            if (counts[place] > 0 && counts[place] < events) {
                long earlier = weeks.before(Weeks.week(firsts[place]));
                long later = weeks.after(Weeks.week(lasts[place]));
                long within = events - earlier - later;
                add(
                        drifts,
                        Drift.of(
                                Drift.NEW_KIND,
                                name,
                                kind,
                                firsts[place],
                                counts[place],
                                within,
                                earlier));
                add(
                        drifts,
                        Drift.of(
                                Drift.VANISHED_KIND,
                                name,
                                kind,
                                lasts[place],
                                counts[place],
                                within,
                                later));
            }
        }
        return drifts;
    }

    private static void add(List<Drift> drifts, @Nullable Drift drift) {
        if (drift != null) {
            drifts.add(drift);
        }
    }

    private long first() {
        long first = Long.MAX_VALUE;
        for (int kind = 0; kind < counts.length; kind++) {
            first = counts[kind] > 0 ? Math.min(first, firsts[kind]) : first;
        }
        return first;
    }

    private long last() {
        long last = Long.MIN_VALUE;
        for (int kind = 0; kind < counts.length; kind++) {
            last = counts[kind] > 0 ? Math.max(last, lasts[kind]) : last;
        }
        return last;
    }
}
