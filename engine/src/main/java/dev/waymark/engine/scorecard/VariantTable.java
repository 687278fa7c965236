package dev.waymark.engine.scorecard;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.ManyTests;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the messages of a channel by the values of a property. */
final class VariantTable {
    private static final int[] MEASURES = {Tally.OPENED, Tally.CLICKED, Tally.RESPONDED};
    private static final List<String> MEASURE_NAMES = List.of("opened", "clicked", "responded");

    private final String property;
    private final Dictionary names;
    private final Dictionary channels;
    private final Counts counts;
    private final int base;

    VariantTable(String property, @Nullable String base, JourneyIndex index, Counts counts) {
        this.property = property;
        this.names = index.property(property);
        this.channels = index.channels();
        this.counts = counts;
        this.base = base == null ? -1 : names.code(base);
    }

    List<Scorecard.Variants> draw() {
        int[] used =
                IntStream.range(1, channels.size())
                        .filter(channel -> counts.ofChannel(channel)[Tally.SENT] > 0)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                                (Integer channel) ->
                                                        -counts.ofChannel(channel)[Tally.SENT])
                                        .thenComparing(channels::name))
                        .mapToInt(Integer::intValue)
                        .toArray();
        List<List<Scorecard.Comparison>> raw = new ArrayList<>();
        for (int channel : used) {
            raw.add(comparisons(channel));
        }
        double[] corrected =
                ManyTests.holm(
                        raw.stream()
                                .flatMap(List::stream)
                                .mapToDouble(Scorecard.Comparison::p)
                                .toArray());
        List<Scorecard.Variants> tables = new ArrayList<>();
        int test = 0;
        for (int i = 0; i < used.length; i++) {
            List<Scorecard.Comparison> comparisons = new ArrayList<>();
            for (Scorecard.Comparison it : raw.get(i)) {
                comparisons.add(corrected(it, corrected[test++]));
            }
            tables.add(
                    new Scorecard.Variants(
                            channels.name(used[i]), property, rows(used[i]), comparisons));
        }
        return tables;
    }

    /** The values that a channel's messages have: the chosen one, then the most frequent first. */
    private int[] values(int channel) {
        return IntStream.range(1, counts.values)
                .filter(value -> counts.ofVariant(channel, value)[Tally.SENT] > 0)
                .boxed()
                .sorted(
                        Comparator.comparing((Integer value) -> value != base)
                                .thenComparing(
                                        value -> -counts.ofVariant(channel, value)[Tally.SENT])
                                .thenComparing(names::name))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Scorecard.Variant> rows(int channel) {
        List<Scorecard.Variant> rows = new ArrayList<>();
        for (int value : values(channel)) {
            rows.add(row(channel, value));
        }
        if (counts.ofVariant(channel, Dictionary.ABSENT)[Tally.SENT] > 0) {
            rows.add(row(channel, Dictionary.ABSENT));
        }
        return rows;
    }

    private Scorecard.Variant row(int channel, int value) {
        long[] of = counts.ofVariant(channel, value);
        return new Scorecard.Variant(
                value == Dictionary.ABSENT ? null : names.name(value),
                of[Tally.SENT],
                counts.ofMessages(channel, of, Tally.DELIVERED),
                counts.ofMessages(channel, of, Tally.OPENED),
                counts.ofMessages(channel, of, Tally.CLICKED),
                counts.ofMessages(channel, of, Tally.RESPONDED));
    }

    private List<Scorecard.Comparison> comparisons(int channel) {
        List<Scorecard.Comparison> comparisons = new ArrayList<>();
        int[] values = values(channel);
        for (int i = 1; i < values.length; i++) {
            long[] reference = counts.ofVariant(channel, values[0]);
            long[] of = counts.ofVariant(channel, values[i]);
            for (int measure = 0; measure < MEASURES.length; measure++) {
                int role = MEASURES[measure];
                if (counts.isSeen(channel, role)) {
                    String name = MEASURE_NAMES.get(measure);
                    String value = names.name(values[i]);
                    String first = names.name(values[0]);
                    Proportions.difference(
                                    reference[role],
                                    counts.base(channel, reference, role),
                                    of[role],
                                    counts.base(channel, of, role),
                                    Rate.CONFIDENCE)
                            .map(it -> comparison(name, value, first, it))
                            .ifPresent(comparisons::add);
                }
            }
        }
        return comparisons;
    }

    private static Scorecard.Comparison comparison(
            String measure, String value, String reference, Difference found) {
        return new Scorecard.Comparison(
                measure,
                value,
                reference,
                found.difference(),
                found.low(),
                found.high(),
                found.p(),
                found.p());
    }

    private static Scorecard.Comparison corrected(Scorecard.Comparison raw, double corrected) {
        return new Scorecard.Comparison(
                raw.measure(),
                raw.value(),
                raw.reference(),
                raw.difference(),
                raw.low(),
                raw.high(),
                raw.p(),
                corrected);
    }
}
