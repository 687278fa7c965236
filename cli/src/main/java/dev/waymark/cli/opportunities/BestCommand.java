package dev.waymark.cli.opportunities;

import dev.waymark.app.opportunities.BestSet;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Chooses the best set of opportunities. */
@Command(
        name = "best",
        mixinStandardHelpOptions = true,
        description =
                "Chooses the ideas and planned opportunities that bring most within so many"
                        + " person-days: the exact answer to the knapsack problem.")
final class BestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--capacity",
            required = true,
            paramLabel = "DAYS",
            description = "Person-days that there are, up to 10000.")
    private double capacity;

    BestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            List<Opportunity> all = opportunities.list();
            BestSet best = BestSet.of(all, capacity);
            format.write(console, best, () -> view(all, best));
        }
        return 0;
    }

    private static View view(List<Opportunity> all, BestSet best) {
        Table.Builder table = Table.of("name", "effortDays", "expectedCustomers", "expectedValue");
        for (Opportunity it : all) {
            if (best.chosen().contains(it.id())) {
                table.row(
                        Cell.of(it.name()),
                        Cell.amount(it.effortDays()),
                        Cell.amount(it.expectedCustomers()),
                        Cell.amount(it.expectedValue()));
            }
        }
        Table chosen = table.build();
        String headline =
                String.format(
                        Locale.ROOT,
                        "%,d chosen, %.1f of %.1f person-days, by %s: %,.1f a month; %,d not sized",
                        best.chosen().size(),
                        best.usedDays(),
                        best.capacityDays(),
                        best.by(),
                        best.total(),
                        best.unsized().size());
        return new View(List.of(new View.Section(List.of(headline), chosen)), chosen);
    }
}
