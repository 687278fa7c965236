package dev.waymark.engine.compare;

import dev.waymark.engine.statistics.Difference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests of one comparison, corrected together. The rows are made twice in the same order: first
 * to see all p-values, then to give each its corrected one.
 */
final class Tests {
    private final List<Double> seen = new ArrayList<>();
    private final double @Nullable [] corrected;
    private int next;

    private Tests(double @Nullable [] corrected) {
        this.corrected = corrected;
    }

    static Tests first() {
        return new Tests(null);
    }

    Tests corrected(Correction correction) {
        return new Tests(correction.of(seen.stream().mapToDouble(p -> p).toArray()));
    }

    int count() {
        return seen.size();
    }

    Comparison.@Nullable Tested of(Optional<Difference> difference) {
        if (difference.isEmpty()) {
            return null;
        }
        Difference found = difference.get();
        return new Comparison.Tested(
                found.difference(), found.low(), found.high(), found.p(), corrected(found.p()));
    }

    /** A p-value corrected; itself while all are seen for the first time. */
    double corrected(double p) {
        seen.add(p);
        return corrected == null ? p : corrected[next++];
    }
}
