package dev.waymark.cli.findings;

import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.AskedLog;
import dev.waymark.cli.workspace.FilesOptional;
import dev.waymark.cli.workspace.SourceOptions;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Finds what costs customers and what wins them. */
@Command(
        name = "findings",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark findings [OPTIONS] FILE...",
            "       waymark findings [OPTIONS] --workspace NAME",
            "       waymark findings COMMAND ... --workspace NAME"
        },
        description =
                "Finds what costs customers and what wins them: waits, drops, repeat contacts, lost"
                        + " hand-offs, loops, wandering, low scores, delights, changes of habits.",
        footer = {
            "",
            "Each cause is told once, with what else it shows in; those that cost or bring most"
                    + " come first.",
            "",
            "Examples:",
            "  waymark findings shop.csv",
            "  waymark findings shop.csv --map map.json --zone Europe/Riga",
            "  waymark findings shop.csv --goal purchase --goal \"return visit\" --format json",
            "  waymark findings shop.csv --customers \"drop:checkout started:device=mobile\"",
            "  waymark findings --workspace Shop --map \"Buying\"",
            "  waymark findings dismiss \"loop:a>b\" --reason \"A test\" --workspace Shop"
        })
public final class FindingsCommand implements Callable<Integer> {
    private static final int LISTED = 50;

    private final Console console;

    @Mixin private SourceOptions source = new SourceOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Mixin private SearchOptions search = new SearchOptions();

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description =
                    "A map on whose steps to place what is found: its file, or its name or id in"
                            + " the workspace.")
    private @Nullable String map;

    @Option(
            names = "--customers",
            paramLabel = "FINDING",
            description = "List the customers behind a finding instead, under other names.")
    private @Nullable String customers;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many of these customers to list, up to 1000. Default: 50.")
    private int limit = LISTED;

    private FindingsCommand(Console console) {
        this.console = console;
    }

    /** The command with those below it. */
    public static CommandLine on(Console console) {
        return FilesOptional.of(new FindingsCommand(console))
                .addSubcommand(new DecisionsCommand(console))
                .addSubcommand(new AcceptCommand(console))
                .addSubcommand(new WatchCommand(console))
                .addSubcommand(new DismissCommand(console))
                .addSubcommand(new TakeBackCommand());
    }

    @Override
    public Integer call() {
        FindingOptions options = search.options(source.log().since(), source.log().until());
        try (AskedLog log = source.open(console, "findings", "findings")) {
            JourneyMap places = map == null ? null : log.map(map);
            JourneyIndex index = log.index(log.groups(search.properties()));
            FindingSearch findings = new FindingSearch(LocalDriver.onAllProcessors());
            CancelSignal cancel = new CancelSignal();
            if (customers == null) {
                FindingReport found = findings.find(index, options, log.zone(), cancel);
                FindingReport placed = places == null ? found : FindingPlaces.on(places, found);
                format.write(console, placed, () -> FindingsView.of(placed));
            } else {
                Exposed found =
                        findings.behind(index, options, log.zone(), customers, limit, cancel);
                format.write(console, found, () -> FindingsView.of(found));
            }
        }
        return 0;
    }
}
