package dev.waymark.cli.survival;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.survival.SurvivalOptions;
import dev.waymark.app.survival.SurvivalTable;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.input.TableFile;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.survival.Survival;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.engine.survival.SurvivalRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Estimates how long customers go without an event. */
@Command(
        name = "survival",
        mixinStandardHelpOptions = true,
        description =
                "Estimates how long it takes from one event to another (Kaplan–Meier), counting"
                        + " those who are still waiting.",
        footer = {
            "",
            "A table with a row for each customer is read with --time and --status instead of"
                    + " --to; what is about a log, such as --where or --since, is refused then.",
            "The start must lie inside --since and --until; the end may lie after.",
            "",
            "Examples:",
            "  waymark survival shop.csv --to purchase",
            "  waymark survival shop.csv --from purchase --to purchase --breakdown channel",
            "  waymark survival shop.csv --to purchase --censor last-event --format csv",
            "  waymark survival churn.csv --time tenure --status Churn=Yes --unit 30d --breakdown"
                    + " Contract"
        })
public final class SurvivalCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--from",
            paramLabel = "TYPE",
            description =
                    "What starts a customer's clock: A, A|B, * for their first event (default).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TYPE",
            description = "What ends it: A, or A|B for either.")
    private @Nullable String to;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "FILE is a table: the column that says how long each was watched.")
    private @Nullable String time;

    @Option(
            names = "--status",
            paramLabel = "COLUMN[=VALUE]",
            description =
                    "Of a table: the column that says whether the event came, by 1, yes or true, or"
                            + " by VALUE.")
    private @Nullable String status;

    @Option(
            names = "--unit",
            paramLabel = "DURATION",
            description = "Of a table: how long one unit of --time is. Default: 1d.")
    private @Nullable String unit;

    @Option(
            names = "--censor",
            paramLabel = "log-end|last-event",
            description =
                    "Until when those are watched who do not reach it: the end of the log"
                            + " (default), or their own last event.")
    private @Nullable String censor;

    @Option(
            names = "--interval",
            paramLabel = "log-log|log",
            description = "The scale of the interval. Default: log-log.")
    private @Nullable String interval;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            description = "Of the interval, from 0.5 to 0.999. Default: 0.95.")
    private @Nullable Double confidence;

    @Option(
            names = "--breakdown",
            paramLabel = "PROPERTY",
            description =
                    "One curve for each value at the start, or for each channel, and a log-rank"
                            + " test.")
    private @Nullable String breakdown;

    @Option(
            names = "--points",
            paramLabel = "N",
            description =
                    "How many points of a curve are shown at most. Default: 20 in a table,"
                            + " otherwise 1000.")
    private @Nullable Integer points;

    public SurvivalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SurvivalOptions options =
                new SurvivalOptions(
                        from,
                        to,
                        censor,
                        interval,
                        confidence,
                        breakdown,
                        points(),
                        log.since(),
                        log.until());
        check();
        Survival survival = time == null ? ofLog(options) : ofTable(time, options);
        format.write(console, survival, () -> SurvivalView.of(survival));
        return 0;
    }

    /** Switches of a log say nothing about a table, and the other way round. */
    private void check() {
        if (time == null) {
            require(
                    status == null && unit == null,
                    "--status and --unit are for a table. Give --time too, the column that says how"
                            + " long each was watched, or leave them out.");
        } else {
            require(
                    from == null && to == null && censor == null,
                    "--from, --to and --censor are for a log, and --time (%s) is for a table. Leave"
                            + " out one or the other.",
                    time);
        }
    }

    private Survival ofTable(String column, SurvivalOptions options) {
        return SurvivalTable.of(column, status, unit, breakdown)
                .estimate(TableFile.read(log), options.estimate());
    }

    private Survival ofLog(SurvivalOptions options) {
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        return LocalDriver.onAllProcessors()
                .run(new SurvivalKernel(options.request(index, log.zone())), index);
    }

    private int points() {
        if (points != null) {
            return points;
        }
        return format.format() == OutputFormat.TABLE ? SHOWN : SurvivalRequest.DEFAULT_POINTS;
    }
}
