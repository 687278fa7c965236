package dev.waymark.cli.findings;

import dev.waymark.app.findings.decisions.Decision;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Keeps an eye on a finding. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Marks a finding as one to keep an eye on.")
final class WatchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "FINDING", description = "Its id.")
    private String finding = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private @Nullable String reason;

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenDecisions open = new OpenDecisions(workspace)) {
            Decision made = open.watch(finding, reason);
            format.write(console, made, () -> DecisionsCommand.view(List.of(made)));
        }
        return 0;
    }
}
