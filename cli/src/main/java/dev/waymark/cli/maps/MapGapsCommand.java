package dev.waymark.cli.maps;

import dev.waymark.app.maps.progress.GapEntry;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.cli.workspace.OpenWorkspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells what a map leaves open. */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description =
                "Tells what a journey map of a workspace leaves open: stages without touchpoint,"
                        + " owner or communication, needs without answer, personas without a"
                        + " curve.")
final class MapGapsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    @Parameters(paramLabel = "MAP", description = "Its name or id.")
    private String map = "";

    MapGapsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace open = new OpenWorkspace(workspace, "waymark map")) {
            List<GapEntry> gaps = GapEntry.of(open.map(map));
            format.write(console, gaps, () -> view(gaps));
        }
        return 0;
    }

    private static View view(List<GapEntry> gaps) {
        Table.Builder table = Table.of("kind", "name", "id");
        gaps.forEach(it -> table.row(Cell.of(it.kind()), Cell.of(it.name()), Cell.of(it.id())));
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
