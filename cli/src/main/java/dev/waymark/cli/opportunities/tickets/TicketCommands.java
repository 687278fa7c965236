package dev.waymark.cli.opportunities.tickets;

import dev.waymark.cli.output.Console;

import java.util.List;
import java.util.concurrent.Callable;

/** The commands on tickets. */
public final class TicketCommands {
    private TicketCommands() {}

    /** All of them, wired to a console. */
    public static List<Callable<Integer>> on(Console console) {
        return List.of(
                new SendCommand(console),
                new IssueCommand(console),
                new DestinationsCommand(console),
                new ConnectCommand(console),
                new DisconnectCommand());
    }
}
