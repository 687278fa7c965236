package dev.waymark.cli.customers;

import dev.waymark.cli.output.Console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Leads to the commands on single customers. */
@Command(
        name = "customers",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Finds a workspace's customers, and exports what one of them did.",
        footer = {
            "",
            "Examples:",
            "  waymark customers find anna@ --workspace Shop",
            "  waymark customers export anna@example.org --workspace Shop --format json"
        })
public final class CustomersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private CustomersCommand() {}

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return new CommandLine(new CustomersCommand())
                .addSubcommand(new FindCustomersCommand(console))
                .addSubcommand(new ExportCustomerCommand(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
