package dev.waymark.cli.opportunities;

import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Changes an opportunity. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description = "Changes what is given of an opportunity; '' takes a text away.")
final class EditOpportunityCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private OpportunityOptions options = new OpportunityOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "OPPORTUNITY", description = "Its name or id.")
    private String opportunity = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
    private @Nullable String name;

    EditOpportunityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            Opportunity changed = opportunities.edit(opportunity, name, options);
            format.write(console, changed, () -> OpportunitiesView.of(List.of(changed)));
        }
        return 0;
    }
}
