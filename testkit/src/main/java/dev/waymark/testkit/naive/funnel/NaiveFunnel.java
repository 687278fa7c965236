package dev.waymark.testkit.naive.funnel;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The funnel by default: ordered, loose, each customer once, the longest chain over all entries and
 * of equally long ones the earliest; equal times in its favour. By trying every chain of events.
 */
public final class NaiveFunnel {
    private final List<List<String>> steps;
    private final long windowMillis;

    /**
     * A funnel.
     *
     * @param steps for each, the types of events that fill it
     * @param windowMillis longest time from the first event to any other, inclusive
     */
    public NaiveFunnel(List<List<String>> steps, long windowMillis) {
        this.steps = steps;
        this.windowMillis = windowMillis;
    }

    /** For each customer who entered, the times of the steps that were reached; by customer. */
    public Map<String, List<Long>> reached(Map<String, List<PlainEvent>> journeys) {
        Map<String, List<Long>> reached = new TreeMap<>();
        journeys.forEach(
                (customer, journey) -> {
                    Best best = new Best();
                    grow(journey, new ArrayList<>(), best);
                    if (!best.chain.isEmpty()) {
                        reached.put(
                                customer,
                                best.chain.stream().map(i -> journey.get(i).timeMillis()).toList());
                    }
                });
        return reached;
    }

    private void grow(List<PlainEvent> journey, List<Integer> chain, Best best) {
        best.offer(chain);
        if (chain.size() == steps.size()) {
            return;
        }
        for (int i = 0; i < journey.size(); i++) {
            if (!chain.contains(i) && follows(journey, chain, i)) {
                chain.add(i);
                grow(journey, chain, best);
                chain.removeLast();
            }
        }
    }

    private boolean follows(List<PlainEvent> journey, List<Integer> chain, int i) {
        if (!steps.get(chain.size()).contains(journey.get(i).type())) {
            return false;
        }
        long time = journey.get(i).timeMillis();
        return chain.isEmpty()
                || time >= journey.get(chain.getLast()).timeMillis()
                        && time - journey.get(chain.getFirst()).timeMillis() <= windowMillis;
    }

    /** The longest chain so far; of equally long ones the earliest. */
    private static final class Best {
        private List<Integer> chain = List.of();

        void offer(List<Integer> other) {
            if (other.size() > chain.size()
                    || other.size() == chain.size()
                            && NaiveChains.EARLIER.compare(other, chain) < 0) {
                chain = List.copyOf(other);
            }
        }
    }
}
