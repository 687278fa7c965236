package dev.waymark.cli.retention;

import dev.waymark.app.retention.RetentionOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Counts how many customers of each cohort come back. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = "Counts how many customers of each cohort come back, bucket by bucket.",
        footer = {
            "",
            "The definition is printed beside the numbers. The start event must lie inside --since"
                + " and --until; coming back may lie after. Calendar buckets are those of --zone.",
            "",
            "Examples:",
            "  waymark retention shop.csv --period month",
            "  waymark retention shop.csv --start signup --return purchase --mode on-or-after",
            "  waymark retention shop.csv --cohort recurring --period day --zone Europe/Riga"
        })
public final class RetentionCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--start",
            paramLabel = "TYPE",
            description = "What puts a customer into a cohort: A, A|B, * for any (default).")
    private @Nullable String start;

    @Option(
            names = "--return",
            paramLabel = "TYPE",
            description = "What counts as coming back. Default: the same as --start.")
    private @Nullable String comeBack;

    @Option(
            names = "--cohort",
            paramLabel = "first|recurring",
            description = "By the first start event (default), or by every bucket with one.")
    private @Nullable String cohort;

    @Option(
            names = "--mode",
            paramLabel = "on|on-or-after|on-or-before|streak",
            description =
                    "Came back in that bucket (default), in it or later, up to it, in each up to"
                            + " it.")
    private @Nullable String mode;

    @Option(
            names = "--clock",
            paramLabel = "calendar|rolling",
            description =
                    "Buckets of the calendar (default), or of 24 hours, 7 or 30 days from the"
                            + " customer's own start.")
    private @Nullable String clock;

    @Option(
            names = "--period",
            paramLabel = "day|week|month",
            description = "How long a bucket is; weeks are ISO weeks. Default: week.")
    private @Nullable String period;

    @Option(
            names = "--buckets",
            paramLabel = "N",
            description =
                    "How many buckets, the cohort's own included, from 1 to 400. Default: 12.")
    private @Nullable Integer buckets;

    public RetentionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RetentionOptions options =
                new RetentionOptions(
                        start,
                        comeBack,
                        cohort,
                        mode,
                        clock,
                        period,
                        buckets,
                        log.since(),
                        log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        Retention retention =
                LocalDriver.onAllProcessors()
                        .run(new RetentionKernel(options.request(index, log.zone())), index);
        format.write(console, retention, () -> RetentionView.of(retention));
        return 0;
    }
}
