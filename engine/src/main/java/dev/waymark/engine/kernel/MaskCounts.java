package dev.waymark.engine.kernel;

import dev.waymark.engine.index.JourneyBlock;

/**
 * Counts for each of 64 bits in how many masks it is set.
 *
 * <p>Mechanism: one counter a bit, upright: word {@code k} holds bit {@code k} of all counters.
 * Eight masks at a time are added by carry-save adders, without a branch (Muła, Kurz, Lemire,
 * <i>Faster population counts using AVX2 instructions</i>, 2018). Up to 2³¹ masks.
 */
public final class MaskCounts {
    private static final int GROUP = 8;
    private static final int BITS = 32;

    private final long[] planes = new long[BITS];
    private final long[] group = new long[GROUP];
    private int grouped;

    /** Adds a mask: one for each bit that is set. */
    public void add(long mask) {
        group[grouped++] = mask;
        if (grouped == GROUP) {
            addGroup();
        }
    }

    /** Adds the types of every journey of a block. */
    public void addTypes(JourneyBlock block) {
        for (int j = 0; j < block.size(); j++) {
            add(block.typeMask(j));
        }
    }

    private void addGroup() {
        grouped = 0;
        long ones = planes[0];
        long twosA = carry(ones, group[0], group[1]);
        ones ^= group[0] ^ group[1];
        long twosB = carry(ones, group[2], group[3]);
        ones ^= group[2] ^ group[3];
        long twosC = carry(ones, group[4], group[5]);
        ones ^= group[4] ^ group[5];
        long twosD = carry(ones, group[6], group[7]);
        planes[0] = ones ^ group[6] ^ group[7];
        long twos = planes[1];
        long foursA = carry(twos, twosA, twosB);
        twos ^= twosA ^ twosB;
        long foursB = carry(twos, twosC, twosD);
        planes[1] = twos ^ twosC ^ twosD;
        long fours = planes[2];
        long eights = carry(fours, foursA, foursB);
        planes[2] = fours ^ foursA ^ foursB;
        for (int k = 3; eights != 0; k++) {
            long next = planes[k] & eights;
            planes[k] ^= eights;
            eights = next;
        }
    }

    private static long carry(long a, long b, long c) {
        return a & b | (a ^ b) & c;
    }

    /** In how many masks a bit, from 0 to 63, is set. */
    public long count(int bit) {
        long count = 0;
        for (int k = 0; k < BITS; k++) {
            count += (planes[k] >>> bit & 1) << k;
        }
        for (int i = 0; i < grouped; i++) {
            count += group[i] >>> bit & 1;
        }
        return count;
    }
}
