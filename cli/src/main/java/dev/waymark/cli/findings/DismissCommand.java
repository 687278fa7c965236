package dev.waymark.cli.findings;

import dev.waymark.app.findings.decisions.Decision;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Dismisses a finding for a reason. */
@Command(
        name = "dismiss",
        mixinStandardHelpOptions = true,
        description = "Dismisses a finding for a reason, which stays with it.")
final class DismissCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "FINDING", description = "Its id.")
    private String finding = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why nobody needs to look at it again.")
    private String reason = "";

    DismissCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenDecisions open = new OpenDecisions(workspace)) {
            Decision made = open.dismiss(finding, reason);
            format.write(console, made, () -> DecisionsCommand.view(List.of(made)));
        }
        return 0;
    }
}
