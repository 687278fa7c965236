package dev.waymark.testkit.naive;

import java.util.List;

/** Quantiles by sorting: linear interpolation between the two nearest values (type 7). */
public final class NaiveQuantile {
    private NaiveQuantile() {}

    /**
     * A quantile of some values.
     *
     * @param values one or more, in any order
     * @param share from 0 to 1
     */
    public static double of(List<? extends Number> values, double share) {
        List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
        double at = share * (sorted.size() - 1);
        int low = (int) Math.floor(at);
        int high = (int) Math.ceil(at);
        return sorted.get(low) + (at - low) * (sorted.get(high) - sorted.get(low));
    }
}
