package dev.waymark.cli.sources;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Switches a source, renews its key, or removes it. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = "Switches a source on or off, gives it a new write key, or removes it.",
        footer = {"", "Example:", "  waymark sources change 'Web shop' off --workspace Shop"})
final class ChangeSourceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "The source's name.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "CHANGE",
            description =
                    "on, off, renew, retry (read it now, if it is read by schedule) or remove; its"
                            + " events stay in any case.")
    private String change = "";

    ChangeSourceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSources sources = new OpenSources(workspace)) {
            switch (change) {
                case "on", "off" -> sources.enable(name, change.equals("on"));
                case "renew" -> {
                    OpenSources.Issued issued = OpenSources.Issued.of(sources.renew(name));
                    format.write(console, issued, () -> OpenSources.view(issued));
                }
                case "remove" -> sources.remove(name);
                case "retry" -> sources.retry(name);
                default ->
                        throw user(
                                "INVALID_VALUE",
                                "change \"%s\" is unknown. Give on, off, renew, retry or remove.",
                                change);
            }
        }
        return 0;
    }
}
