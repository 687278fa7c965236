package dev.waymark.app.sample;

/**
 * How large a planted effect is, by one measure.
 *
 * @param truth what is planted
 * @param measure what is counted, in words
 * @param with the count in the log, 0 or more
 * @param without the count in the same log without this truth, 0 or more
 */
public record TruthSize(Truth truth, String measure, long with, long without) {
    /** What the truth adds to the count; negative if it takes away. */
    public long difference() {
        return with - without;
    }
}
