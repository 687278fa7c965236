package dev.waymark.cli.opportunities;

import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Lists the opportunities of a workspace. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the opportunities, oldest first, with their tickets.")
final class ListOpportunitiesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListOpportunitiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            List<Opportunity> all = opportunities.list();
            format.write(console, all, () -> OpportunitiesView.of(all));
        }
        return 0;
    }
}
