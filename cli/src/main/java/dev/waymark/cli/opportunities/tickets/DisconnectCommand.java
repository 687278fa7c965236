package dev.waymark.cli.opportunities.tickets;

import dev.waymark.cli.input.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Forgets a ticket system. */
@Command(
        name = "disconnect",
        mixinStandardHelpOptions = true,
        description = "Forgets a ticket system and its token; tickets that were sent stay.")
final class DisconnectCommand implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "NAME", description = "Its name or id.")
    private String name = "";

    @Override
    public Integer call() {
        try (OpenTickets tickets = new OpenTickets(workspace)) {
            tickets.disconnect(name);
        }
        return 0;
    }
}
