package dev.waymark.cli.members;

import dev.waymark.app.access.members.PasswordResets;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/** Makes a link by which a member sets a new password. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description =
                "Makes a link by which a member sets a new password, whatever other workspaces they"
                        + " are in; it works once, for one day.",
        footer = {"", "Example:", "  waymark members reset ada@example.org --workspace Shop"})
final class ResetCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private AddressOption address = new AddressOption();

    @Parameters(paramLabel = "EMAIL", description = "The member's e-mail address.")
    private String email = "";

    ResetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenMembers members = new OpenMembers(workspace)) {
            OpenMembers.NewLink link =
                    new OpenMembers.NewLink(
                            email,
                            address.link("/reset#token=" + members.reset(email)),
                            Instant.now()
                                    .plus(PasswordResets.STANDS)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
            format.write(console, link, () -> OpenMembers.view(link));
        }
        return 0;
    }
}
