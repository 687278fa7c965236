package dev.waymark.engine.compare;

import dev.waymark.engine.statistics.Moments;

/**
 * Exact sums of whole numbers and of their squares, the latter in 128 bits, so that the order in
 * which parts come changes nothing.
 */
final class Sums {
    private static final double TWO_64 = 0x1p64;

    private long n;
    private long sum;
    private long squaresHigh;
    private long squaresLow;

    void add(long value) {
        n++;
        sum += value;
        addSquares(Math.multiplyHigh(value, value), value * value);
    }

    void add(Sums other) {
        n += other.n;
        sum += other.sum;
        addSquares(other.squaresHigh, other.squaresLow);
    }

    private void addSquares(long high, long low) {
        long before = squaresLow;
        squaresLow += low;
        squaresHigh += high + (Long.compareUnsigned(squaresLow, before) < 0 ? 1 : 0);
    }

    /** Mean and variance of the numbers divided by a unit. */
    Moments in(double unit) {
        if (n == 0) {
            return new Moments(0, 0, 0);
        }
        double mean = (double) sum / n;
        double squares = squaresHigh * TWO_64 + unsigned(squaresLow);
        double variance = n < 2 ? 0 : Math.max(0, squares - mean * sum) / (n - 1);
        return new Moments(n, mean / unit, variance / (unit * unit));
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : bits + TWO_64;
    }
}
