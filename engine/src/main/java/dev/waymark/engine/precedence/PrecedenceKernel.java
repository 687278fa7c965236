package dev.waymark.engine.precedence;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts which of some types come first in customers' journeys: one pass, O(events + Σ squares of
 * the number of types in a journey).
 */
public final class PrecedenceKernel implements Kernel<PrecedenceTally, Precedence> {
    /** The most types that may be asked for. */
    public static final int MAX_TYPES = 1_000;

    private final List<String> types;
    private final TimeRange range;

    /**
     * The order of some types over the events inside a range; journeys are cut to it.
     *
     * @param types at most {@link #MAX_TYPES}, unique; those that the log does not know are left
     *     out
     */
    public PrecedenceKernel(List<String> types, TimeRange range) {
        require(
                types.size() <= MAX_TYPES,
                "%d types were asked for; at most %d can be ordered. Leave rare ones out.",
                types.size(),
                MAX_TYPES);
        this.types = List.copyOf(types);
        this.range = range;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, List.of(), -1L, range);
    }

    @Override
    public PrecedenceTally begin(JourneyIndex index) {
        int[] placeOf = new int[index.types().size()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < types.size(); place++) {
            int code = index.types().code(types.get(place));
            if (code >= 0) {
                placeOf[code] = place;
            }
        }
        return new PrecedenceTally(placeOf, types.size(), index.channels().size());
    }

    @Override
    public void add(PrecedenceTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public PrecedenceTally merge(PrecedenceTally left, PrecedenceTally right) {
        return left.plus(right);
    }

    @Override
    public Outcome<Precedence> finish(PrecedenceTally tally, JourneyIndex index) {
        int[] kept =
                IntStream.range(0, types.size())
                        .filter(type -> tally.customers[type] > 0)
                        .toArray();
        List<Precedence.OfType> found = new ArrayList<>();
        long[][] before = new long[kept.length][kept.length];
        for (int a = 0; a < kept.length; a++) {
            int type = kept[a];
            found.add(
                    new Precedence.OfType(
                            types.get(type),
                            Arrays.stream(tally.channels[type]).sum(),
                            tally.customers[type],
                            mostly(tally.channels[type], index.channels())));
            for (int b = 0; b < kept.length; b++) {
                before[a][b] = tally.before[type][kept[b]];
            }
        }
        return new Done<>(new Precedence(found, before));
    }

    private static @Nullable String mostly(long[] counts, Dictionary channels) {
        int best = Dictionary.ABSENT;
        for (int channel = 1; channel < counts.length; channel++) {
            if (counts[channel] > counts[best]
                    || counts[channel] == counts[best]
                            && (best == Dictionary.ABSENT
                                    || channels.name(channel).compareTo(channels.name(best)) < 0)) {
                best = channel;
            }
        }
        return best == Dictionary.ABSENT || counts[best] == 0 ? null : channels.name(best);
    }
}
