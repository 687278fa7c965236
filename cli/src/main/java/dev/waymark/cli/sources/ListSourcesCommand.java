package dev.waymark.cli.sources;

import dev.waymark.app.sources.Source;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists sources and what they sent. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the sources and what they sent, some seconds old.")
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
            List<Listed> all = sources.list().stream().map(Listed::of).toList();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    private static View view(List<Listed> all) {
        Table.Builder table =
                Table.of("name", "kind", "enabled", "events", "duplicates", "refused", "last");
        for (Listed one : all) {
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
        return new View(List.of(new View.Section(List.of(), built)), built);
    }

    /** A source; the fields as the HTTP interface names them. */
    record Listed(
            String id,
            String name,
            String kind,
            String hint,
            Instant createdAt,
            boolean enabled,
            long events,
            long duplicates,
            long refused,
            @Nullable Instant lastEventAt) {
        static Listed of(Source source) {
            return new Listed(
                    source.id(),
                    source.name(),
                    source.kind().label(),
                    source.hint(),
                    source.createdAt(),
                    source.enabled(),
                    source.counts().events(),
                    source.counts().duplicates(),
                    source.counts().refused(),
                    source.counts().lastEventAt());
        }
    }
}
