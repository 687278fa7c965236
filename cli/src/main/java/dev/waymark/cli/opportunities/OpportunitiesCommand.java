package dev.waymark.cli.opportunities;

import dev.waymark.cli.opportunities.tickets.TicketCommands;
import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on opportunities. */
@Command(
        name = "opportunities",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What could be done about findings, and the tickets for it.",
        footer = {
            "",
            "Hosts of ticket systems must stand in ticketHosts of waymark.yaml.",
            "",
            "Examples:",
            "  waymark opportunities list --workspace Shop",
            "  waymark opportunities add 'Answer sooner' --per-month 40 --effort 8 -w Shop",
            "  waymark opportunities edit 'Answer sooner' --owner Vera --state planned -w Shop",
            "  waymark opportunities best --capacity 20 --workspace Shop",
            "  waymark opportunities connect Backlog --kind github --project acme/shop -w Shop",
            "  waymark opportunities send 'Answer sooner' --to Backlog --workspace Shop"
        })
public final class OpportunitiesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private OpportunitiesCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        CommandLine line =
                new CommandLine(new OpportunitiesCommand())
                        .addSubcommand(new ListOpportunitiesCommand(console))
                        .addSubcommand(new AddOpportunityCommand(console))
                        .addSubcommand(new EditOpportunityCommand(console))
                        .addSubcommand(new RemoveOpportunityCommand())
                        .addSubcommand(new BestCommand(console))
                        .addSubcommand(new AlignmentCommand(console));
        TicketCommands.on(console).forEach(line::addSubcommand);
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
