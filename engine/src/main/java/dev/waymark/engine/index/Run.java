package dev.waymark.engine.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The columns of journeys that lie side by side, in one block of memory, mapped from a file or not.
 *
 * @param customers number of journeys
 * @param events number of events
 * @param earliest time of an event; above {@code latest} if there is none
 * @param latest time of an event
 * @param typeWidth bytes of a type code, 1 or 2
 * @param channelWidth bytes of a channel code, 1 or 2
 * @param offsets for each journey the place of its first event, and one more for the end
 * @param times milliseconds since 1970
 * @param types codes
 * @param channels codes
 * @param masks for each journey the types it holds, bit {@code code & 63}
 * @param variants for each journey the number of its sequence of types
 * @param representatives for each variant the first journey that has it; variants are numbered in
 *     the order of these
 * @param paths the variants in the order of their sequences
 * @param beginnings for each journey the time of its first event, milliseconds since 1970
 * @param properties for each property the codes of its values, 4 bytes each
 * @param valueMasks for each property, for each journey the values it holds, bit {@code code};
 *     empty if the property has more than 64 codes
 */
record Run(
        int customers,
        long events,
        long earliest,
        long latest,
        int typeWidth,
        int channelWidth,
        MemorySegment offsets,
        MemorySegment times,
        MemorySegment types,
        MemorySegment channels,
        MemorySegment masks,
        MemorySegment variants,
        MemorySegment representatives,
        MemorySegment paths,
        MemorySegment beginnings,
        MemorySegment[] properties,
        MemorySegment[] valueMasks) {
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    long offset(int customer) {
        return offsets.getAtIndex(LONG, customer);
    }

    long time(long event) {
        return times.getAtIndex(LONG, event);
    }

    int type(long event) {
        return code(types, typeWidth, event);
    }

    int channel(long event) {
        return code(channels, channelWidth, event);
    }

    int value(int property, long event) {
        return properties[property].getAtIndex(INT, event);
    }

    long mask(int customer) {
        return masks.getAtIndex(LONG, customer);
    }

    /** The values of a property that a journey holds; 0 if there is no mask. */
    long valueMask(int property, int customer) {
        MemorySegment masks = valueMasks[property];
        return masks.byteSize() == 0 ? 0 : masks.getAtIndex(LONG, customer);
    }

    int variant(int customer) {
        return variants.getAtIndex(INT, customer);
    }

    void copyOffsets(int customer, long[] target, int count) {
        MemorySegment.copy(offsets, LONG, (long) customer * Long.BYTES, target, 0, count);
    }

    void copyMasks(int customer, long[] target, int count) {
        MemorySegment.copy(masks, LONG, (long) customer * Long.BYTES, target, 0, count);
    }

    void copyBeginnings(int customer, long[] target, int count) {
        MemorySegment.copy(beginnings, LONG, (long) customer * Long.BYTES, target, 0, count);
    }

    void copyVariants(int customer, int[] target, int count) {
        MemorySegment.copy(variants, INT, (long) customer * Integer.BYTES, target, 0, count);
    }

    int variantCount() {
        return (int) (representatives.byteSize() / Integer.BYTES);
    }

    /** The variant at a place in the order of sequences. */
    int variantByPath(int place) {
        return paths.getAtIndex(INT, place);
    }

    int representative(int variant) {
        return representatives.getAtIndex(INT, variant);
    }

    static int code(MemorySegment column, int width, long event) {
        return width == 1 ? column.get(BYTE, event) & 0xff : column.getAtIndex(CHAR, event);
    }

    static void setCode(MemorySegment column, int width, long event, int code) {
        if (width == 1) {
            column.set(BYTE, event, (byte) code);
        } else {
            column.setAtIndex(CHAR, event, (char) code);
        }
    }

    /**
     * Gathers the events whose type has a mark: place and mark into {@code marked} from {@code
     * found} on, and at each place of {@code before} how many were found before it, the place after
     * the last one included. Without a branch, since no one could foretell it. Returns how many
     * there are then.
     */
    int mark(byte[] marks, long from, int at, int count, int[] marked, int[] before, int found) {
        MemorySegment column = types;
        int next = found;
        if (typeWidth == 1) {
            for (int i = 0; i < count; i++) {
                int mark = marks[column.get(BYTE, from + i) & 0xff];
                marked[next] = (at + i) << Journey.MARK_BITS | mark;
                before[at + i] = next;
                next += -mark >>> 31;
            }
        } else {
            for (int i = 0; i < count; i++) {
                int mark = marks[column.getAtIndex(CHAR, from + i)];
                marked[next] = (at + i) << Journey.MARK_BITS | mark;
                before[at + i] = next;
                next += -mark >>> 31;
            }
        }
        before[at + count] = next;
        return next;
    }
}
