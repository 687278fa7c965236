package dev.waymark.cli.members;

import dev.waymark.app.access.Role;
import dev.waymark.cli.input.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Gives a member another role. */
@Command(
        name = "role",
        mixinStandardHelpOptions = true,
        description = "Gives a member another role, from their next click on.",
        footer = {"", "Example:", "  waymark members role ada@example.org admin --workspace Shop"})
final class RoleCommand implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The member's e-mail address.")
    private String email = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "viewer, editor, analyst or admin.")
    private String role = "";

    @Override
    public Integer call() {
        try (OpenMembers members = new OpenMembers(workspace)) {
            members.changeRole(email, Role.of(role));
        }
        return 0;
    }
}
