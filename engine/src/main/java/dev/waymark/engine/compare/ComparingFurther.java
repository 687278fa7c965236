package dev.waymark.engine.compare;

import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.survival.KaplanMeier;
import dev.waymark.engine.survival.Lifetimes;
import dev.waymark.engine.survival.LogRank;
import dev.waymark.engine.survival.SurvivalRequest.Interval;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Puts what else was counted of two groups side by side. */
record ComparingFurther(Further a, Further b, double confidence) {
    private static final double SECOND = 1_000;

    /** Each later period that the log shows whole for both groups, from 1. */
    List<Comparison.Return> retention(Shares shares) {
        List<Retention.Point> inA = a.retention().curve();
        List<Retention.Point> inB = b.retention().curve();
        List<Comparison.Return> rows = new ArrayList<>();
        for (int after = 1; after < Math.min(inA.size(), inB.size()); after++) {
            Retention.Point ofA = inA.get(after);
            Retention.Point ofB = inB.get(after);
            Long backA = ofA.returned();
            Long backB = ofB.returned();
            if (backA != null && backB != null) {
                rows.add(
                        new Comparison.Return(
                                a.retention().period().text(),
                                after,
                                shares.of(backA, ofA.size(), backB, ofB.size())));
            }
        }
        return rows;
    }

    /** Compares shares of groups of different sizes. */
    @FunctionalInterface
    interface Shares {
        Comparison.Shares of(long hitsA, long sizeA, long hitsB, long sizeB);
    }

    Comparison.@Nullable Survival survival(Tests tests) {
        Further.Timed timedA = a.survival();
        Further.Timed timedB = b.survival();
        if (timedA == null || timedB == null) {
            return null;
        }
        Lifetimes inA = timedA.lifetimes();
        Lifetimes inB = timedB.lifetimes();
        LogRank test = LogRank.test(List.of(inA, inB));
        KaplanMeier curveA = KaplanMeier.estimate(inA, Interval.LOG_LOG, confidence);
        KaplanMeier curveB = KaplanMeier.estimate(inB, Interval.LOG_LOG, confidence);
        Double medianA = seconds(curveA.median());
        Double medianB = seconds(curveB.median());
        Double difference =
                medianA == null || medianB == null ? null : (Double) (medianB - medianA);
        Double lowA = seconds(curveA.medianLow());
        Double highA = seconds(curveA.medianHigh());
        Double lowB = seconds(curveB.medianLow());
        Double highB = seconds(curveB.medianHigh());
        Double p = test.p();
        return new Comparison.Survival(
                timedA.definition(),
                inA.size(),
                inB.size(),
                curveA.events(),
                curveB.events(),
                test.expected().getFirst(),
                test.expected().getLast(),
                medianA,
                medianB,
                difference,
                difference == null || lowB == null || highA == null
                        ? null
                        : (Double)
                                (difference
                                        - Math.hypot(apart(medianB, lowB), apart(highA, medianA))),
                difference == null || highB == null || lowA == null
                        ? null
                        : (Double)
                                (difference
                                        + Math.hypot(apart(highB, medianB), apart(medianA, lowA))),
                p,
                p == null ? null : (Double) tests.corrected(p));
    }

    private static double apart(@Nullable Double larger, @Nullable Double smaller) {
        return larger == null || smaller == null ? 0 : larger - smaller;
    }

    private static @Nullable Double seconds(@Nullable Long millis) {
        return millis == null ? null : (Double) (millis / SECOND);
    }

    Comparison.@Nullable Repeats repeats(Tests tests) {
        Further.Contacts inA = a.repeats();
        Further.Contacts inB = b.repeats();
        return inA == null || inB == null
                ? null
                : new Comparison.Repeats(
                        inA.definition(),
                        inA.ratio().all(),
                        inB.ratio().all(),
                        inA.ratio().hits(),
                        inB.ratio().hits(),
                        inA.ratio().share(),
                        inB.ratio().share(),
                        tests.of(inA.ratio().difference(inB.ratio(), confidence)));
    }
}
