package dev.waymark.cli.sources;

import dev.waymark.app.pulls.PullEntry;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Makes a source. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Makes a source and shows its write key, this once; or one that the server reads"
                        + " by schedule.",
        footer = {
            "",
            "The server reads a folder, database or topic if its configuration names it:",
            "pullFolders and pullHosts.",
            "",
            "Examples:",
            "  waymark sources add 'Web shop' --kind website --workspace Shop",
            "  waymark sources add exports --kind folder --folder /srv/exports --workspace Shop",
            "  waymark sources add orders --kind database --host db:5432 --database shop \\",
            "      --user reader --password-file pw --query orders --cursor id \\",
            "      --fields customer=/client,type==order,time=/created --workspace Shop"
        })
final class AddSourceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Mixin private PullOptions pull = new PullOptions();

    @Parameters(paramLabel = "NAME", description = "Its name; its events carry it.")
    private String name = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "website, app, server, or whose webhooks: stripe, mailgun, sendgrid, hubspot,"
                            + " zendesk, intercom, webhook (any other); or what is read: folder,"
                            + " database, kafka. Default: server.")
    private String kind = "server";

    AddSourceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSources sources = new OpenSources(workspace)) {
            SourceKind wanted = SourceKind.of(kind);
            if (wanted.isPulled() || !pull.isEmpty()) {
                List<PullEntry> added = List.of(sources.add(name, wanted, pull));
                format.write(console, added, () -> ListPullsCommand.view(added));
                return 0;
            }
            OpenSources.Issued issued = OpenSources.Issued.of(sources.add(name, kind));
            format.write(console, issued, () -> OpenSources.view(issued));
        }
        return 0;
    }
}
