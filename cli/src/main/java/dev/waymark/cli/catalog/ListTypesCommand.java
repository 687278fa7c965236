package dev.waymark.cli.catalog;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.catalog.rules.TypeRule;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Lists what a workspace makes of its types. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists which types are renamed, merged, hidden or given a channel.")
final class ListTypesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListTypesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTypeNames open = new OpenTypeNames(workspace)) {
            List<TypeRule> rules = open.names().of(open.workspace()).list();
            format.write(console, rules, () -> view(rules));
        }
        return 0;
    }

    private static View view(List<TypeRule> rules) {
        Table.Builder table =
                Table.of("type", "name", "hidden", "channel", "changedBy", "changedAt");
        for (TypeRule rule : rules) {
            table.row(
                    Cell.of(rule.type()),
                    Cell.of(requireNonNullElse(rule.name(), "")),
                    Cell.of(rule.hidden() ? "yes" : "no"),
                    Cell.of(requireNonNullElse(rule.channel(), "")),
                    Cell.of(rule.changedBy()),
                    Cell.of(rule.changedAt().toString()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
