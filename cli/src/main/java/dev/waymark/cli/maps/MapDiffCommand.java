package dev.waymark.cli.maps;

import dev.waymark.cli.input.MapFile;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.maps.diff.Change;
import dev.waymark.maps.diff.MapDiff;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what is different between two map files. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Tells what is different between two journey maps, stage by stage: added, removed,"
                        + " moved, reworded, rebound, rescored, changed.",
        footer = {
            "",
            "Parts are the same if their ids are: compare versions or copies of one map.",
            "",
            "Example:",
            "  waymark map diff before.json after.json"
        })
public final class MapDiffCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private FormatOption format = new FormatOption();

    @Parameters(index = "0", paramLabel = "OLDER", description = "A map's file, as JSON.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEWER", description = "Another map's file.")
    private Path newer = Path.of("");

    public MapDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyMap before = MapFile.read(older);
        JourneyMap after = MapFile.read(newer);
        MapDiff diff = MapDiff.between(before, after);
        format.write(console, rows(diff), () -> view(diff, before, after));
        return 0;
    }

    private static List<Row> rows(MapDiff diff) {
        return diff.changes().stream().map(Row::of).toList();
    }

    private static View view(MapDiff diff, JourneyMap before, JourneyMap after) {
        Table.Builder table = Table.of("stage", "kind", "part", "name", "field", "before", "after");
        for (Change change : diff.changes()) {
            table.row(
                    Cell.of(MapDiff.stageName(change, before, after)),
                    Cell.of(change.kind().text()),
                    Cell.of(change.part()),
                    Cell.of(change.name()),
                    Cell.of(change.field()),
                    Cell.of(change.before()),
                    Cell.of(change.after()));
        }
        int count = diff.changes().size();
        String headline =
                count == 0 ? "Nothing is different." : count == 1 ? "1 change" : count + " changes";
        return new View(List.of(new View.Section(List.of(headline), table.build())), table.build());
    }

    /** A change as JSON. */
    record Row(
            String kind,
            String part,
            String id,
            @Nullable String stage,
            String name,
            String field,
            @Nullable String before,
            @Nullable String after) {
        static Row of(Change change) {
            return new Row(
                    change.kind().text(),
                    change.part(),
                    change.id(),
                    change.stage(),
                    change.name(),
                    change.field(),
                    change.before(),
                    change.after());
        }
    }
}
