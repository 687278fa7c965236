package dev.waymark.cli.bindings;

import dev.waymark.app.bindings.BindingReport;
import dev.waymark.app.bindings.StepBindings;
import dev.waymark.cli.input.Meant;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.MapSourceOptions;
import dev.waymark.cli.workspace.MapSourceOptions.MapLog;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Tells which events a step of a map stands for. */
@Command(
        name = "bindings",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "waymark bindings [OPTIONS] --step STEP MAP FILE...",
            "       waymark bindings [OPTIONS] --step STEP --workspace NAME --map MAP"
        },
        description =
                "Tells which events a step of a map stands for, or would by another condition: how"
                        + " many, examples, overlaps with other steps, what no step stands for.",
        footer = {
            "",
            "The first file is the map, as JSON; the others are the log. Nothing is changed.",
            "",
            "Examples:",
            "  waymark bindings map.json shop.csv --step purchase",
            "  waymark bindings map.json shop.csv --step purchase --condition 'type is \"order\"'",
            "  waymark bindings --workspace Shop --map \"Buying\" --step purchase --format json"
        })
public final class BindingsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private MapSourceOptions source = new MapSourceOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--step",
            required = true,
            paramLabel = "STEP",
            description = "The step, by name or id.")
    private String step = "";

    @Option(
            names = "--condition",
            paramLabel = "CONDITION",
            description = "Over events, to try. Default: the step's newest binding.")
    private @Nullable String condition;

    /** A command that writes to a console. */
    public BindingsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (source.log().since() != null || source.log().until() != null) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "--since and --until do not go with bindings, which are told over the whole"
                            + " log. Use --where, for example --where 'did (time since"
                            + " 2026-01-01)'.");
        }
        try (MapLog over = source.open(console, "bindings")) {
            JourneyMap map = over.map();
            String id = Meant.one("step", map.steps(), step, Step::id, Step::name).id();
            EventPredicate asked = StepBindings.condition(map, id, condition);
            BindingReport report =
                    new StepBindings(LocalDriver.onAllProcessors())
                            .report(
                                    over.index(StepBindings.properties(map, id, asked)),
                                    map,
                                    id,
                                    asked,
                                    new CancelSignal());
            format.write(console, report, () -> BindingsView.of(map, report));
        }
        return 0;
    }
}
