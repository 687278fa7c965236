package dev.waymark.cli.sources;

import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Makes a source. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Makes a source and shows its write key, this once.")
final class AddSourceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "NAME", description = "Its name; its events carry it.")
    private String name = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "website, app, server, or whose webhooks: stripe, mailgun, sendgrid, hubspot,"
                            + " zendesk, intercom, webhook (any other). Default: server.")
    private String kind = "server";

    AddSourceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSources sources = new OpenSources(workspace)) {
            OpenSources.Issued issued = OpenSources.Issued.of(sources.add(name, kind));
            format.write(console, issued, () -> OpenSources.view(issued));
        }
        return 0;
    }
}
