package dev.waymark.cli.correlation;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.correlation.Correlation;
import dev.waymark.engine.correlation.Correlation.Finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Findings as a table, the surest first. */
final class CorrelationView {
    private static final double SMALL = 0.1;

    private CorrelationView() {}

    static View of(Correlation correlation) {
        Table.Builder shown =
                Table.of(
                        "what", "with", "convert", "without", "convert", "odds", "95 %", "p",
                        "holm", "bh");
        Table.Builder plain =
                Table.of(
                        "type",
                        "property",
                        "value",
                        "withCustomers",
                        "withConverted",
                        "withoutCustomers",
                        "withoutConverted",
                        "oddsRatio",
                        "low",
                        "high",
                        "p",
                        "holm",
                        "benjaminiHochberg");
        for (Finding finding : correlation.findings()) {
            shown.row(
                    Cell.of(name(finding)),
                    Cell.of(finding.with().customers()),
                    Cell.share(finding.with().share()),
                    Cell.of(finding.without().customers()),
                    Cell.share(finding.without().share()),
                    Cell.of("×" + ratio(finding.oddsRatio())),
                    Cell.of(ratio(finding.low()) + "–" + ratio(finding.high())),
                    Cell.of(p(finding.p())),
                    Cell.of(p(finding.holm())),
                    Cell.of(p(finding.benjaminiHochberg())));
            plain.row(plain(finding));
        }
        String headline =
                String.format(
                        Locale.ROOT,
                        "%,d of %,d customers converted; %,d tested, %,d left out for too few"
                                + " customers",
                        correlation.converted(),
                        correlation.customers(),
                        correlation.tested(),
                        correlation.leftOut());
        return new View(
                List.of(
                        new View.Section(
                                List.of(correlation.definition(), headline), shown.build())),
                plain.build());
    }

    private static String name(Finding finding) {
        return finding.type() == null
                ? finding.property() + " = " + finding.value()
                : Objects.requireNonNull(finding.type());
    }

    private static String ratio(double ratio) {
        if (ratio < SMALL) {
            return BigDecimal.valueOf(ratio).round(new MathContext(2)).toPlainString();
        }
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    private static String p(double p) {
        return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static Cell[] plain(Finding finding) {
        return new Cell[] {
            Cell.of(finding.type()),
            Cell.of(finding.property()),
            Cell.of(finding.value()),
            Cell.of(finding.with().customers()),
            Cell.of(finding.with().converted()),
            Cell.of(finding.without().customers()),
            Cell.of(finding.without().converted()),
            Cell.of(Double.toString(finding.oddsRatio())),
            Cell.of(Double.toString(finding.low())),
            Cell.of(Double.toString(finding.high())),
            Cell.of(Double.toString(finding.p())),
            Cell.of(Double.toString(finding.holm())),
            Cell.of(Double.toString(finding.benjaminiHochberg()))
        };
    }
}
