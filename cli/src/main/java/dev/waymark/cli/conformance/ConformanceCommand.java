package dev.waymark.cli.conformance;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.app.conformance.NumberText;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.MapSourceOptions;
import dev.waymark.cli.workspace.MapSourceOptions.MapLog;
import dev.waymark.engine.conformance.Behind;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells how far customers go the way that a map draws. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark conformance [OPTIONS] MAP FILE...",
            "       waymark conformance [OPTIONS] --workspace NAME --map MAP"
        },
        description =
                "Tells how far customers go the way that a map draws: steps completed and missing,"
                        + " ad-hoc behaviour, moves between steps, fitness by week, alarms.",
        footer = {
            "",
            "The first file is the map, as JSON; the others are the log.",
            "Fitness is 1 for a journey exactly as planned, 0 for one with nothing in common.",
            "",
            "Examples:",
            "  waymark conformance map.json shop.csv",
            "  waymark conformance map.json shop.csv --within purchase=14d --format json",
            "  waymark conformance map.json shop.csv --customers missing=purchase",
            "  waymark conformance map.json shop.csv --customers \"ghost=chat@Look->Order\"",
            "  waymark conformance map.json shop.csv --customers \"way=Look->Use\"",
            "  waymark conformance map.json shop.csv --customers onward=Look",
            "  waymark conformance map.json shop.csv --customers week=2026-01-05",
            "  waymark conformance --workspace Shop --map \"Buying\" --segment \"New customers\"",
            "  waymark conformance map.json shop.csv --customers missing=purchase --replay 1c2d3e4f"
        })
public final class ConformanceCommand implements Callable<Integer> {
    private static final int LISTED = 50;

    private final Console console;

    @Mixin private MapSourceOptions source = new MapSourceOptions();
    @Mixin private FormatOption format = new FormatOption();
    @Mixin private BindingsOption bindings = new BindingsOption();

    @Option(
            names = "--within",
            paramLabel = "STEP=TIME",
            description = "How soon a step should be reached after entering; once for each.")
    private List<String> within = List.of();

    @Option(
            names = "--ghost-share",
            paramLabel = "SHARE",
            description =
                    "From which share of customers on ad-hoc behaviour is told. Default: 0.05.")
    private @Nullable Double ghostShare;

    @Option(
            names = "--customers",
            paramLabel = "NUMBER",
            description =
                    "List the customers behind a number instead, under other names: STATE=STEP (the"
                        + " state is visited, returning, completed, missing, failing, open or"
                        + " unexpected), ghost=TYPE@STEP->STEP for something ad hoc, way=STEP->STEP"
                        + " for a way, onward=STEP or onward=STEP->NEXT for those who go on,"
                        + " week=DAY for those who entered in a week. A side of an arrow left empty"
                        + " is the start or the end.")
    private @Nullable String customers;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many of these customers to list, up to 1000. Default: 50.")
    private int limit = LISTED;

    @Option(
            names = "--replay",
            paramLabel = "CUSTOMER",
            description =
                    "Of these customers, only the one of this other name: the journey along the"
                            + " map, event by event.")
    private @Nullable String replay;

    public ConformanceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        MapNumber wanted = customers == null ? null : NumberText.parse("customers", customers);
        if (replay != null && wanted == null) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "--replay \"%s\" stands alone. Say where the customer is found, for example"
                            + " --customers visited=purchase.",
                    replay);
        }
        ConformanceOptions options =
                new ConformanceOptions(
                        within.isEmpty() ? null : within,
                        ghostShare,
                        source.log().since(),
                        source.log().until(),
                        bindings.word());
        try (MapLog over = source.open(console, "conformance")) {
            JourneyIndex index = over.index(MapReality.properties(over.map()));
            MapReality reality = new MapReality(LocalDriver.onAllProcessors());
            CancelSignal cancel = new CancelSignal();
            if (wanted == null) {
                Conformance found =
                        reality.conformance(index, over.map(), options, over.zone(), cancel);
                format.write(console, found, () -> ConformanceView.of(over.map(), found));
            } else {
                write(
                        over.map(),
                        wanted,
                        reality.behind(
                                index,
                                over.map(),
                                options,
                                over.zone(),
                                wanted,
                                replay == null ? limit : MapReality.MOST_LISTED,
                                cancel));
            }
        }
        return 0;
    }

    private void write(JourneyMap map, MapNumber number, Behind found) {
        if (replay == null) {
            format.write(console, found, () -> BehindView.of(map, number, found));
            return;
        }
        Behind.OfCustomer one =
                found.customers().stream()
                        .filter(it -> it.pseudonym().equals(replay))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        JourneyException.user(
                                                "UNKNOWN_CUSTOMER",
                                                "customer \"%s\" is not among the first %,d behind"
                                                        + " this number. Take one from the list"
                                                        + " without --replay.",
                                                replay,
                                                MapReality.MOST_LISTED));
        format.write(console, one, () -> BehindView.of(map, one));
    }
}
