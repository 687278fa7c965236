package dev.waymark.cli.members;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on members. */
@Command(
        name = "members",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Who is in a workspace, and what they may do.",
        footer = {
            "",
            "Also while a server runs: it takes note at once.",
            "",
            "Examples:",
            "  waymark members list --workspace Shop",
            "  waymark members invite ada@example.org --role editor --workspace Shop",
            "  waymark members role ada@example.org admin --workspace Shop",
            "  waymark members reset ada@example.org --workspace Shop"
        })
public final class MembersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private MembersCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new MembersCommand())
                .addSubcommand(new ListMembersCommand(console))
                .addSubcommand(new InviteCommand(console))
                .addSubcommand(new RoleCommand())
                .addSubcommand(new RemoveMemberCommand())
                .addSubcommand(new ResetCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
