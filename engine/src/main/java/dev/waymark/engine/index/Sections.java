package dev.waymark.engine.index;

import java.util.List;

/**
 * How large each section of an index is, and so where it lies.
 *
 * @param counts number of events of each customer
 * @param valueCodes for each property its number of codes
 * @param words the names of types, channels, properties and their values
 */
record Sections(
        int[] counts,
        long events,
        int typeWidth,
        int channelWidth,
        List<byte[]> names,
        long nameBytes,
        byte[] words,
        int[] valueCodes) {
    static final int WORDS = 0;
    static final int NAME_ENDS = 1;
    static final int NAMES = 2;
    static final int OFFSETS = 3;
    static final int TIMES = 4;
    static final int TYPES = 5;
    static final int CHANNELS = 6;
    static final int MASKS = 7;
    static final int VARIANTS = 8;
    static final int REPRESENTATIVES = 9;
    static final int PATHS = 10;
    static final int BEGINNINGS = 11;

    /** The most values of a property that a mask tells apart. */
    static final int MASK_CODES = Long.SIZE;

    /** The first property; the others follow it, then the masks of their values. */
    static final int PROPERTIES = 12;

    int properties() {
        return valueCodes.length;
    }

    /** Number of sections. */
    int number() {
        return PROPERTIES + 2 * properties();
    }

    /** Bytes of a section. */
    long bytes(int section) {
        long customers = counts.length;
        return switch (section) {
            case WORDS -> words.length;
            case NAME_ENDS, OFFSETS -> (customers + 1) * Long.BYTES;
            case NAMES -> nameBytes;
            case TIMES -> events * Long.BYTES;
            case TYPES -> events * typeWidth;
            case CHANNELS -> events * channelWidth;
            case MASKS, BEGINNINGS -> customers * Long.BYTES;
            case VARIANTS, REPRESENTATIVES, PATHS -> customers * Integer.BYTES;
            default ->
                    section < PROPERTIES + properties()
                            ? events * Integer.BYTES
                            : valueMaskBytes(section - PROPERTIES - properties());
        };
    }

    private long valueMaskBytes(int property) {
        return valueCodes[property] <= MASK_CODES ? (long) counts.length * Long.BYTES : 0;
    }

    /** Where a section begins. */
    long at(int section) {
        long at = align(IndexFile.headerBytes(number()));
        for (int before = 0; before < section; before++) {
            at = align(at + bytes(before));
        }
        return at;
    }

    /** Bytes of the whole. */
    long size() {
        return at(number());
    }

    private static long align(long at) {
        return (at + IndexLayout.ALIGNMENT - 1) / IndexLayout.ALIGNMENT * IndexLayout.ALIGNMENT;
    }
}
