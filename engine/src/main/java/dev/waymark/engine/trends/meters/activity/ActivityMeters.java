package dev.waymark.engine.trends.meters.activity;

import dev.waymark.engine.activity.ActiveBuckets;
import dev.waymark.engine.activity.ChurnCounts;
import dev.waymark.engine.activity.DailyActives;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.meters.counts.CountMeters;
import dev.waymark.engine.trends.metrics.ActivityMetric;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;

/** Meters of customers who stay, come back or go. */
public final class ActivityMeters {
    private ActivityMeters() {}

    /** The meter of a metric. */
    public static Meter of(ActivityMetric metric, MeterSetting setting) {
        return switch (metric) {
            case ActivityMetric.Churn(var where, var within) ->
                    new ChurnMeter(where, within, setting);
            case ActivityMetric.Stickiness(var where) -> new StickinessMeter(where, setting);
            case ActivityMetric.RepeatPurchase purchases -> CountMeters.of(purchases, setting);
            case ActivityMetric.Retention(var start, var comeBack, var after) ->
                    new RetentionMeter(
                            setting.coded(start), setting.coded(comeBack), after, setting);
        };
    }

    /** Counts who was active at the start of a period, and who of them was not seen in it. */
    private static final class ChurnMeter extends Meter {
        private final ChurnCounts counts;

        ChurnMeter(EventPredicate where, @Nullable Duration within, MeterSetting setting) {
            Buckets periods = setting.periods();
            counts =
                    new ChurnCounts(
                            periods, within, new ActiveBuckets(periods, setting.coded(where)));
        }

        @Override
        public void add(Journey journey, int[] periods) {
            counts.add(journey);
        }

        @Override
        public void merge(Meter other) {
            counts.merge(((ChurnMeter) other).counts);
        }

        @Override
        public Measured at(int bucket) {
            return Measured.share(counts.lost(bucket), counts.active(bucket));
        }
    }

    /** Counts daily and monthly active customers. */
    private static final class StickinessMeter extends Meter {
        private final DailyActives actives;
        private final Buckets days;
        private final Buckets periods;

        StickinessMeter(EventPredicate where, MeterSetting setting) {
            days = Objects.requireNonNull(setting.days(), "days");
            periods = setting.periods();
            actives = new DailyActives(days, new ActiveBuckets(days, setting.coded(where)));
        }

        @Override
        public void add(Journey journey, int[] ofEvents) {
            actives.add(journey);
        }

        @Override
        public void merge(Meter other) {
            actives.merge(((StickinessMeter) other).actives);
        }

        @Override
        public Measured at(int bucket) {
            double sum = 0;
            int n = 0;
            int day = days.of(Math.max(periods.start(bucket), days.start(0)));
            while (day < days.size()
                    && days.start(day) < periods.end(bucket)
                    && !days.isPartial(day)) {
                Double ratio = actives.dailyOfMonthly(day);
                if (ratio != null) {
                    sum += ratio;
                    n++;
                }
                day++;
            }
            return n == 0 ? Measured.nothing() : new Measured(sum / n, n, null, null);
        }
    }

    /** Counts cohorts, and who of them comes back some periods later. */
    private static final class RetentionMeter extends Meter {
        private final CodedPredicate start;
        private final CodedPredicate comeBack;
        private final int after;
        private final long[] cohorts;
        private final long[] back;

        RetentionMeter(
                CodedPredicate start, CodedPredicate comeBack, int after, MeterSetting setting) {
            this.start = start;
            this.comeBack = comeBack;
            this.after = after;
            this.cohorts = new long[setting.size()];
            this.back = new long[setting.size()];
        }

        @Override
        public void add(Journey journey, int[] periods) {
            int size = journey.size();
            int i = 0;
            while (i < size && !start.matches(journey, journey.from() + i)) {
                i++;
            }
            if (i == size) {
                return;
            }
            int cohort = periods[i];
            cohorts[cohort]++;
            while (i < size && periods[i] <= cohort + after) {
                if (periods[i] == cohort + after && comeBack.matches(journey, journey.from() + i)) {
                    back[cohort]++;
                    return;
                }
                i++;
            }
        }

        @Override
        public void merge(Meter other) {
            RetentionMeter more = (RetentionMeter) other;
            addAll(cohorts, more.cohorts);
            addAll(back, more.back);
        }

        @Override
        public Measured at(int bucket) {
            return bucket + after < cohorts.length
                    ? Measured.share(back[bucket], cohorts[bucket])
                    : new Measured(null, cohorts[bucket], null, null);
        }
    }
}
