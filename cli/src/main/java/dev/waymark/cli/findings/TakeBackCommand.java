package dev.waymark.cli.findings;

import dev.waymark.cli.input.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Takes a decision back. */
@Command(
        name = "take-back",
        mixinStandardHelpOptions = true,
        description = "Takes back what was decided about a finding; a card stays on its map.")
final class TakeBackCommand implements Callable<Integer> {
    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "FINDING", description = "Its id.")
    private String finding = "";

    @Override
    public Integer call() {
        try (OpenDecisions open = new OpenDecisions(workspace)) {
            open.takeBack(finding);
        }
        return 0;
    }
}
