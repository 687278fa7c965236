package dev.waymark.store.events.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The hashes of events that have an id, 64 bits of each, outside the heap: tells at once that an
 * event is new. For one thread at a time.
 *
 * <p>Mechanism: open addressing with linear steps, at most two thirds full, so 12 to 24 bytes a
 * hash. What it does not hold is not in the log; what it holds may be, once in some 10¹¹ cases by
 * chance only, so the log is asked.
 */
public final class HashSet64 {
    private static final long FIRST_SLOTS = 1L << 12;

    private MemorySegment slots = allocate(FIRST_SLOTS);
    private long mask = FIRST_SLOTS - 1;
    private long size;

    /** Adds a hash by its two halves. */
    public void add(long high, long low) {
        if ((size + 1) * 3 > (mask + 1) * 2) {
            grow();
        }
        put(word(high, low));
    }

    /** Whether a hash was added. */
    public boolean contains(long high, long low) {
        long word = word(high, low);
        long place = word & mask;
        for (long found = at(place); found != 0; found = at(place)) {
            if (found == word) {
                return true;
            }
            place = place + 1 & mask;
        }
        return false;
    }

    /** How many different hashes it holds. */
    public long size() {
        return size;
    }

    private void put(long word) {
        long place = word & mask;
        for (long found = at(place); found != 0; found = at(place)) {
            if (found == word) {
                return;
            }
            place = place + 1 & mask;
        }
        slots.setAtIndex(ValueLayout.JAVA_LONG, place, word);
        size++;
    }

    private void grow() {
        MemorySegment old = slots;
        long count = mask + 1;
        slots = allocate(count * 2);
        mask = count * 2 - 1;
        size = 0;
        for (long place = 0; place < count; place++) {
            long word = old.getAtIndex(ValueLayout.JAVA_LONG, place);
            if (word != 0) {
                put(word);
            }
        }
    }

    private long at(long place) {
        return slots.getAtIndex(ValueLayout.JAVA_LONG, place);
    }

    /** Zero marks an empty slot. */
    private static long word(long high, long low) {
        long word = low ^ Long.rotateLeft(high, 23);
        return word == 0 ? 1 : word;
    }

    private static MemorySegment allocate(long count) {
        return Arena.ofAuto().allocate(ValueLayout.JAVA_LONG, count);
    }
}
