package dev.waymark.engine.clv;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the purchases of a log. Those of one calendar day count as one, with their values added up;
 * times are whole days in the unit asked for. One pass over the journeys with a purchase.
 *
 * <p>Observation ends on the day of the log's last event, or on the last day before {@code until}.
 * The value of a customer is the mean over the days of repeat purchases; null if none of these
 * states one.
 */
public final class PurchaseKernel implements Kernel<PurchaseKernel.Partial, Purchases> {
    private static final String VALUE = "value";

    private final List<String> types;
    private final Purchases.Unit unit;
    private final ZoneId zone;
    private final TimeRange range;

    /**
     * Finds purchases.
     *
     * @param types of events that are purchases, one or more
     * @param zone whose calendar days count
     * @param range events outside it are not looked at
     */
    public PurchaseKernel(List<String> types, Purchases.Unit unit, ZoneId zone, TimeRange range) {
        require(
                !types.isEmpty(),
                "purchase is missing. Give the type of event that is a purchase, for example"
                        + " \"order\".");
        this.types = List.copyOf(types);
        this.unit = unit;
        this.zone = zone;
        this.range = range;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        long mask = 0;
        for (String type : types) {
            int code = index.types().code(type);
            mask |= code < 0 ? 0 : 1L << code;
        }
        return new ScanPlan(
                        true,
                        true,
                        false,
                        hasValues(index) ? List.of(VALUE) : List.of(),
                        mask,
                        TimeRange.ALL)
                .within(range);
    }

    @Override
    public Partial begin(JourneyIndex index) {
        boolean[] isPurchase = new boolean[index.types().size()];
        for (String type : types) {
            int code = index.types().code(type);
            if (code >= 0) {
                isPurchase[code] = true;
            }
        }
        return new Partial(
                isPurchase, hasValues(index) ? index.property(VALUE) : null, new ArrayList<>());
    }

    @Override
    public void add(Partial partial, Journey journey) {
        long firstDay = 0;
        long lastDay = 0;
        int days = 0;
        double value = 0;
        boolean valued = false;
        for (int i = journey.from(); i < journey.to(); i++) {
            if (!partial.isPurchase[journey.types()[i]]) {
                continue;
            }
            long day = day(journey.times()[i]);
            if (days == 0) {
                firstDay = day;
                days = 1;
            } else if (day != lastDay) {
                days++;
            }
            lastDay = day;
            Dictionary values = partial.values;
            if (day != firstDay && values != null) {
                int code = journey.property(0)[i];
                if (code != Dictionary.ABSENT) {
                    value += Double.parseDouble(values.name(code));
                    valued = true;
                }
            }
        }
        if (days > 0) {
            Double mean = valued ? value / (days - 1) : null;
            partial.found.add(new Found(journey.customer(), days - 1, firstDay, lastDay, mean));
        }
    }

    private long day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        left.found.addAll(right.found);
        return left;
    }

    @Override
    public Outcome<Purchases> finish(Partial merged, JourneyIndex index) {
        Instant until = range.until();
        long end =
                until != null
                        ? day(until.toEpochMilli() - 1)
                        : index.last().map(last -> day(last.toEpochMilli())).orElse(0L);
        merged.found.sort(Comparator.comparingInt(Found::customer));
        List<PurchaseHistory> histories = new ArrayList<>(merged.found.size());
        for (Found found : merged.found) {
            histories.add(
                    new PurchaseHistory(
                            index.customerId(found.customer),
                            found.repeats,
                            (found.lastDay - found.firstDay) / unit.days(),
                            (end - found.firstDay) / unit.days(),
                            found.value));
        }
        return new Done<>(new Purchases(histories, unit));
    }

    private static boolean hasValues(JourneyIndex index) {
        return index.properties().contains(VALUE);
    }

    /** What was found so far. */
    record Partial(boolean[] isPurchase, @Nullable Dictionary values, List<Found> found) {}

    /** One customer's purchases; days since 1970. */
    record Found(int customer, int repeats, long firstDay, long lastDay, @Nullable Double value) {}
}
