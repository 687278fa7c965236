package dev.waymark.engine.quantile;

/** Gathers values for {@link WindowedGroups}, which counts many at once faster than one. */
public final class ValueBuffer {
    private static final int SIZE = 1 << 12;

    private final WindowedGroups target;
    private final int[] groups = new int[SIZE];
    private final long[] values = new long[SIZE];
    private int size;

    /** An empty buffer. */
    public ValueBuffer(WindowedGroups target) {
        this.target = target;
    }

    /** What comes next is another owner's. */
    public void nextOwner() {
        put(target.none(), 0, 1);
    }

    /**
     * Adds a value to a group, without a branch on whether it is wanted.
     *
     * @param value zero or more if it is wanted
     * @param wanted 1 if it is, 0 if not
     */
    public void put(int group, long value, int wanted) {
        groups[size] = group;
        values[size] = value;
        size += wanted;
        if (size == SIZE) {
            flush();
        }
    }

    /** Hands over what was gathered. */
    public void flush() {
        target.add(groups, values, 0, size);
        size = 0;
    }
}
