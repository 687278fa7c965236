package dev.waymark.engine.conformance.align;

/**
 * The cheapest way to lay a sequence of steps over a map.
 *
 * @param cost steps of the journey that the map does not lead to + steps of the map that were
 *     passed over
 * @param worst what it costs to match nothing at all
 * @param isMatched for each step of the sequence, whether the map leads to it
 * @param skipped steps of the map that were passed over, once for each time
 * @param skippedOnTheWay how many of these, the first ones, lie before the last matched step
 * @param isEnded whether the sequence ends where the map does
 */
public record Alignment(
        int cost,
        int worst,
        boolean[] isMatched,
        int[] skipped,
        int skippedOnTheWay,
        boolean isEnded) {
    /** 1 − cost ÷ worst; 1 if there was nothing to match. */
    public double fitness() {
        return worst == 0 ? 1 : 1 - (double) cost / worst;
    }
}
