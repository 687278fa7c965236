package dev.waymark.cli.identity;

import dev.waymark.app.identity.KeptApart;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Undoes a merge. */
@Command(
        name = "apart",
        mixinStandardHelpOptions = true,
        description = "Keeps two customers apart, whatever their events say.")
final class ApartCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "One of the two.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other.")
    private String other = "";

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    ApartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenMerges open = new OpenMerges(workspace)) {
            KeptApart apart = open.merges().keepApart(open.workspace(), one, other, "shell");
            console.message(
                    "kept apart; \"waymark identity join %s\" ends it".formatted(apart.id()));
        }
        return 0;
    }
}
