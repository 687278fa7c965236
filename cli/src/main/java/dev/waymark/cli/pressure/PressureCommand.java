package dev.waymark.cli.pressure;

import dev.waymark.app.pressure.PressureOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.pressure.Pressure;
import dev.waymark.engine.pressure.PressureKernel;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells how the number of messages to a customer goes with opting out and leaving. */
@Command(
        name = "pressure",
        mixinStandardHelpOptions = true,
        description =
                "Tells how the number of your messages to a customer goes with opting out and"
                        + " leaving.",
        footer = {
            "",
            "Types that are not given are guessed from their names; \"none\" means no type.",
            "",
            "Examples:",
            "  waymark pressure shop.csv",
            "  waymark pressure mail.csv --outgoing mailed --opt-out unsubscribe --window 7d"
        })
public final class PressureCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--outgoing",
            paramLabel = "TYPE",
            description = "A type by which you turn to a customer; once for each.")
    private List<String> outgoing = List.of();

    @Option(
            names = "--opt-out",
            paramLabel = "TYPE",
            description = "A type by which a customer asks you to stop; once for each.")
    private List<String> optOut = List.of();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "How far back contacts count. Default: 30d.")
    private @Nullable String window;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "How long after a contact opt-out and exit count. Default: 30d.")
    private @Nullable String horizon;

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "How many levels are told apart, from 1 to 100. Default: 10.")
    private @Nullable Integer levels;

    public PressureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PressureOptions options =
                new PressureOptions(
                        outgoing, optOut, window, horizon, levels, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        Pressure pressure =
                LocalDriver.onAllProcessors()
                        .run(new PressureKernel(options.request(index, log.zone())), index);
        format.write(console, pressure, () -> view(pressure));
        return 0;
    }

    private static View view(Pressure pressure) {
        String headline =
                String.format(
                        Locale.ROOT,
                        "%,d contacts of %,d customers, of whom %,d opted out",
                        pressure.contacts(),
                        pressure.customers(),
                        pressure.optOuts());
        Table table = table(pressure);
        return new View(
                List.of(new View.Section(List.of(pressure.definition(), headline), table)), table);
    }

    private static Table table(Pressure pressure) {
        Table.Builder table =
                Table.of(
                        "level",
                        "contacts",
                        "customers",
                        "open",
                        "optedOut",
                        "optedOutShare",
                        "optedOutLow",
                        "optedOutHigh",
                        "exited",
                        "exitedShare",
                        "exitedLow",
                        "exitedHigh");
        for (Pressure.Level level : pressure.levels()) {
            Rate optedOut = level.optedOut();
            Rate exited = level.exited();
            table.row(
                    Cell.of(level.level()),
                    Cell.of(level.contacts()),
                    Cell.of(level.customers()),
                    Cell.of(level.open()),
                    optedOut == null ? new Cell.Absent() : Cell.of(optedOut.count()),
                    Cell.share(optedOut == null ? null : optedOut.share()),
                    Cell.share(optedOut == null ? null : optedOut.low()),
                    Cell.share(optedOut == null ? null : optedOut.high()),
                    exited == null ? new Cell.Absent() : Cell.of(exited.count()),
                    Cell.share(exited == null ? null : exited.share()),
                    Cell.share(exited == null ? null : exited.low()),
                    Cell.share(exited == null ? null : exited.high()));
        }
        return table.build();
    }
}
