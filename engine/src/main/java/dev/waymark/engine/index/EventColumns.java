package dev.waymark.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Coded events in the order in which they came, outside the heap, in pieces that grow with their
 * number.
 */
final class EventColumns {
    private static final int SMALL = 1 << 10;
    private static final int LARGE = 1 << 18;
    private static final int FIXED_BYTES = 16;
    private static final int TYPE_AT = 12;
    private static final int CHANNEL_AT = 14;

    private final int recordBytes;
    private final List<Piece> pieces = new ArrayList<>();
    private Piece last;

    /** Columns for events with a number of properties. */
    EventColumns(int properties) {
        this.recordBytes = FIXED_BYTES + Integer.BYTES * properties;
        this.last = addPiece(SMALL);
    }

    private Piece addPiece(int capacity) {
        MemorySegment memory = Arena.ofAuto().allocate((long) capacity * recordBytes, Long.BYTES);
        Piece piece = new Piece(memory, recordBytes, capacity);
        pieces.add(piece);
        return piece;
    }

    void add(int customer, long time, int type, int channel, int[] properties) {
        if (last.count == last.capacity) {
            last = addPiece(Math.min(LARGE, last.capacity * 4));
        }
        last.add(customer, time, type, channel, properties);
    }

    List<Piece> pieces() {
        return pieces;
    }

    long size() {
        long size = 0;
        for (Piece piece : pieces) {
            size += piece.count;
        }
        return size;
    }

    /** Some events, one record after the other. */
    static final class Piece {
        private final MemorySegment memory;
        private final int recordBytes;
        private final int capacity;
        int count;

        Piece(MemorySegment memory, int recordBytes, int capacity) {
            this.memory = memory;
            this.recordBytes = recordBytes;
            this.capacity = capacity;
        }

        private void add(int customer, long time, int type, int channel, int[] properties) {
            long at = (long) count++ * recordBytes;
            memory.set(UNALIGNED_LONG, at, time);
            memory.set(Run.INT, at + Long.BYTES, customer);
            memory.set(Run.CHAR, at + TYPE_AT, (char) type);
            memory.set(Run.CHAR, at + CHANNEL_AT, (char) channel);
            for (int p = 0; p < properties.length; p++) {
                memory.set(Run.INT, at + FIXED_BYTES + (long) p * Integer.BYTES, properties[p]);
            }
        }

        long time(int i) {
            return memory.get(UNALIGNED_LONG, (long) i * recordBytes);
        }

        int customer(int i) {
            return memory.get(Run.INT, (long) i * recordBytes + Long.BYTES);
        }

        int type(int i) {
            return memory.get(Run.CHAR, (long) i * recordBytes + TYPE_AT);
        }

        int channel(int i) {
            return memory.get(Run.CHAR, (long) i * recordBytes + CHANNEL_AT);
        }

        int property(int i, int p) {
            return memory.get(
                    Run.INT, (long) i * recordBytes + FIXED_BYTES + (long) p * Integer.BYTES);
        }
    }

    private static final java.lang.foreign.ValueLayout.OfLong UNALIGNED_LONG =
            Run.LONG.withByteAlignment(4);
}
