package dev.waymark.engine.conformance.align;

/**
 * For each sequence of several collections a set of steps, one bit each. Sets of different
 * sequences may be written by different threads.
 */
public final class StepMasks {
    private final int words;
    private final long[][] bits;

    /**
     * Empty sets.
     *
     * @param steps how many there are
     * @param sizes number of sequences in each collection
     */
    public StepMasks(int steps, int[] sizes) {
        this.words = (steps + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[sizes.length][];
        for (int part = 0; part < sizes.length; part++) {
            bits[part] = new long[sizes[part] * words];
        }
    }

    /** Puts a step into the set of a sequence. */
    public void set(int part, int number, int step) {
        bits[part][number * words + step / Long.SIZE] |= 1L << step;
    }

    /** Adds 1 to the count of each step in the set of a sequence. */
    public void count(int part, int number, long[] counts) {
        for (int word = 0; word < words; word++) {
            long left = bits[part][number * words + word];
            while (left != 0) {
                counts[word * Long.SIZE + Long.numberOfTrailingZeros(left)]++;
                left &= left - 1;
            }
        }
    }
}
