package dev.waymark.cli.maps;

import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.cli.workspace.OpenWorkspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Lists the maps of a workspace. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the journey maps of a workspace, newest first.")
final class MapListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    MapListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace open = new OpenWorkspace(workspace, "waymark map")) {
            List<Row> rows = open.maps().list(open.id()).stream().map(Row::of).toList();
            format.write(console, rows, () -> view(rows));
        }
        return 0;
    }

    private static View view(List<Row> rows) {
        Table.Builder table = Table.of("id", "name", "kind", "state", "archived", "savedAt");
        for (Row it : rows) {
            table.row(
                    Cell.of(it.id()),
                    Cell.of(it.name()),
                    Cell.of(it.kind()),
                    Cell.of(it.state()),
                    Cell.of(it.archived() ? "yes" : "no"),
                    Cell.of(it.savedAt()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }

    /** A map in the list. */
    private record Row(
            String id,
            long version,
            String name,
            String kind,
            String state,
            boolean archived,
            String savedAt) {
        static Row of(MapHead head) {
            return new Row(
                    head.id(),
                    head.version(),
                    head.name(),
                    head.kind().text(),
                    head.state().text(),
                    head.isArchived(),
                    head.savedAt().toString());
        }
    }
}
