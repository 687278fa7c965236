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

/** Accepts a finding onto a map. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Accepts a finding onto a map: a card on its step, marked as measured with what is"
                    + " counted now. Not while a server has the workspace.",
        })
final class AcceptCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private AskedOptions asked = new AskedOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "FINDING", description = "Its id.")
    private String finding = "";

    @Option(
            names = "--map",
            required = true,
            paramLabel = "MAP",
            description = "The map, by name or id.")
    private String map = "";

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "What the card says. Default: the finding's own words.")
    private @Nullable String text;

    AcceptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenDecisions open = new OpenDecisions(workspace)) {
            Decision made = open.accept(finding, map, text, asked.options());
            format.write(console, made, () -> DecisionsCommand.view(List.of(made)));
        }
        return 0;
    }
}
