package dev.waymark.app.explore;

import dev.waymark.app.collect.LogSummary.NameCount;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How often types and channels occur in an index: what analyses count, where types are renamed or
 * left out.
 *
 * @param types by count descending, ties by name
 * @param channels by count descending, ties by name; events without one are left out
 */
public record NameCounts(List<NameCount> types, List<NameCount> channels) {
    private static final ScanPlan PLAN =
            new ScanPlan(false, true, true, List.of(), -1L, TimeRange.ALL);

    public NameCounts {
        types = List.copyOf(types);
        channels = List.copyOf(channels);
    }

    /** The counts of an index. O(events). */
    public static NameCounts of(JourneyIndex index) {
        Tally types = new Tally(index.types());
        Tally channels = new Tally(index.channels());
        index.scan(PLAN)
                .forEach(
                        0,
                        index.customers(),
                        journey -> {
                            for (int at = journey.from(); at < journey.to(); at++) {
                                types.add(journey.types()[at], journey.customer());
                                channels.add(journey.channels()[at], journey.customer());
                            }
                        });
        return new NameCounts(types.list(0), channels.list(Dictionary.ABSENT + 1));
    }

    private static final class Tally {
        private final Dictionary names;
        private final long[] events;
        private final long[] customers;
        private final int[] last;

        Tally(Dictionary names) {
            this.names = names;
            this.events = new long[names.size()];
            this.customers = new long[names.size()];
            this.last = new int[names.size()];
            Arrays.fill(last, -1);
        }

        void add(int code, int customer) {
            events[code]++;
            if (last[code] != customer) {
                last[code] = customer;
                customers[code]++;
            }
        }

        List<NameCount> list(int from) {
            List<NameCount> counts = new ArrayList<>();
            for (int code = from; code < events.length; code++) {
                if (events[code] > 0) {
                    counts.add(new NameCount(names.name(code), events[code], customers[code]));
                }
            }
            counts.sort(
                    Comparator.comparingLong(NameCount::count)
                            .reversed()
                            .thenComparing(NameCount::name));
            return counts;
        }
    }
}
