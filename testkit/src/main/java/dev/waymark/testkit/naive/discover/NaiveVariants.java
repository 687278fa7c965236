package dev.waymark.testkit.naive.discover;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exact sequences of types, the obvious way. */
public final class NaiveVariants {
    private NaiveVariants() {}

    /**
     * One sequence.
     *
     * @param millis from the first event to the last of each journey that has it
     */
    public record Variant(List<String> path, List<Long> millis) {}

    /** The variants of some journeys, none empty: most journeys first, ties by path. */
    public static List<Variant> of(Collection<List<PlainEvent>> journeys) {
        Map<List<String>, List<Long>> found = new HashMap<>();
        for (List<PlainEvent> journey : journeys) {
            found.computeIfAbsent(
                            journey.stream().map(PlainEvent::type).toList(),
                            path -> new ArrayList<>())
                    .add(journey.getLast().timeMillis() - journey.getFirst().timeMillis());
        }
        List<Variant> variants = new ArrayList<>();
        found.forEach((path, millis) -> variants.add(new Variant(path, millis)));
        variants.sort(
                Comparator.comparingInt((Variant variant) -> -variant.millis.size())
                        .thenComparing(Variant::path, NaiveVariants::compare));
        return variants;
    }

    private static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return left.get(i).compareTo(right.get(i));
            }
        }
        return left.size() - right.size();
    }
}
