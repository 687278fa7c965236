package dev.waymark.cli.sources;

import dev.waymark.app.sources.SourceEntry;
import dev.waymark.app.sources.flaws.FlawEntry;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists sources and what they sent. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists the sources and what they sent, some seconds old: also why messages were"
                        + " refused, and what was wrong with events that were taken.")
final class ListSourcesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListSourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSources sources = new OpenSources(workspace)) {
            List<SourceEntry> all = sources.list().stream().map(SourceEntry::of).toList();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    private static View view(List<SourceEntry> all) {
        Table.Builder table =
                Table.of("name", "kind", "enabled", "events", "duplicates", "refused", "last");
        for (SourceEntry one : all) {
            Instant last = one.lastEventAt();
            table.row(
                    Cell.of(one.name()),
                    Cell.of(one.kind()),
                    Cell.of(one.enabled() ? "yes" : "no"),
                    Cell.of(one.events()),
                    Cell.of(one.duplicates()),
                    Cell.of(one.refused()),
                    Cell.of(last == null ? null : last.toString()));
        }
        Table built = table.build();
        Table flaws = flaws(all);
        return new View(
                List.of(
                        new View.Section(List.of(), built),
                        new View.Section(
                                flaws.rows().isEmpty() ? List.of() : List.of("what was wrong"),
                                flaws)),
                built);
    }

    private static Table flaws(List<SourceEntry> all) {
        Table.Builder table = Table.of("name", "reason", "became", "messages", "codes");
        for (SourceEntry one : all) {
            for (FlawEntry flaw : one.flaws()) {
                table.row(
                        Cell.of(one.name()),
                        Cell.of(flaw.reason()),
                        Cell.of(flaw.taken() ? "taken" : "refused"),
                        Cell.of(flaw.messages()),
                        Cell.of(String.join(", ", flaw.codes())));
            }
        }
        return table.build();
    }
}
