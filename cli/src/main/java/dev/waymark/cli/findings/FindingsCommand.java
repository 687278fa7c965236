package dev.waymark.cli.findings;

import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.maps.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Finds what costs customers and what wins them. */
@Command(
        name = "findings",
        mixinStandardHelpOptions = true,
        customSynopsis = "waymark findings [OPTIONS] FILE...",
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
            "  waymark findings shop.csv --customers \"drop:checkout started:device=mobile\""
        })
public final class FindingsCommand implements Callable<Integer> {
    private static final int LISTED = 50;
    private static final int MOST_PROPERTIES = 30;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "A map's file, on whose steps to place what is found.")
    private @Nullable Path map;

    @Option(
            names = "--goal",
            paramLabel = "TYPE",
            description =
                    "A type of event that a customer is won by; once for each. Default: those that"
                            + " carry values.")
    private List<String> goals = List.of();

    @Option(
            names = "--property",
            paramLabel = "PROPERTY",
            description =
                    "Tells groups of customers apart; once for each. Default: all that the file"
                            + " has.")
    private List<String> properties = List.of();

    @Option(
            names = "--significance",
            paramLabel = "CHANCE",
            description = "The chance that any finding is false. Default: 0.01.")
    private @Nullable Double significance;

    @Option(
            names = "--least",
            paramLabel = "SHARE",
            description =
                    "From which share of the customers at a step on something is looked at."
                            + " Default: 0.05.")
    private @Nullable Double least;

    @Option(
            names = "--customers",
            paramLabel = "FINDING",
            description = "List the customers behind a finding instead, under other names.")
    private @Nullable String customers;

    public FindingsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyMap places = map == null ? null : MapFile.read(map);
        FindingOptions options =
                new FindingOptions(
                        goals.isEmpty() ? null : goals,
                        properties.isEmpty() ? null : properties,
                        significance,
                        least,
                        log.since(),
                        log.until());
        LogReading reading = new LogReading(console, log);
        Set<String> columns =
                new LinkedHashSet<>(properties.isEmpty() ? reading.properties() : properties);
        JourneyIndex index =
                reading.index(
                        Stream.concat(
                                        Stream.of("value"),
                                        columns.stream()
                                                .filter(name -> !name.equals("channel"))
                                                .limit(MOST_PROPERTIES))
                                .distinct()
                                .toList());
        FindingSearch search = new FindingSearch(LocalDriver.onAllProcessors());
        CancelSignal cancel = new CancelSignal();
        if (customers != null) {
            Exposed found = search.behind(index, options, log.zone(), customers, LISTED, cancel);
            format.write(console, found, () -> FindingsView.of(found));
            return 0;
        }
        FindingReport found = search.find(index, options, log.zone(), cancel);
        FindingReport placed = places == null ? found : FindingPlaces.on(places, found);
        format.write(console, placed, () -> FindingsView.of(placed));
        return 0;
    }
}
