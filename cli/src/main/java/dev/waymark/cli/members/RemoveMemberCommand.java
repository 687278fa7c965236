package dev.waymark.cli.members;

import dev.waymark.cli.input.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Removes a member, or an invitation. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Removes a member from the workspace and ends all their sessions; or withdraws the"
                        + " invitation of an address.",
        footer = {"", "Example:", "  waymark members remove ada@example.org --workspace Shop"})
final class RemoveMemberCommand implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "EMAIL", description = "The e-mail address.")
    private String email = "";

    @Override
    public Integer call() {
        try (OpenMembers members = new OpenMembers(workspace)) {
            members.remove(email);
        }
        return 0;
    }
}
