package dev.waymark.cli.opportunities.tickets;

import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationEntry;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Connects a ticket system. */
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        description = {
            "Connects a ticket system. The token is read from a file, so that no list of processes"
                    + " shows it.",
        })
final class ConnectCommand implements Callable<Integer> {
    private static final String GITHUB = "https://api.github.com";

    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "jira, github or webhook.")
    private String kind = "";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Of Jira's site or of the webhook. Default: " + GITHUB + ".")
    private String address = GITHUB;

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "Jira's key, or GitHub's OWNER/REPO; of a webhook a key for Jira's body.")
    private String project = "";

    @Option(names = "--user", paramLabel = "EMAIL", description = "For Jira, whose token it is.")
    private @Nullable String user;

    @Option(names = "--token-file", paramLabel = "FILE", description = "What holds the token.")
    private @Nullable Path token;

    ConnectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenTickets tickets = new OpenTickets(workspace)) {
            Destination made =
                    tickets.connect(
                            new OpenTickets.Wanted(
                                    name,
                                    DestinationKind.of(kind),
                                    Destination.address(address),
                                    project,
                                    user),
                            secret());
            List<DestinationEntry> one = List.of(DestinationEntry.of(made));
            format.write(console, one.getFirst(), () -> DestinationsCommand.view(one));
        }
        return 0;
    }

    private @Nullable String secret() {
        if (token == null) {
            return null;
        }
        try {
            return Files.readString(token).strip();
        } catch (IOException e) {
            throw JourneyException.user(
                    "FILE_UNREADABLE",
                    "the file \"%s\" cannot be read as text. Give the one that holds the token.",
                    token);
        }
    }
}
