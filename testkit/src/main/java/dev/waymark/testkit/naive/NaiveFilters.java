package dev.waymark.testkit.naive;

import java.util.List;
import java.util.function.Predicate;

/** Conditions on one customer's events, the obvious way: every choice of events is tried. */
public final class NaiveFilters {
    private NaiveFilters() {}

    /** How many events match. */
    public static long count(List<PlainEvent> journey, Predicate<PlainEvent> event) {
        return journey.stream().filter(event).count();
    }

    /** Whether some span, from one event on, holds at least a number of matching events. */
    public static boolean dense(
            List<PlainEvent> journey, Predicate<PlainEvent> event, int times, long withinMillis) {
        return journey.stream()
                .anyMatch(
                        first ->
                                journey.stream()
                                                .filter(event)
                                                .map(it -> it.timeMillis() - first.timeMillis())
                                                .filter(gap -> 0 <= gap && gap <= withinMillis)
                                                .count()
                                        >= times);
    }

    /**
     * Whether there are events, one after the other, that match in this order, each not later after
     * the one before than its limit.
     */
    public static boolean sequence(
            List<PlainEvent> journey, List<Predicate<PlainEvent>> events, List<Long> limits) {
        return sequence(journey, events, limits, 0, -1);
    }

    private static boolean sequence(
            List<PlainEvent> journey,
            List<Predicate<PlainEvent>> events,
            List<Long> limits,
            int step,
            int before) {
        if (step == events.size()) {
            return true;
        }
        for (int i = before + 1; i < journey.size(); i++) {
            boolean isInTime =
                    before < 0
                            || journey.get(i).timeMillis() - journey.get(before).timeMillis()
                                    <= limits.get(step);
            if (isInTime
                    && events.get(step).test(journey.get(i))
                    && sequence(journey, events, limits, step + 1, i)) {
                return true;
            }
        }
        return false;
    }

    /** From the first event to the last. */
    public static long lasted(List<PlainEvent> journey) {
        return journey.getLast().timeMillis() - journey.getFirst().timeMillis();
    }
}
