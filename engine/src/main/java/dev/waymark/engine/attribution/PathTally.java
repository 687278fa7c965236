package dev.waymark.engine.attribution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What paths add up to: totals, and what each model collects. */
final class PathTally {
    private static final int ATTRIBUTED = 0;
    private static final int UNATTRIBUTED = 1;

    final TouchPath path = new TouchPath();
    private final Credit[] credits;
    private final Credit[] takingNulls;
    private final boolean[] occurs;
    private final ExactSums conversions = new ExactSums(2);
    private final ExactSums values = new ExactSums(2);
    private final ExactSums nulls = new ExactSums(1);
    private final boolean small;
    private long seen;
    private boolean hasValues;

    PathTally(List<AttributionModel> models, int codes) {
        this(codes, models.stream().map(model -> Credit.of(model, codes)).toArray(Credit[]::new));
    }

    private PathTally(int codes, Credit[] credits) {
        this.credits = credits;
        this.takingNulls =
                java.util.Arrays.stream(credits).filter(Credit::takesNulls).toArray(Credit[]::new);
        this.occurs = new boolean[codes];
        this.small = codes <= Long.SIZE;
    }

    /** Whether each of some codes is a touch; false if that cannot be told at once. */
    boolean touchesEverywhere(char[] codes, int from, int to) {
        return small && (mask(codes, from, to) & 1) == 0;
    }

    private static long mask(char[] codes, int from, int to) {
        long mask = 0;
        for (int i = from; i < to; i++) {
            mask |= 1L << codes[i];
        }
        return mask;
    }

    /** Says that at least one conversion states its value. */
    void sawValue() {
        hasValues = true;
    }

    /** Adds {@link #path}, which may be without touches. */
    void add() {
        if (path.size() == 0) {
            conversions.add(UNATTRIBUTED, path.conversions);
            values.add(UNATTRIBUTED, path.value);
            return;
        }
        if (small) {
            seen |= mask(path.touches, path.from, path.to);
        } else {
            for (int i = path.from; i < path.to; i++) {
                occurs[path.touches[i]] = true;
            }
        }
        nulls.add(0, path.nulls);
        if (path.conversions == 0 && path.value == 0) {
            for (Credit credit : takingNulls) {
                credit.add(path);
            }
            return;
        }
        conversions.add(ATTRIBUTED, path.conversions);
        values.add(ATTRIBUTED, path.value);
        for (Credit credit : credits) {
            credit.add(path);
        }
    }

    PathTally merge(PathTally right) {
        for (int i = 0; i < credits.length; i++) {
            credits[i].merge(right.credits[i]);
        }
        seen |= right.seen;
        for (int i = 0; i < occurs.length; i++) {
            occurs[i] |= right.occurs[i];
        }
        conversions.addAll(right.conversions);
        values.addAll(right.values);
        nulls.addAll(right.nulls);
        hasValues |= right.hasValues;
        return this;
    }

    AttributionComparison finish(
            List<AttributionModel> models,
            Function<AttributionModel, String> definition,
            IntFunction<String> name) {
        List<Attribution> results = new ArrayList<>();
        for (int i = 0; i < credits.length; i++) {
            AttributionModel model = models.get(i);
            results.add(
                    new Attribution(
                            definition.apply(model),
                            model.text(),
                            conversions.get(ATTRIBUTED) + conversions.get(UNATTRIBUTED),
                            ifValued(values.get(ATTRIBUTED) + values.get(UNATTRIBUTED)),
                            conversions.get(UNATTRIBUTED),
                            ifValued(values.get(UNATTRIBUTED)),
                            nulls.get(0),
                            channels(credits[i].finish(), name)));
        }
        return new AttributionComparison(results);
    }

    private List<Attribution.Channel> channels(Credit.Credited credited, IntFunction<String> name) {
        double attributed = conversions.get(ATTRIBUTED);
        double[] effects = credited.removalEffects();
        List<Attribution.Channel> channels = new ArrayList<>();
        for (int code = 1; code < occurs.length; code++) {
            if (occurs[code] || (small && (seen >>> code & 1) == 1)) {
                double count = credited.conversions()[code];
                channels.add(
                        new Attribution.Channel(
                                name.apply(code),
                                count,
                                ifValued(credited.values()[code]),
                                attributed > 0 ? count / attributed : null,
                                effects == null ? null : effects[code]));
            }
        }
        channels.sort(
                Comparator.comparingDouble(Attribution.Channel::conversions)
                        .reversed()
                        .thenComparing(Attribution.Channel::channel));
        return channels;
    }

    private @Nullable Double ifValued(double value) {
        return hasValues ? value : null;
    }
}
