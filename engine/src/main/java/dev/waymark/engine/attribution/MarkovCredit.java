package dev.waymark.engine.attribution;

import dev.waymark.engine.fault.JourneyException;

/**
 * Counts of the moves in the chain of touches.
 *
 * <p>Mechanism: a state is the latest touches as digits of a number to the base of codes, with 0
 * for "not yet"; so the start is state 0, and going on to a touch shifts the digits. Each state has
 * a row of counts: of going on to each touch, of ending in nothing (column 0), and of ending in a
 * conversion (the last column). Whole numbers are counted exactly, in any order.
 */
final class MarkovCredit extends Credit {
    /** The most counts that are kept; 64 MB. */
    private static final long MOST_COUNTS = 1 << 23;

    private final int codes;
    private final int order;
    private final int states;
    private final int width;
    private final double[] counts;
    private final ExactSums values;

    MarkovCredit(int codes, int order) {
        this.codes = codes;
        this.order = order;
        this.width = codes + 1;
        long wanted = 1;
        for (int i = 0; i < order && wanted * width <= MOST_COUNTS; i++) {
            wanted *= codes;
        }
        if (wanted * width > MOST_COUNTS) {
            throw JourneyException.limit(
                    "TOO_MANY_STATES",
                    "order (%d) over %,d names of touches makes too many states to count. Give a"
                            + " lower order.",
                    order,
                    codes - 1);
        }
        this.states = (int) wanted;
        this.counts = new double[states * width];
        this.values = new ExactSums(states);
    }

    @Override
    void add(TouchPath path) {
        double weight = path.conversions + path.nulls;
        int state = 0;
        if (order == 1) {
            for (int i = path.from; i < path.to; i++) {
                int touch = path.touches[i];
                counts[state * width + touch] += weight;
                state = touch;
            }
        } else {
            for (int i = path.from; i < path.to; i++) {
                int touch = path.touches[i];
                counts[state * width + touch] += weight;
                state = (state * codes + touch) % states;
            }
        }
        counts[state * width] += path.nulls;
        counts[state * width + codes] += path.conversions;
        if (path.value != 0) {
            values.add(state, path.value);
        }
    }

    @Override
    void merge(Credit right) {
        MarkovCredit other = (MarkovCredit) right;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        values.addAll(other.values);
    }

    @Override
    boolean takesNulls() {
        return true;
    }

    @Override
    Credited finish() {
        double[] ends = new double[states];
        double[] worth = values.toArray();
        double conversions = 0;
        double value = 0;
        for (int state = 0; state < states; state++) {
            ends[state] = counts[state * width + codes];
            conversions += ends[state];
            value += worth[state];
        }
        TouchChain chain = new TouchChain(counts, states, codes);
        double[] removal = chain.removalEffects(ends);
        double[] shares = normalised(removal);
        double[] ofConversions = times(shares, conversions);
        double[] ofValue = value == 0 ? new double[codes] : valueOf(chain, worth, value, shares);
        return new Credited(ofConversions, ofValue, conversions > 0 ? removal : null);
    }

    /** By the removal effects on the value, or on conversions if refunds outweigh them. */
    private static double[] valueOf(
            TouchChain chain, double[] worth, double value, double[] shares) {
        if (value > 0) {
            double[] own = normalised(chain.removalEffects(worth));
            for (double share : own) {
                if (share > 0) {
                    return times(own, value);
                }
            }
        }
        return times(shares, value);
    }

    /** The numbers as shares of their sum; all 0 if it is not above 0. */
    private static double[] normalised(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return times(numbers, sum > 0 ? 1 / sum : 0);
    }

    private static double[] times(double[] numbers, double factor) {
        double[] products = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            products[i] = numbers[i] * factor;
        }
        return products;
    }
}
