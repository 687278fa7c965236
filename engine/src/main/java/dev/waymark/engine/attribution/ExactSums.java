package dev.waymark.engine.attribution;

import java.util.Arrays;

/**
 * Sums of doubles that do not depend on the order in which they are added.
 *
 * <p>Mechanism: each sum is a fixed-point number of 64 bits before the point and 62 behind it, so
 * that adding is exact and therefore associative. What a number has beyond 2⁻⁶² is cut off. Numbers
 * must lie within ±{@value #MOST}.
 */
final class ExactSums {
    /** The largest number that may be added; a thousand times a thousand of them fit. */
    static final double MOST = 1e12;

    private static final int FRACTION_BITS = 62;
    private static final double ONE = 0x1p62;
    private static final long MASK = (1L << FRACTION_BITS) - 1;

    private long[] whole;
    private long[] fraction;

    ExactSums(int size) {
        whole = new long[size];
        fraction = new long[size];
    }

    void add(int i, double number) {
        double floor = Math.floor(number);
        addParts(i, (long) floor, (long) ((number - floor) * ONE));
    }

    private void addParts(int i, long wholePart, long fractionPart) {
        long low = fraction[i] + fractionPart;
        whole[i] += wholePart + (low >>> FRACTION_BITS);
        fraction[i] = low & MASK;
    }

    void addAll(ExactSums other) {
        for (int i = 0; i < other.whole.length; i++) {
            addParts(i, other.whole[i], other.fraction[i]);
        }
    }

    /** Adds one sum of another. */
    void addFrom(int i, ExactSums other, int of) {
        addParts(i, other.whole[of], other.fraction[of]);
    }

    void ensure(int size) {
        if (whole.length < size) {
            int larger = Math.max(size, 2 * whole.length);
            whole = Arrays.copyOf(whole, larger);
            fraction = Arrays.copyOf(fraction, larger);
        }
    }

    double get(int i) {
        return whole[i] + fraction[i] / ONE;
    }

    double[] toArray() {
        double[] sums = new double[whole.length];
        Arrays.setAll(sums, this::get);
        return sums;
    }
}
