package dev.waymark.cli.maps;

import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.progress.SevenSteps;
import dev.waymark.app.maps.progress.StepEntry;
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

/** Tells how far a workspace has come on the seven steps. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description =
                "Tells how far a workspace has come on the seven steps from data to a map that is"
                        + " kept up. Not while a server has it.")
final class MapProgressCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    MapProgressCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace open = new OpenWorkspace(workspace, "waymark map")) {
            List<StepEntry> steps =
                    new SevenSteps(
                                    new LiveMaps(open.documents().maps(), open.clock()),
                                    open.documents().mapVersions(),
                                    open.stores(),
                                    open.clock())
                            .of(open.id(), open.zone()).stream().map(StepEntry::of).toList();
            format.write(console, steps, () -> view(steps));
        }
        return 0;
    }

    private static View view(List<StepEntry> steps) {
        Table.Builder table = Table.of("step", "done", "of", "complete");
        steps.forEach(
                it ->
                        table.row(
                                Cell.of(it.step()),
                                Cell.of((long) it.done()),
                                Cell.of((long) it.of()),
                                Cell.of(it.complete() ? "yes" : "no")));
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
