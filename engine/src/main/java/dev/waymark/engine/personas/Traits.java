package dev.waymark.engine.personas;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The traits by which journeys are compared, and where a journey stands in each: standardised over
 * a sample, so that the mean is 0; the three blocks (types, channels, size and pace) weigh the same
 * whatever the number of traits in each, so that a log of many types does not drown the channels.
 */
final class Traits {
    static final int MOST_TYPES = 24;
    static final int MOST_CHANNELS = 8;
    private static final double RARE = 0.05;

    /**
     * So many events like those of the average customer are added to a journey before its channels
     * are compared: one event alone says little about whoever did it.
     */
    private static final double USUAL_EVENTS = 5;

    final List<Coded> all;
    private final double[] means;
    private final double[] scales;

    private Traits(List<Coded> all, double[] means, double[] scales) {
        this.all = all;
        this.means = means;
        this.scales = scales;
    }

    /** Chooses traits in which a sample differs; none if it differs in nothing. */
    static Traits of(List<Facts.Kept> sample, JourneyIndex index) {
        Facts facts = new Facts(index);
        int[] withType = new int[index.types().size()];
        int[] withChannel = new int[index.channels().size()];
        for (Facts.Kept kept : sample) {
            count(kept.types(), withType);
            count(kept.channels(), withChannel);
        }
        List<Coded> traits = new ArrayList<>();
        for (int code : common(withType, sample.size(), index.types(), MOST_TYPES)) {
            traits.add(
                    new Coded(
                            new Trait(Trait.Kind.DID, index.types().name(code)),
                            code,
                            it -> it.ofType(code) > 0 ? 1 : 0));
        }
        for (int code : common(withChannel, sample.size(), index.channels(), MOST_CHANNELS)) {
            ToDoubleFunction<Facts> share = it -> (double) it.onChannel(code) / it.events;
            double usual = USUAL_EVENTS * mean(share, sample, facts);
            traits.add(
                    new Coded(
                            new Trait(Trait.Kind.CHANNEL, index.channels().name(code)),
                            code,
                            it -> (it.onChannel(code) + usual) / (it.events + USUAL_EVENTS),
                            share));
        }
        traits.add(size(Trait.Kind.EVENTS, it -> Math.log(it.events)));
        traits.add(size(Trait.Kind.LENGTH, it -> Math.log1p(it.millis / 60_000.0)));
        traits.add(
                size(
                        Trait.Kind.WAIT,
                        it ->
                                it.waitMillis < 0
                                        ? Double.NaN
                                        : Math.log1p(it.waitMillis / 1_000.0)));
        return standardised(traits, sample, facts);
    }

    private static double mean(
            ToDoubleFunction<Facts> value, List<Facts.Kept> sample, Facts facts) {
        double sum = 0;
        for (Facts.Kept kept : sample) {
            facts.read(kept);
            sum += value.applyAsDouble(facts);
        }
        return sum / sample.size();
    }

    private static Coded size(Trait.Kind kind, ToDoubleFunction<Facts> value) {
        return new Coded(new Trait(kind, null), -1, value);
    }

    private static void count(int[] pairs, int[] with) {
        for (int i = 0; i < pairs.length; i += 2) {
            with[pairs[i]]++;
        }
    }

    /** The most common codes that are neither rare nor with nearly everybody. */
    private static List<Integer> common(int[] with, int of, Dictionary names, int most) {
        return IntStream.range(0, with.length)
                .filter(code -> with[code] >= RARE * of && with[code] <= (1 - RARE) * of)
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer code) -> -with[code])
                                .thenComparing(names::name))
                .limit(most)
                .toList();
    }

    private static Traits standardised(List<Coded> traits, List<Facts.Kept> sample, Facts facts) {
        double[][] values = new double[traits.size()][sample.size()];
        for (int at = 0; at < sample.size(); at++) {
            facts.read(sample.get(at));
            for (int trait = 0; trait < values.length; trait++) {
                values[trait][at] = traits.get(trait).value.applyAsDouble(facts);
            }
        }
        List<Coded> kept = new ArrayList<>();
        double[] means = new double[values.length];
        double[] scales = new double[values.length];
        for (int trait = 0; trait < values.length; trait++) {
            Spread spread = Spread.of(values[trait]);
            if (spread.deviation > 1e-9) {
                means[kept.size()] = spread.mean;
                scales[kept.size()] = spread.deviation;
                kept.add(traits.get(trait));
            }
        }
        for (int trait = 0; trait < kept.size(); trait++) {
            int block = block(kept.get(trait));
            scales[trait] *= Math.sqrt(kept.stream().filter(it -> block(it) == block).count());
        }
        return new Traits(List.copyOf(kept), means, scales);
    }

    private static int block(Coded coded) {
        return switch (coded.trait.kind()) {
            case DID -> 0;
            case CHANNEL -> 1;
            case EVENTS, LENGTH, WAIT -> 2;
        };
    }

    /** Where a journey stands; 0, the mean, where it says nothing. */
    double[] point(Facts facts) {
        double[] point = new double[all.size()];
        for (int trait = 0; trait < point.length; trait++) {
            double value = all.get(trait).value.applyAsDouble(facts);
            point[trait] = Double.isNaN(value) ? 0 : (value - means[trait]) / scales[trait];
        }
        return point;
    }

    /**
     * A trait and its number.
     *
     * @param code of its type or channel
     * @param value by which journeys are compared; NaN for one that has none
     * @param told the number that people are told of
     */
    record Coded(
            Trait trait, int code, ToDoubleFunction<Facts> value, ToDoubleFunction<Facts> told) {
        Coded(Trait trait, int code, ToDoubleFunction<Facts> value) {
            this(trait, code, value, value);
        }
    }

    /** Mean and standard deviation of numbers, without those that are NaN; 0 for none. */
    record Spread(double mean, double deviation) {
        static Spread of(double[] values) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            for (double value : values) {
                squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
            }
            return new Spread(mean, count == 0 ? 0 : Math.sqrt(squares / count));
        }
    }
}
