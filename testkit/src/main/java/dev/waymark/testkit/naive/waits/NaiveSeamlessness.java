package dev.waymark.testkit.naive.waits;

import dev.waymark.testkit.naive.PlainEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Passages between stages, by looking at every pair of events. */
public final class NaiveSeamlessness {
    private NaiveSeamlessness() {}

    /**
     * One passage.
     *
     * @param from number of the stage that was left
     * @param to number of the stage that was reached
     * @param open whether the log ends within the window after it
     */
    public record Passage(
            int from,
            int to,
            long waitMillis,
            boolean switched,
            boolean waited,
            boolean returned,
            boolean contacted,
            boolean open) {
        /** Whether nothing disturbed it. */
        public boolean seamless() {
            return !switched && !waited && !returned && !contacted;
        }
    }

    /** The first passages of one journey between each two stages, open ones too. */
    public static List<Passage> of(
            List<PlainEvent> journey,
            Map<String, Integer> stages,
            Set<String> contacts,
            long windowMillis,
            long patienceMillis,
            long logEndMillis) {
        List<PlainEvent> staged =
                journey.stream().filter(event -> stages.containsKey(event.type())).toList();
        List<Passage> passages = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 1; i < staged.size(); i++) {
            PlainEvent before = staged.get(i - 1);
            PlainEvent after = staged.get(i);
            int from = stage(stages, before);
            int to = stage(stages, after);
            if (to <= from || !seen.add(List.of(from, to))) {
                continue;
            }
            long wait = after.timeMillis() - before.timeMillis();
            List<PlainEvent> later = within(journey, after, windowMillis);
            boolean returned =
                    later.stream()
                            .filter(event -> stages.containsKey(event.type()))
                            .anyMatch(event -> stage(stages, event) <= from);
            boolean contacted =
                    later.stream().anyMatch(event -> contacts.contains(event.type()))
                            || between(journey, before, after).stream()
                                    .anyMatch(event -> contacts.contains(event.type()));
            passages.add(
                    new Passage(
                            from,
                            to,
                            wait,
                            isOther(before.channel(), after.channel()),
                            wait > patienceMillis,
                            returned,
                            contacted,
                            after.timeMillis() + windowMillis > logEndMillis));
        }
        return passages;
    }

    private static int stage(Map<String, Integer> stages, PlainEvent event) {
        return Objects.requireNonNull(stages.get(event.type()));
    }

    private static boolean isOther(@Nullable String before, @Nullable String after) {
        return before != null && after != null && !before.equals(after);
    }

    private static List<PlainEvent> within(
            List<PlainEvent> journey, PlainEvent after, long windowMillis) {
        return journey.subList(place(journey, after) + 1, journey.size()).stream()
                .filter(event -> event.timeMillis() <= after.timeMillis() + windowMillis)
                .toList();
    }

    private static List<PlainEvent> between(
            List<PlainEvent> journey, PlainEvent before, PlainEvent after) {
        return journey.subList(place(journey, before) + 1, place(journey, after));
    }

    /** The place of this very event, not of one that is equal to it. */
    private static int place(List<PlainEvent> journey, PlainEvent wanted) {
        for (int i = 0; i < journey.size(); i++) {
            if (journey.get(i) == wanted) {
                return i;
            }
        }
        throw new IllegalStateException("the event is not of this journey");
    }
}
