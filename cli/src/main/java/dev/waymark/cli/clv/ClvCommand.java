package dev.waymark.cli.clv;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.clv.ClvOptions;
import dev.waymark.app.clv.LifetimeValues;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.input.TableFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.engine.clv.Clv;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Estimates what customers will still buy, and what that is worth. */
@Command(
        name = "clv",
        mixinStandardHelpOptions = true,
        description =
                "Estimates for each customer the purchases to expect, the chance that they may"
                        + " still buy, and the value (BG/NBD and Gamma–Gamma).",
        footer = {
            "",
            "FILE may also be a summary table with the columns customer,frequency,recency,T and, if"
                    + " known, value; --unit then says the unit of its times.",
            "",
            "Examples:",
            "  waymark clv shop.csv --purchase order --horizon 26w",
            "  waymark clv summary.csv --unit week --horizon 39w --format csv"
        })
public final class ClvCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--purchase",
            paramLabel = "TYPE",
            description = "Type of event that is a purchase; several times for several types.")
    private List<String> purchase = List.of();

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "How far ahead purchases are expected. Default: 52w.")
    private @Nullable String horizon;

    @Option(
            names = "--unit",
            paramLabel = "day|week|month",
            description = "Unit of time of the model, and of a table. Default: week.")
    private @Nullable String unit;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many customers to list. Default: 20 in a table, otherwise all.")
    private @Nullable Integer limit;

    public ClvCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int most =
                limit != null
                        ? limit
                        : format.format() == OutputFormat.TABLE ? SHOWN : Integer.MAX_VALUE;
        require(most >= 1, "limit (%d) must be at least 1. Leave it out to list all.", most);
        ClvOptions options = new ClvOptions(purchase, horizon, unit, log.since(), log.until());
        LifetimeValues values = new LifetimeValues(LocalDriver.onAllProcessors());
        Optional<TextTable> table =
                TableFile.find(
                        log,
                        "a table of summaries",
                        purchase.isEmpty() ? "--purchase" : null,
                        "frequency|x",
                        "recency|t_x|t.x",
                        "t|t.cal");
        Clv clv =
                table.map(summary -> values.estimate(options, summary, new CancelSignal()))
                        .orElseGet(
                                () ->
                                        values.estimate(
                                                options,
                                                new LogReading(console, log)
                                                        .index(List.of("value")),
                                                log.zone(),
                                                new CancelSignal()))
                        .first(most);
        format.write(console, clv, () -> ClvView.of(clv));
        return 0;
    }
}
