package dev.waymark.engine.attribution;

import dev.waymark.engine.attribution.AttributionModel.Shapley;
import dev.waymark.engine.fault.JourneyException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts of paths by their set of touch codes, for the Shapley value of conversion rates.
 *
 * <p>Mechanism: a set is a mask of 64 bits. At the end the codes that occur are numbered anew, the
 * numbers of all subsets are summed (one pass a channel), and each channel's contributions are
 * weighted by the number of orders in which they are made.
 */
final class RateCredit extends Credit {
    private final int codes;
    private final Map<Long, Integer> slots = new HashMap<>();
    private final ExactSums values = new ExactSums(16);
    private double[] conversions = new double[16];
    private double[] paths = new double[16];

    RateCredit(int codes) {
        this.codes = codes;
    }

    @Override
    void add(TouchPath path) {
        long mask = 0;
        for (int i = path.from; i < path.to; i++) {
            int code = path.touches[i];
            if (code >= Long.SIZE) {
                throw tooMany();
            }
            mask |= 1L << code;
        }
        values.add(add(mask, path.conversions, path.conversions + path.nulls), path.value);
    }

    private int add(long mask, double someConversions, double somePaths) {
        int slot = slots.computeIfAbsent(mask, key -> slots.size());
        if (slot >= paths.length) {
            conversions = Arrays.copyOf(conversions, 2 * slot);
            paths = Arrays.copyOf(paths, 2 * slot);
        }
        values.ensure(slot + 1);
        conversions[slot] += someConversions;
        paths[slot] += somePaths;
        return slot;
    }

    @Override
    void merge(Credit right) {
        RateCredit other = (RateCredit) right;
        other.slots.forEach(
                (mask, slot) -> {
                    int own = add(mask, other.conversions[slot], other.paths[slot]);
                    values.addFrom(own, other.values, slot);
                });
    }

    @Override
    boolean takesNulls() {
        return true;
    }

    @Override
    Credited finish() {
        long all = 0;
        for (long mask : slots.keySet()) {
            all |= mask;
        }
        int channels = Long.bitCount(all);
        if (channels > Shapley.MOST_CHANNELS) {
            throw tooMany();
        }
        double[] won = new double[1 << channels];
        double[] worth = new double[1 << channels];
        double[] walked = new double[1 << channels];
        for (Map.Entry<Long, Integer> entry : slots.entrySet()) {
            int set = (int) Long.compress(entry.getKey(), all);
            won[set] = conversions[entry.getValue()];
            worth[set] = values.get(entry.getValue());
            walked[set] = paths[entry.getValue()];
        }
        sumSubsets(won, channels);
        sumSubsets(worth, channels);
        sumSubsets(walked, channels);
        double total = walked[walked.length - 1];
        return new Credited(
                spread(contributions(won, walked, channels), all, total),
                spread(contributions(worth, walked, channels), all, total),
                null);
    }

    private static void sumSubsets(double[] numbers, int channels) {
        for (int c = 0; c < channels; c++) {
            for (int set = 0; set < numbers.length; set++) {
                if ((set >> c & 1) == 1) {
                    numbers[set] += numbers[set ^ 1 << c];
                }
            }
        }
    }

    /** The Shapley value of the rate of each set. */
    private static double[] contributions(double[] sums, double[] walked, int channels) {
        double[] weights = new double[channels];
        for (int size = 0; size < channels; size++) {
            double orders = channels;
            for (int i = 1; i <= size; i++) {
                orders = orders * (channels - i) / i;
            }
            weights[size] = 1 / orders;
        }
        double[] contributions = new double[channels];
        for (int set = 0; set < sums.length; set++) {
            double rate = walked[set] > 0 ? sums[set] / walked[set] : 0;
            for (int c = 0; c < channels; c++) {
                int others = Integer.bitCount(set & ~(1 << c));
                contributions[c] += ((set >> c & 1) == 1 ? rate : -rate) * weights[others];
            }
        }
        return contributions;
    }

    private double[] spread(double[] contributions, long all, double factor) {
        double[] byCode = new double[codes];
        for (int c = 0; c < contributions.length; c++) {
            byCode[Long.numberOfTrailingZeros(Long.expand(1L << c, all))] =
                    contributions[c] * factor;
        }
        return byCode;
    }

    private static JourneyException tooMany() {
        return JourneyException.limit(
                "TOO_MANY_CHANNELS",
                "worth \"rate\" is computed over all coalitions of channels, exactly up to %d"
                        + " channels; there are more. Take worth \"conversions\", or the model"
                        + " \"markov\".",
                Shapley.MOST_CHANNELS);
    }
}
