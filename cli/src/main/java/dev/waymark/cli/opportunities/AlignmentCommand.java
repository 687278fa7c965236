package dev.waymark.cli.opportunities;

import dev.waymark.app.opportunities.Alignment;
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
import java.util.concurrent.Callable;

/** Tells who owns which pains. */
@Command(
        name = "alignment",
        mixinStandardHelpOptions = true,
        description =
                "Tells which department answers for which pains of a map, and where nobody does."
                        + " Not while a server has the workspace.")
final class AlignmentCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--map",
            required = true,
            paramLabel = "MAP",
            description = "The map whose stages have departments, by name or id.")
    private String map = "";

    AlignmentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            Alignment found = opportunities.alignment(map);
            format.write(console, found, () -> view(found));
        }
        return 0;
    }

    private static View view(Alignment found) {
        Table.Builder table =
                Table.of(
                        "department",
                        "pains",
                        "lostPerMonth",
                        "valuePerMonth",
                        "unanswered",
                        "open",
                        "withoutOwner",
                        "done",
                        "openDays");
        for (Alignment.OfDepartment it : found.departments()) {
            table.row(
                    Cell.of(it.department() == null ? "(none)" : it.department()),
                    Cell.of((long) it.pains()),
                    Cell.amount(it.lostPerMonth()),
                    Cell.amount(it.valuePerMonth()),
                    Cell.of((long) it.unanswered()),
                    Cell.of((long) it.open()),
                    Cell.of((long) it.withoutOwner()),
                    Cell.of((long) it.done()),
                    Cell.amount(it.openDays()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
