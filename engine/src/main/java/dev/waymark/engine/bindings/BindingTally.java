package dev.waymark.engine.bindings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.steps.CodedSteps;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one thread has counted so far; the partial result of {@link BindingKernel}. */
public final class BindingTally {
    static final int EXAMPLES = 5;

    private static final Comparator<Seen> BY_DRAW =
            Comparator.comparingLong(Seen::draw).thenComparingInt(Seen::customer);

    final long[] matchedEvents;
    final long[] matchedCustomers;
    final long[] freeEvents;
    final long[] freeCustomers;
    final long[] overlaps;
    final List<Seen> examples = new ArrayList<>();
    long events;
    long customers;
    long journeys;
    long matching;

    private final CodedSteps steps;
    private final @Nullable CodedPredicate condition;
    private final int[] matched;
    private final long[] seenMatched;
    private final long[] seenFree;

    BindingTally(CodedSteps steps, @Nullable CodedPredicate condition, int types) {
        this.steps = steps;
        this.condition = condition;
        this.matched = new int[steps.size()];
        this.overlaps = new long[steps.size()];
        this.matchedEvents = new long[types];
        this.matchedCustomers = new long[types];
        this.freeEvents = new long[types];
        this.freeCustomers = new long[types];
        this.seenMatched = new long[types];
        this.seenFree = new long[types];
    }

    void add(Journey journey) {
        journeys++;
        events += journey.size();
        boolean isIn = false;
        for (int place = journey.from(); place < journey.to(); place++) {
            int type = journey.types()[place];
            int count = steps.of(journey, place, matched);
            if (condition != null && condition.matches(journey, place)) {
                if (!isIn) {
                    isIn = true;
                    customers++;
                    example(journey, place);
                }
                matching++;
                matchedEvents[type]++;
                if (seenMatched[type] != journeys) {
                    seenMatched[type] = journeys;
                    matchedCustomers[type]++;
                }
                for (int i = 0; i < count; i++) {
                    overlaps[matched[i]]++;
                }
            } else if (count == 0) {
                freeEvents[type]++;
                if (seenFree[type] != journeys) {
                    seenFree[type] = journeys;
                    freeCustomers[type]++;
                }
            }
        }
    }

    private void example(Journey journey, int place) {
        int customer = journey.customer();
        Seen seen =
                new Seen(
                        CustomerSample.draw(customer),
                        customer,
                        journey.times()[place],
                        journey.types()[place],
                        journey.channels()[place]);
        if (examples.size() < EXAMPLES || BY_DRAW.compare(seen, examples.getLast()) < 0) {
            examples.add(seen);
            cut();
        }
    }

    BindingTally plus(BindingTally other) {
        sum(matchedEvents, other.matchedEvents);
        sum(matchedCustomers, other.matchedCustomers);
        sum(freeEvents, other.freeEvents);
        sum(freeCustomers, other.freeCustomers);
        sum(overlaps, other.overlaps);
        events += other.events;
        customers += other.customers;
        journeys += other.journeys;
        matching += other.matching;
        examples.addAll(other.examples);
        cut();
        return this;
    }

    private void cut() {
        examples.sort(BY_DRAW);
        while (examples.size() > EXAMPLES) {
            examples.removeLast();
        }
    }

    private static void sum(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** An event that matches. */
    record Seen(long draw, int customer, long time, int type, int channel) {}
}
