package dev.waymark.cli.clv;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.clv.Clv;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The models, the tenths of the customers, and the customers. CSV carries the customers. */
final class ClvView {
    private ClvView() {}

    static View of(Clv clv) {
        List<String> lines = new ArrayList<>(List.of(clv.definition(), purchases(clv)));
        lines.add(values(clv));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d customers: %,.1f purchases expected%s",
                        clv.total().customers(),
                        clv.total().expectedPurchases(),
                        clv.total().value() == null
                                ? ""
                                : String.format(
                                        Locale.ROOT, ", worth %,.2f", clv.total().value())));
        Table.Builder deciles =
                Table.of("tenth", "customers", "expectedPurchases", "value", "share");
        for (Clv.Decile decile : clv.deciles()) {
            deciles.row(
                    Cell.of(decile.decile()),
                    Cell.of(decile.customers()),
                    Cell.amount(decile.expectedPurchases()),
                    Cell.amount(decile.value()),
                    Cell.share(decile.share()));
        }
        Table.Builder customers = Table.of("customer", "expectedPurchases", "alive", "value");
        for (Clv.Customer customer : clv.customers()) {
            customers.row(
                    Cell.of(customer.customer()),
                    Cell.amount(customer.expectedPurchases()),
                    Cell.share(customer.alive()),
                    Cell.amount(customer.value()));
        }
        return new View(
                List.of(
                        new View.Section(lines, deciles.build()),
                        new View.Section(List.of(), customers.build())),
                customers.build());
    }

    private static String purchases(Clv clv) {
        Clv.Parameters found = clv.parameters();
        return String.format(
                Locale.ROOT,
                "%s: r %.4g, alpha %.4g, a %.4g, b %.4g, log-likelihood %.2f%s",
                clv.model(),
                found.r(),
                found.alpha(),
                found.a(),
                found.b(),
                clv.logLikelihood(),
                settled(clv.convergence()));
    }

    private static String values(Clv clv) {
        Clv.@Nullable Spending spending = clv.spending();
        if (spending == null) {
            return "No model of values: " + clv.noSpending();
        }
        return String.format(
                Locale.ROOT,
                "Gamma–Gamma: p %.4g, q %.4g, gamma %.4g, log-likelihood %.2f, %,d customers%s%s",
                spending.parameters().p(),
                spending.parameters().q(),
                spending.parameters().gamma(),
                spending.logLikelihood(),
                spending.customers(),
                spending.correlation() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; correlation of frequency and value %.2f (the model assumes"
                                        + " none)",
                                spending.correlation()),
                settled(spending.convergence()));
    }

    private static String settled(Clv.Convergence convergence) {
        return convergence.converged()
                ? ""
                : ". NOT SETTLED, do not rely on it: " + convergence.reason();
    }
}
