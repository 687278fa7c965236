package dev.waymark.cli.identity;

import dev.waymark.app.identity.JoiningEntry;
import dev.waymark.app.identity.MergeList;
import dev.waymark.app.identity.MergeQuestion;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Lists merges with what explains them. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists which profiles were joined, by what, and which were not.")
final class ListMergesCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--outcome",
            paramLabel = "WORD",
            description = "Only: merged, limit, separated or shared.")
    private @Nullable String outcome;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Part of a customer or of an identifier.")
    private @Nullable String search;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 50.")
    private int limit = 50;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListMergesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        MergeQuestion question = new MergeQuestion(outcome, search, 0, limit);
        try (OpenMerges open = new OpenMerges(workspace)) {
            MergeList list = open.merges().list(open.workspace(), question);
            List<JoiningEntry> all = list.joinings().stream().map(JoiningEntry::of).toList();
            format.write(console, all, () -> view(list, all));
        }
        return 0;
    }

    private static View view(MergeList list, List<JoiningEntry> all) {
        Table.Builder table =
                Table.of("outcome", "kept", "joined", "identifier", "value", "since", "events");
        for (JoiningEntry one : all) {
            table.row(
                    Cell.of(one.limit() == null ? one.outcome() : "limit of " + one.limit()),
                    Cell.of(one.kept()),
                    Cell.of(one.joined()),
                    Cell.of(one.identifier()),
                    Cell.of(one.value()),
                    Cell.of(one.since().toString()),
                    Cell.of(one.events()));
        }
        Table built = table.build();
        String said =
                String.format(
                        Locale.ROOT,
                        "%,d customers are %,d persons; %,d merges, %,d refused.",
                        list.customers(),
                        list.profiles(),
                        list.merged(),
                        list.refused());
        return new View(List.of(new View.Section(List.of(said), built)), built);
    }
}
