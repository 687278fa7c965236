package dev.waymark.cli.opportunities;

import dev.waymark.cli.input.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Removes an opportunity. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes an opportunity; tickets that were sent stay where they are.")
final class RemoveOpportunityCommand implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "OPPORTUNITY", description = "Its name or id.")
    private String opportunity = "";

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            opportunities.remove(opportunity);
        }
        return 0;
    }
}
