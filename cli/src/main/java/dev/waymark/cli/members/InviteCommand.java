package dev.waymark.cli.members;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.members.IssuedInvitation;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Invites a person. */
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description =
                "Invites a person and shows the link, this once; it works once, for seven days."
                        + " Nothing is mailed.",
        footer = {
            "",
            "Example:",
            "  waymark members invite ada@example.org --role editor --workspace Shop \\",
            "      --address https://waymark.example.org"
        })
final class InviteCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private AddressOption address = new AddressOption();

    @Parameters(paramLabel = "EMAIL", description = "The person's e-mail address.")
    private String email = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "viewer, editor, analyst or admin.")
    private String role = "";

    InviteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenMembers members = new OpenMembers(workspace)) {
            IssuedInvitation issued = members.invite(email, Role.of(role));
            OpenMembers.NewLink link =
                    new OpenMembers.NewLink(
                            issued.invitation().email(),
                            address.link("/join#token=" + issued.secret()),
                            issued.invitation().expiresAt().toString());
            format.write(console, link, () -> OpenMembers.view(link));
        }
        return 0;
    }
}
