package dev.waymark.engine.quantile;

/**
 * Non-negative numbers in buckets that grow with them, eight an octave; the first ones hold one
 * number each, the last all above 2⁴⁵.
 */
public final class Buckets {
    /** Number of buckets. */
    public static final int COUNT = 352;

    private static final int SUB_BITS = 3;
    private static final int SUBS = 1 << SUB_BITS;

    private Buckets() {}

    /** The bucket of a number; never falls as the number rises. */
    public static int of(long number) {
        long shifted = number + SUBS;
        int shift = 63 - SUB_BITS - Long.numberOfLeadingZeros(shifted);
        int bucket = (shift << SUB_BITS) + (int) (shifted >>> shift) - SUBS;
        return Math.min(bucket, COUNT - 1);
    }
}
