package dev.waymark.engine.activity;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Counts daily, weekly (7 days) and monthly (30 days) active customers, and on how many days they
 * are active: one pass, O(events).
 */
public final class StickinessKernel implements Kernel<StickinessTally, Stickiness> {
    private static final int MONTH = DailyActives.MONTH;

    private final ActivityRequest request;
    private final @Nullable Buckets prepared;

    /** The stickiness of every day in the request's range; its period must be a day. */
    public StickinessKernel(ActivityRequest request) {
        this(request, null);
        require(
                request.period() == Period.DAY,
                "period \"%s\" does not fit: stickiness is told by day. Leave the period out.",
                request.period());
    }

    private StickinessKernel(ActivityRequest request, @Nullable Buckets prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    @Override
    public Kernel<?, Stickiness> prepare(JourneyIndex index) {
        return new StickinessKernel(request, buckets(index));
    }

    private Buckets buckets(JourneyIndex index) {
        return prepared == null ? request.buckets(index) : prepared;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return request.plan(index);
    }

    @Override
    public StickinessTally begin(JourneyIndex index) {
        Buckets days = buckets(index);
        return new StickinessTally(
                new DailyActives(days, new ActiveBuckets(days, request.types(), index.types())),
                days.endIn(request.range()));
    }

    @Override
    public void add(StickinessTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public StickinessTally merge(StickinessTally left, StickinessTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Stickiness> finish(StickinessTally merged, JourneyIndex index) {
        Buckets days = buckets(index);
        List<Stickiness.Day> told = new ArrayList<>();
        List<Stickiness.Ratios> whole = new ArrayList<>();
        List<LocalDate> partial = new ArrayList<>();
        int from = days.firstIn(request.range());
        int to = days.endIn(request.range());
        DailyActives actives = merged.actives;
        for (int d = from; d < to; d++) {
            Long knownWau = actives.weekly(d);
            Long knownMau = actives.monthly(d);
            long dau = actives.daily(d);
            Stickiness.Ratios ratios =
                    new Stickiness.Ratios(
                            DailyActives.ratio(dau, knownWau),
                            DailyActives.ratio(dau, knownMau),
                            knownWau == null ? null : DailyActives.ratio(knownWau, knownMau));
            told.add(new Stickiness.Day(days.date(d), dau, knownWau, knownMau, ratios));
            if (days.isPartial(d)) {
                partial.add(days.date(d));
            } else {
                whole.add(ratios);
            }
        }
        Stickiness.Ratios average =
                new Stickiness.Ratios(
                        mean(whole, Stickiness.Ratios::dauWau),
                        mean(whole, Stickiness.Ratios::dauMau),
                        mean(whole, Stickiness.Ratios::wauMau));
        return new Done<>(
                new Stickiness(
                        definition(), told, average, daysActive(merged.byDaysActive), partial));
    }

    private static List<Stickiness.DaysActive> daysActive(long[] counts) {
        List<Stickiness.DaysActive> rows = new ArrayList<>();
        long all = 0;
        int most = 0;
        for (int days = 1; days <= MONTH; days++) {
            all += counts[days];
            most = counts[days] > 0 ? days : most;
        }
        for (int days = 1; days <= most; days++) {
            rows.add(new Stickiness.DaysActive(days, counts[days], (double) counts[days] / all));
        }
        return rows;
    }

    private static @Nullable Double mean(
            List<Stickiness.Ratios> days, Function<Stickiness.Ratios, @Nullable Double> which) {
        double[] known =
                days.stream()
                        .map(which)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double sum = 0;
        for (double ratio : known) {
            sum += ratio;
        }
        return known.length == 0 ? null : sum / known.length;
    }

    private String definition() {
        return request.words()
                + " DAU, WAU and MAU are the customers active on a day, in the 7 days and in the 30"
                + " days that end with it. Days active are counted over the last 30 days told.";
    }
}
