package dev.waymark.app.sources.flaws;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many messages had which flaw, by code. A code that no {@link Flaw} has counts as {@link
 * #OTHER}, so that there are never more codes than those.
 *
 * @param messages one or more for each code, by code
 */
public record FlawCounts(SortedMap<String, Long> messages) {
    /** An event that was taken though it had no time. */
    public static final String UNTIMED = "TAKEN_WITHOUT_TIME";

    /** An event that was taken though its time could not be read or lies before 1970. */
    public static final String MISTIMED = "TAKEN_WITH_BAD_TIME";

    /** An event that was taken though its time lies in the future. */
    public static final String AHEAD = "TAKEN_WITH_FUTURE_TIME";

    /** A row of a file. */
    public static final String ROW = "ROW";

    /** What no code is known for. */
    public static final String OTHER = "OTHER";

    private static final Set<String> TAKEN = Set.of(UNTIMED, MISTIMED, AHEAD);
    private static final Set<String> KNOWN =
            Arrays.stream(Flaw.values())
                    .flatMap(flaw -> flaw.codes().stream())
                    .collect(Collectors.toUnmodifiableSet());

    /** No message had any. */
    public static final FlawCounts NONE = new FlawCounts(new TreeMap<>());

    public FlawCounts {
        SortedMap<String, Long> known = new TreeMap<>();
        messages.forEach(
                (code, count) -> {
                    if (count > 0) {
                        known.merge(KNOWN.contains(code) ? code : OTHER, count, Long::sum);
                    }
                });
        messages = Collections.unmodifiableSortedMap(known);
    }

    /** So many messages with one flaw, none if it is zero. */
    public static FlawCounts of(String code, long messages) {
        return messages == 0 ? NONE : new FlawCounts(new TreeMap<>(Map.of(code, messages)));
    }

    /** One message for each code. */
    public static FlawCounts of(List<String> codes) {
        SortedMap<String, Long> counts = new TreeMap<>();
        codes.forEach(code -> counts.merge(code, 1L, Long::sum));
        return counts.isEmpty() ? NONE : new FlawCounts(counts);
    }

    /** Both together. */
    public FlawCounts plus(FlawCounts other) {
        SortedMap<String, Long> sum = new TreeMap<>(messages);
        other.messages.forEach((code, count) -> sum.merge(code, count, Long::sum));
        return new FlawCounts(sum);
    }

    /** How many messages were refused. */
    public long refused() {
        return messages.entrySet().stream()
                .filter(it -> !TAKEN.contains(it.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether messages with this code were taken all the same. */
    static boolean isTaken(String code) {
        return TAKEN.contains(code);
    }
}
