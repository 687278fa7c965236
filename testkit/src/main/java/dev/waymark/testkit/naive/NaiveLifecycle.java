package dev.waymark.testkit.naive;

import java.util.List;
import java.util.function.Predicate;

/** In which state a customer is, the obvious way. */
public final class NaiveLifecycle {
    private NaiveLifecycle() {}

    /**
     * A state's rule.
     *
     * @param meets whether some events, never none, meet it
     * @param recentMillis how far back it looks; {@link Long#MAX_VALUE} for all the way
     */
    public record Rule(Predicate<List<PlainEvent>> meets, long recentMillis) {}

    /** The number of the last rule that a customer's events before an instant meet; −1 for none. */
    public static int state(List<PlainEvent> journey, long atMillis, List<Rule> rules) {
        int state = -1;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            List<PlainEvent> seen =
                    journey.stream()
                            .filter(event -> event.timeMillis() < atMillis)
                            .filter(event -> atMillis - event.timeMillis() <= rule.recentMillis())
                            .toList();
            if (!seen.isEmpty() && rule.meets().test(seen)) {
                state = i;
            }
        }
        return state;
    }
}
