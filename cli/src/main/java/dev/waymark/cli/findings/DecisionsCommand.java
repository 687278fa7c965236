package dev.waymark.cli.findings;

import dev.waymark.app.findings.decisions.Decision;
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

/** Lists what was decided about findings. */
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "Lists what was decided about findings, newest first.")
final class DecisionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    DecisionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenDecisions open = new OpenDecisions(workspace)) {
            List<Decision> all = open.list();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    static View view(List<Decision> all) {
        Table.Builder table = Table.of("finding", "state", "reason", "by", "at");
        for (Decision it : all) {
            table.row(
                    Cell.of(it.finding()),
                    Cell.of(it.state().toString()),
                    Cell.of(it.reason()),
                    Cell.of(it.by()),
                    Cell.of(it.at().toString()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
