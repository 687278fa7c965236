package dev.waymark.cli.attribution;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.attribution.AttributionOptions;
import dev.waymark.app.attribution.Attributions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.input.TableFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.attribution.AttributionComparison;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.formats.table.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shares conversions among the touches before them. */
@Command(
        name = "attribution",
        mixinStandardHelpOptions = true,
        description =
                "Tells which channels the conversions are owed to, by one model or by several side"
                        + " by side (--model all).",
        footer = {
            "",
            "FILE may also be a table of counted paths, with the columns"
                    + " path,conversions,value,null and \" > \" between touches; of the options,"
                    + " --model, --order and --worth are for it.",
            "--since and --until bound the conversions; their touches may lie before.",
            "",
            "Examples:",
            "  waymark attribution shop.csv --conversion purchase --model markov",
            "  waymark attribution shop.csv --conversion purchase --model all --format csv",
            "  waymark attribution paths.csv --model markov --order 2"
        })
public final class AttributionCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private ModelOptions models = new ModelOptions();
    @Mixin private FormatOption format = new FormatOption();

    public AttributionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AttributionOptions options = models.options(log.since(), log.until());
        Attributions attributions = new Attributions(LocalDriver.onAllProcessors());
        List<String> conversion = requireNonNullElse(options.conversion(), List.of());
        Optional<TextTable> table =
                TableFile.find(
                        log,
                        "a table of paths",
                        conversion.isEmpty() ? "--conversion" : null,
                        "path",
                        "conversions|total_conversions");
        AttributionComparison comparison =
                table.map(paths -> attributions.compare(options, paths))
                        .orElseGet(
                                () ->
                                        attributions.compare(
                                                options,
                                                new LogReading(console, log)
                                                        .index(List.of("value")),
                                                log.zone(),
                                                new CancelSignal()));
        format.write(
                console,
                Attributions.singleOrAll(comparison),
                () -> AttributionView.of(comparison, table.isPresent()));
        return 0;
    }
}
