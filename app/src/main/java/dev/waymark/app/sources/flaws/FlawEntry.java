package dev.waymark.app.sources.flaws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much had one flaw.
 *
 * @param reason no-customer, no-type, no-time, bad-time, future-time, bad-value, bad-row, damaged,
 *     too-large, unsigned, unmapped, other, or earlier: before reasons were counted
 * @param taken whether it is in the log all the same; else it was refused
 * @param messages one or more; a request that could not be read at all counts as one
 * @param codes what the refusals said, for programs
 */
public record FlawEntry(String reason, boolean taken, long messages, List<String> codes) {
    public FlawEntry {
        codes = List.copyOf(codes);
    }

    /**
     * What was refused, and below it what was taken, each the most frequent first. The refused ones
     * add up to the total: what the counts do not explain was refused earlier.
     *
     * @param refused the total
     */
    public static List<FlawEntry> of(FlawCounts counts, long refused) {
        List<FlawEntry> entries = new ArrayList<>();
        for (Flaw flaw : Flaw.values()) {
            add(entries, flaw, false, counts);
            add(entries, flaw, true, counts);
        }
        long earlier = refused - counts.refused();
        if (earlier > 0) {
            entries.add(new FlawEntry(Flaw.EARLIER.label(), false, earlier, List.of()));
        }
        entries.sort(
                Comparator.comparing(FlawEntry::taken)
                        .thenComparing(Comparator.comparingLong(FlawEntry::messages).reversed()));
        return entries;
    }

    private static void add(List<FlawEntry> to, Flaw flaw, boolean taken, FlawCounts counts) {
        List<String> codes =
                flaw.codes().stream()
                        .filter(code -> FlawCounts.isTaken(code) == taken)
                        .filter(counts.messages()::containsKey)
                        .toList();
        if (!codes.isEmpty()) {
            long messages =
                    codes.stream()
                            .mapToLong(code -> counts.messages().getOrDefault(code, 0L))
                            .sum();
            to.add(new FlawEntry(flaw.label(), taken, messages, codes));
        }
    }
}
