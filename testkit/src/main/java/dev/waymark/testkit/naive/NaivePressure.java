package dev.waymark.testkit.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts contact pressure the obvious way: each contact looks back and ahead for itself. */
public final class NaivePressure {
    /** By level, from 1: number of contacts, customers, open ones, opted out, exited. */
    public final long[][] levels;

    private final Set<String> outgoing;
    private final Set<String> optOut;
    private final long windowMillis;
    private final long horizonMillis;
    private final long endMillis;

    /**
     * Counts.
     *
     * @param endMillis until when we know what customers did
     * @param highest the level that stands for more too
     */
    public NaivePressure(
            Map<String, List<PlainEvent>> journeys,
            Set<String> outgoing,
            Set<String> optOut,
            long windowMillis,
            long horizonMillis,
            long endMillis,
            int highest) {
        this.outgoing = outgoing;
        this.optOut = optOut;
        this.windowMillis = windowMillis;
        this.horizonMillis = horizonMillis;
        this.endMillis = endMillis;
        this.levels = new long[highest + 1][5];
        journeys.values().forEach(this::count);
    }

    private void count(List<PlainEvent> journey) {
        List<Integer> contacts = new ArrayList<>();
        boolean[] seen = new boolean[levels.length];
        for (int i = 0; i < journey.size(); i++) {
            if (optOut.contains(journey.get(i).type())) {
                break;
            }
            if (!outgoing.contains(journey.get(i).type())) {
                continue;
            }
            contacts.add(i);
            long time = journey.get(i).timeMillis();
            long within =
                    contacts.stream()
                            .filter(c -> journey.get(c).timeMillis() >= time - windowMillis)
                            .count();
            int level = (int) Math.min(within, levels.length - 1);
            levels[level][0]++;
            if (!seen[level]) {
                seen[level] = true;
                countFirst(journey, i, levels[level]);
            }
        }
    }

    private void countFirst(List<PlainEvent> journey, int place, long[] level) {
        long time = journey.get(place).timeMillis();
        if (time + horizonMillis > endMillis) {
            level[2]++;
            return;
        }
        level[1]++;
        List<PlainEvent> ahead =
                journey.subList(place + 1, journey.size()).stream()
                        .filter(event -> event.timeMillis() <= time + horizonMillis)
                        .toList();
        level[3] += ahead.stream().anyMatch(event -> optOut.contains(event.type())) ? 1 : 0;
        boolean own =
                ahead.stream()
                        .anyMatch(
                                event ->
                                        !outgoing.contains(event.type())
                                                && !optOut.contains(event.type()));
        level[4] += own ? 0 : 1;
    }
}
