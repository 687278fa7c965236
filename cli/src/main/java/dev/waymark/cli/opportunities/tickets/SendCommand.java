package dev.waymark.cli.opportunities.tickets;

import dev.waymark.app.opportunities.Ticket;
import dev.waymark.app.opportunities.tickets.TicketSending;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Sends an opportunity to a ticket system. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description =
                "Sends an opportunity to a ticket system, once: what was sent before is shown and"
                        + " not sent again.")
final class SendCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "OPPORTUNITY", description = "Its name or id.")
    private String opportunity = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "NAME",
            description = "The destination, by name or id.")
    private String destination = "";

    @Option(
            names = "--again",
            description = "Sends although it is not known whether it arrived before.")
    private boolean again;

    SendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTickets tickets = new OpenTickets(workspace)) {
            TicketSending.Sent sent = tickets.send(opportunity, destination, again);
            format.write(console, sent.ticket(), () -> view(sent));
        }
        return 0;
    }

    private static View view(TicketSending.Sent sent) {
        Ticket ticket = sent.ticket();
        Table table =
                Table.of("destination", "key", "link", "sentBy", "sentAt")
                        .row(
                                Cell.of(ticket.name()),
                                Cell.of(ticket.key()),
                                Cell.of(ticket.link()),
                                Cell.of(ticket.sentBy()),
                                Cell.of(ticket.sentAt().toString()))
                        .build();
        List<String> lines = sent.made() ? List.of() : List.of("It was sent before.");
        return new View(List.of(new View.Section(lines, table)), table);
    }
}
