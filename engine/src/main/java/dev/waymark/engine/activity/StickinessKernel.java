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
 *
 * <p>Mechanism: an active day makes a customer count on itself and the 6 or 29 days after it; the
 * counts are kept as differences from day to day.
 */
public final class StickinessKernel implements Kernel<BucketCounts, Stickiness> {
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int DAILY = 0;
    private static final int WEEKLY = 1;
    private static final int MONTHLY = 2;
    private static final int BY_DAYS_ACTIVE = 3;

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
    public BucketCounts begin(JourneyIndex index) {
        Buckets days = buckets(index);
        return new BucketCounts(
                new ActiveBuckets(days, request.types(), index.types()),
                4,
                Math.max(days.size(), MONTH) + 1);
    }

    @Override
    public void add(BucketCounts partial, Journey journey) {
        Buckets days = prepared;
        if (days == null) {
            throw new IllegalStateException("the kernel was not prepared");
        }
        int end = days.endIn(request.range());
        ActiveBuckets active = partial.active;
        int found = active.read(journey);
        int recent = 0;
        for (int i = 0; i < found; i++) {
            int day = active.bucket(i);
            partial.counts[DAILY][day]++;
            int next = i + 1 < found ? active.bucket(i + 1) : Integer.MAX_VALUE;
            add(partial.counts[WEEKLY], day, next, WEEK, days.size());
            add(partial.counts[MONTHLY], day, next, MONTH, days.size());
            recent += day < end && day >= end - MONTH ? 1 : 0;
        }
        if (recent > 0) {
            partial.counts[BY_DAYS_ACTIVE][recent]++;
        }
    }

    /** Counts a customer from a day on, until the next active day or the end of its window. */
    private static void add(long[] differences, int day, int next, int window, int days) {
        differences[day]++;
        differences[Math.min(Math.min(next, day + window), days)]--;
    }

    @Override
    public BucketCounts merge(BucketCounts left, BucketCounts right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Stickiness> finish(BucketCounts merged, JourneyIndex index) {
        Buckets days = buckets(index);
        List<Stickiness.Day> told = new ArrayList<>();
        List<Stickiness.Ratios> whole = new ArrayList<>();
        List<LocalDate> partial = new ArrayList<>();
        int from = days.firstIn(request.range());
        int to = days.endIn(request.range());
        long wau = 0;
        long mau = 0;
        for (int d = 0; d < to; d++) {
            wau += merged.counts[WEEKLY][d];
            mau += merged.counts[MONTHLY][d];
            if (d >= from) {
                Long knownWau = d >= WEEK - 1 ? wau : null;
                Long knownMau = d >= MONTH - 1 ? mau : null;
                long dau = merged.counts[DAILY][d];
                Stickiness.Ratios ratios =
                        new Stickiness.Ratios(
                                ratio(dau, knownWau),
                                ratio(dau, knownMau),
                                knownWau == null ? null : ratio(knownWau, knownMau));
                told.add(new Stickiness.Day(days.date(d), dau, knownWau, knownMau, ratios));
                if (days.isPartial(d)) {
                    partial.add(days.date(d));
                } else {
                    whole.add(ratios);
                }
            }
        }
        Stickiness.Ratios average =
                new Stickiness.Ratios(
                        mean(whole, Stickiness.Ratios::dauWau),
                        mean(whole, Stickiness.Ratios::dauMau),
                        mean(whole, Stickiness.Ratios::wauMau));
        return new Done<>(
                new Stickiness(
                        definition(),
                        told,
                        average,
                        daysActive(merged.counts[BY_DAYS_ACTIVE]),
                        partial));
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

    private static @Nullable Double ratio(long part, @Nullable Long whole) {
        return whole == null || whole == 0 ? null : (double) part / whole;
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
