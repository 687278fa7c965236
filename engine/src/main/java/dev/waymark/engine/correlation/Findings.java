package dev.waymark.engine.correlation;

import dev.waymark.engine.correlation.Correlation.Finding;
import dev.waymark.engine.correlation.Correlation.Group;
import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.ManyTests;
import dev.waymark.engine.statistics.OddsRatio;
import dev.waymark.engine.statistics.Proportions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tests candidates, and corrects for how many there were. */
final class Findings {
    private static final double CONFIDENCE = 0.95;
    private static final Comparator<Finding> SUREST_FIRST =
            Comparator.comparingDouble(Finding::p)
                    .thenComparing(finding -> -Math.abs(Math.log(finding.oddsRatio())))
                    .thenComparing(finding -> text(finding.type()))
                    .thenComparing(finding -> text(finding.property()))
                    .thenComparing(finding -> text(finding.value()));

    private final long customers;
    private final long converted;
    private final int minCustomers;
    private final List<Finding> uncorrected = new ArrayList<>();
    private int leftOut;

    Findings(long customers, long converted, int minCustomers) {
        this.customers = customers;
        this.converted = converted;
        this.minCustomers = minCustomers;
    }

    /** Tests what some customers had, of whom some converted; nobody had what is no candidate. */
    void test(
            @Nullable String type,
            @Nullable String property,
            @Nullable String value,
            long having,
            long havingConverted) {
        if (having == 0) {
            return;
        }
        if (Math.min(having, customers - having) < minCustomers) {
            leftOut++;
            return;
        }
        if (converted == 0 || converted == customers) {
            return;
        }
        long lacking = customers - having;
        long lackingConverted = converted - havingConverted;
        OddsRatio odds =
                OddsRatio.of(
                        havingConverted,
                        having - havingConverted,
                        lackingConverted,
                        lacking - lackingConverted,
                        CONFIDENCE);
        double p =
                Proportions.difference(
                                lackingConverted, lacking, havingConverted, having, CONFIDENCE)
                        .map(Difference::p)
                        .orElseThrow();
        uncorrected.add(
                new Finding(
                        type,
                        property,
                        value,
                        group(having, havingConverted),
                        group(lacking, lackingConverted),
                        odds.ratio(),
                        odds.low(),
                        odds.high(),
                        p,
                        p,
                        p));
    }

    private static Group group(long size, long convertedOfIt) {
        return new Group(size, convertedOfIt, (double) convertedOfIt / size);
    }

    int leftOut() {
        return leftOut;
    }

    /** All that were tested, the surest first. */
    List<Finding> corrected() {
        uncorrected.sort(SUREST_FIRST);
        double[] p = uncorrected.stream().mapToDouble(Finding::p).toArray();
        double[] holm = ManyTests.holm(p);
        double[] shares = ManyTests.benjaminiHochberg(p);
        List<Finding> corrected = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Finding finding = uncorrected.get(i);
            corrected.add(
                    new Finding(
                            finding.type(),
                            finding.property(),
                            finding.value(),
                            finding.with(),
                            finding.without(),
                            finding.oddsRatio(),
                            finding.low(),
                            finding.high(),
                            p[i],
                            holm[i],
                            shares[i]));
        }
        return corrected;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
