package dev.waymark.cli.personas;

import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.personas.PersonasKernel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Proposes personas: groups of customers whose journeys are alike. */
@Command(
        name = "personas",
        mixinStandardHelpOptions = true,
        description =
                "Proposes personas: groups of customers whose journeys are alike, with what sets"
                        + " each apart and a condition that describes it.",
        footer = {
            "",
            "Groups: k-means over what customers did, on which channels, how often and how fast;",
            "none are shown if none stand out (docs/howto/personas.md).",
            "",
            "Examples:",
            "  waymark personas shop.csv",
            "  waymark personas shop.csv --where 'did purchase' --format json"
        })
public final class PersonasCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    public PersonasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!log.range().isAll()) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "--since and --until do not go with personas, whose conditions look at whole"
                            + " journeys. Use --where, for example --where 'did (time since"
                            + " 2026-01-01)'.");
        }
        JourneyIndex index = new LogReading(console, log).index(List.of());
        Personas found = LocalDriver.onAllProcessors().run(new PersonasKernel(), index);
        format.write(console, found, () -> PersonaWords.view(found));
        return 0;
    }
}
