package dev.waymark.cli.opportunities.tickets;

import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.Tickets;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.formats.json.ResultJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Writes the body of an issue. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description =
                "Writes the body of an issue for an opportunity, as JSON: of GitHub or, with a"
                        + " project, of Jira. Nothing is sent.")
final class IssueCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "OPPORTUNITY", description = "Its name or id.")
    private String opportunity = "";

    @Option(names = "--project", paramLabel = "KEY", description = "Jira's key of the project.")
    private @Nullable String project;

    IssueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTickets tickets = new OpenTickets(workspace)) {
            Opportunity meant = tickets.opportunity(opportunity);
            console.result(
                    ResultJson.text(
                                    project == null
                                            ? Tickets.gitHub(meant)
                                            : Tickets.jira(meant, project))
                            + "\n");
        }
        return 0;
    }
}
