package dev.waymark.engine.attribution;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.attribution.AttributionRequest.TouchKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Attributes the conversions of a log to the touches before them. One pass; cost: O(events +
 * touches of all conversions × models), and what a model's last step takes. Values are taken from
 * the property {@code value}, if the index carries it.
 *
 * <p>Ties: a touch at the time of the conversion counts if it comes before it in the log's order.
 */
public final class AttributionKernel
        implements Kernel<AttributionKernel.Partial, AttributionComparison> {
    private static final String VALUE = "value";

    private final AttributionRequest request;

    /** Attributes what a request asks for. Types that the log does not know occur no time. */
    public AttributionKernel(AttributionRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        ScanPlan plan =
                new ScanPlan(
                        true,
                        true,
                        request.by() == TouchKind.CHANNEL,
                        hasValues(index) ? List.of(VALUE) : List.of(),
                        -1L,
                        TimeRange.ALL);
        return plan.within(new TimeRange(null, request.range().until()));
    }

    @Override
    public Partial begin(JourneyIndex index) {
        return new Partial(request, index);
    }

    @Override
    public void add(Partial partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        left.tally.merge(right.tally);
        return left;
    }

    @Override
    public Outcome<AttributionComparison> finish(Partial merged, JourneyIndex index) {
        IntFunction<String> name =
                request.by() == TouchKind.CHANNEL
                        ? index.channels()::name
                        : code -> index.types().name(code - 1);
        return new Done<>(
                merged.tally.finish(request.models(), model -> request.definition(model), name));
    }

    private static boolean hasValues(JourneyIndex index) {
        return index.properties().contains(VALUE);
    }

    /** Paths found so far. */
    static final class Partial {
        private static final int MOST_TYPES = (1 << Character.SIZE) - 1;

        final PathTally tally;
        private final long lookback;
        private final long since;
        private final boolean byChannel;
        private final boolean firstOnly;
        private final boolean[] isConversion;
        private final long conversionMask;
        private final boolean valued;
        private final Dictionary values;

        Partial(AttributionRequest request, JourneyIndex index) {
            byChannel = request.by() == TouchKind.CHANNEL;
            require(
                    byChannel || index.types().size() < MOST_TYPES,
                    "by \"type\" takes fewer than %d types. Attribute by channel.",
                    MOST_TYPES);
            int codes = byChannel ? index.channels().size() : index.types().size() + 1;
            tally = new PathTally(request.models(), Math.max(codes, 1));
            firstOnly = request.firstOnly();
            lookback = request.lookback().toMillis();
            since = request.range().sinceMillis();
            isConversion = new boolean[index.types().size()];
            long mask = 0;
            for (String type : request.conversion()) {
                int code = index.types().code(type);
                if (code >= 0) {
                    isConversion[code] = true;
                    mask |= 1L << code;
                }
            }
            conversionMask = mask;
            valued = hasValues(index);
            values = valued ? index.property(VALUE) : new Dictionary(List.of());
        }

        void add(Journey journey) {
            if ((journey.typeMask() & conversionMask) == 0 || !convert(journey)) {
                endInNothing(journey);
            }
        }

        /** Adds a path for each conversion; false if there is none. */
        private boolean convert(Journey journey) {
            TouchPath path = tally.path;
            path.own(journey.size());
            path.conversions = 1;
            path.nulls = 0;
            char[] codes = byChannel ? journey.channels() : journey.types();
            int shift = byChannel ? 0 : 1;
            boolean found = false;
            int touches = 0;
            int first = 0;
            for (int i = journey.from(); i < journey.to(); i++) {
                long time = journey.times()[i];
                if (!isConversion[journey.types()[i]]) {
                    path.touches[touches] = (char) (codes[i] + shift);
                    path.times[touches] = time;
                    touches += codes[i] + shift == Dictionary.ABSENT ? 0 : 1;
                    continue;
                }
                found = true;
                if (time >= since) {
                    while (first < touches && path.times[first] < time - lookback) {
                        first++;
                    }
                    path.from = first;
                    path.to = touches;
                    path.value = valued ? value(journey.property(0)[i]) : 0;
                    tally.add();
                }
                if (firstOnly) {
                    break;
                }
            }
            return found;
        }

        private double value(int code) {
            if (code == Dictionary.ABSENT) {
                return 0;
            }
            tally.sawValue();
            double value = Double.parseDouble(values.name(code));
            if (Math.abs(value) > ExactSums.MOST) {
                throw JourneyException.limit(
                        "VALUE_TOO_LARGE",
                        "value %s is beyond %.0e. Check the column of values.",
                        values.name(code),
                        ExactSums.MOST);
            }
            return value;
        }

        /** Adds the touches in the look-back before the last touch. */
        private void endInNothing(Journey journey) {
            TouchPath path = tally.path;
            char[] codes = byChannel ? journey.channels() : journey.types();
            long[] times = journey.times();
            int shift = byChannel ? 0 : 1;
            int start = journey.from();
            int end = journey.to();
            while (end > start && codes[end - 1] + shift == Dictionary.ABSENT) {
                end--;
            }
            if (end == start || times[end - 1] < since) {
                return;
            }
            long earliest = times[end - 1] - lookback;
            while (times[start] < earliest) {
                start++;
            }
            if (byChannel && tally.touchesEverywhere(codes, start, end)) {
                path.use(codes, start, end);
            } else {
                path.own(end - start);
                int touches = 0;
                for (int i = start; i < end; i++) {
                    path.touches[touches] = (char) (codes[i] + shift);
                    touches += codes[i] + shift == Dictionary.ABSENT ? 0 : 1;
                }
                path.from = 0;
                path.to = touches;
            }
            path.conversions = 0;
            path.value = 0;
            path.nulls = 1;
            tally.add();
        }
    }
}
