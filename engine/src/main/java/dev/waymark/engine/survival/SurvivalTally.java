package dev.waymark.engine.survival;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.survival.SurvivalRequest.Censor;

import java.util.ArrayList;
import java.util.List;

/** The lifetimes of some journeys, by group; group 0 holds all if there is no breakdown. */
final class SurvivalTally {
    private final List<Lifetimes[]> parts = new ArrayList<>();
    private final Lifetimes[] own;
    private final boolean anyFrom;
    private final boolean anyTo;
    private final boolean[] from;
    private final boolean[] to;
    private final long since;
    private final long until;
    private final boolean untilLogEnd;
    private final long lastMillis;
    private final boolean grouped;
    private final boolean byChannel;

    SurvivalTally(
            SurvivalRequest request,
            long lastMillis,
            Dictionary types,
            int values,
            boolean byChannel) {
        this.anyFrom = request.from().isAny();
        this.anyTo = request.to().isAny();
        this.from = request.from().flags(types);
        this.to = request.to().flags(types);
        this.since = request.range().sinceMillis();
        this.until = request.range().untilMillis();
        this.untilLogEnd = request.censor() == Censor.LOG_END;
        this.lastMillis = lastMillis;
        this.grouped = values > 0;
        this.byChannel = byChannel;
        this.own = new Lifetimes[Math.max(1, values)];
        for (int group = 0; group < own.length; group++) {
            own[group] = new Lifetimes();
        }
        parts.add(own);
    }

    void add(Journey journey) {
        char[] types = journey.types();
        long[] times = journey.times();
        int end = journey.to();
        int start = journey.from();
        while (!anyFrom && start < end && !from[types[start]]) {
            start++;
        }
        if (start == end || times[start] < since || times[start] >= until) {
            return;
        }
        int place = anyFrom ? start : start + 1;
        while (!anyTo && place < end && !to[types[place]]) {
            place++;
        }
        boolean reached = place < end;
        long last = reached ? times[place] : untilLogEnd ? lastMillis : times[end - 1];
        own[group(journey, start)].add(last - times[start], reached);
    }

    private int group(Journey journey, int place) {
        if (!grouped) {
            return 0;
        }
        return byChannel ? journey.channels()[place] : journey.property(0)[place];
    }

    SurvivalTally merge(SurvivalTally right) {
        parts.addAll(right.parts);
        return this;
    }

    /** The lifetimes of a group. */
    Lifetimes group(int group) {
        return Lifetimes.of(parts.stream().map(part -> part[group]).toList());
    }

    /** All lifetimes. */
    Lifetimes all() {
        List<Lifetimes> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(List.of(part)));
        return Lifetimes.of(all);
    }
}
