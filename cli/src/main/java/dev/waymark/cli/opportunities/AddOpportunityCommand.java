package dev.waymark.cli.opportunities;

import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.cli.findings.AskedOptions;
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

/** Keeps a new opportunity. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Keeps a new opportunity. With --finding its size, step and department are taken"
                        + " from the log as it is now, which no server may have then.")
final class AddOpportunityCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private OpportunityOptions options = new OpportunityOptions();
    @Mixin private AskedOptions asked = new AskedOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Option(
            names = "--finding",
            paramLabel = "FINDING",
            description = "The finding that it answers, by id.")
    private @Nullable String finding;

    AddOpportunityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenOpportunities opportunities = new OpenOpportunities(workspace)) {
            Opportunity made = opportunities.add(name, options, finding, asked.options());
            format.write(console, made, () -> OpportunitiesView.of(List.of(made)));
        }
        return 0;
    }
}
