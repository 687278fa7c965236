package dev.waymark.cli.sources;

import dev.waymark.app.pulls.PullEntry;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Changes what a source reads. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description =
                "Changes what a source that is read by schedule reads, how often and how; what is"
                        + " not given stays.",
        footer = {
            "",
            "It goes on where it was as long as it reads the same folder, query or topic.",
            "",
            "Example:",
            "  waymark sources edit exports --every 10m --mapping Reviews --workspace Shop"
        })
final class EditSourceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private PullOptions pull = new PullOptions();

    @Parameters(paramLabel = "NAME", description = "The source's name.")
    private String name = "";

    @Option(
            names = "--from-start",
            description =
                    "Reads everything from its beginning again; what the log holds is not added"
                            + " again.")
    private boolean fromStart;

    EditSourceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSources sources = new OpenSources(workspace)) {
            List<PullEntry> edited = List.of(sources.edit(name, pull, fromStart));
            format.write(console, edited, () -> ListPullsCommand.view(edited));
        }
        return 0;
    }
}
