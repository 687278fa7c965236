package dev.waymark.engine.findings;

/**
 * What a trial counted, in spans of time of equal length by when each customer came to the step, so
 * that both sides of a span were seen equally long. Arrays are not to be changed.
 *
 * @param exposed customers to whom it happened, by span
 * @param exposedReached those of them who reached what is measured
 * @param peers the others who came to the step
 * @param peersReached those of them who reached it
 * @param valued how many of both sides reached it and brought a value
 * @param valueSum the values that these brought afterwards, in sum
 * @param valueSquares the squares of each customer's value, in sum
 */
public record TrialCounts(
        long[] exposed,
        long[] exposedReached,
        long[] peers,
        long[] peersReached,
        long valued,
        double valueSum,
        double valueSquares) {}
