package dev.waymark.testkit.naive.uptake;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who took up one feature, by walking through every journey. */
public final class NaiveAdoption {
    private int customers;
    private int repeated;
    private int uses;
    private final List<Long> firstUses = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();

    /**
     * Counts some journeys.
     *
     * @param from events that start a customer's clock
     * @param feature events that are uses
     * @param counts whether a customer whose clock this event started counts
     */
    public NaiveAdoption(
            Iterable<List<PlainEvent>> journeys,
            Predicate<PlainEvent> from,
            Predicate<PlainEvent> feature,
            Predicate<PlainEvent> counts) {
        for (List<PlainEvent> journey : journeys) {
            int start = 0;
            while (start < journey.size() && !from.test(journey.get(start))) {
                start++;
            }
            if (start < journey.size() && counts.test(journey.get(start))) {
                customers++;
                List<PlainEvent> used = journey.stream().skip(start).filter(feature).toList();
                uses += used.size();
                repeated += used.size() > 1 ? 1 : 0;
                if (!used.isEmpty()) {
                    firstUses.add(used.getFirst().timeMillis());
                    waits.add(used.getFirst().timeMillis() - journey.get(start).timeMillis());
                }
            }
        }
    }

    /** Customers whose clock started. */
    public int customers() {
        return customers;
    }

    /** How many used it at least twice. */
    public int repeated() {
        return repeated;
    }

    /** How often it was used. */
    public int uses() {
        return uses;
    }

    /** When each adopter first did, in milliseconds. */
    public List<Long> firstUses() {
        return List.copyOf(firstUses);
    }

    /** How long each adopter took, in milliseconds. */
    public List<Long> waits() {
        return List.copyOf(waits);
    }
}
