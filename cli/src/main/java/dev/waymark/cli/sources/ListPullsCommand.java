package dev.waymark.cli.sources;

import dev.waymark.app.pulls.PullEntry;
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

/** Lists the sources that the server reads by itself, and how they stand. */
@Command(
        name = "pulls",
        mixinStandardHelpOptions = true,
        description =
                "Lists the folders, databases and topics that the server reads by schedule: what"
                        + " waits, the last run, the last error.")
final class ListPullsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListPullsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenSources sources = new OpenSources(workspace)) {
            List<PullEntry> all = sources.pulls();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    static View view(List<PullEntry> all) {
        Table.Builder table =
                Table.of("name", "kind", "reads", "waiting", "lastRun", "failures", "error");
        for (PullEntry one : all) {
            Instant last = one.lastRunAt();
            Long lag = one.lag();
            table.row(
                    Cell.of(one.name()),
                    Cell.of(one.kind()),
                    Cell.of(one.reads()),
                    lag == null ? Cell.of((String) null) : Cell.of(lag),
                    Cell.of(last == null ? null : last.toString()),
                    Cell.of((long) one.failures()),
                    Cell.of(one.error()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }
}
