package dev.waymark.cli.bottlenecks;

import dev.waymark.app.bottlenecks.BottleneckOptions;
import dev.waymark.app.bottlenecks.BottleneckReport;
import dev.waymark.app.bottlenecks.BottleneckSearch;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.cli.output.ProgressBar;
import dev.waymark.cli.stages.StageOptions;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Prints where customers wait, which waits cost customers, and where customers leave. */
@Command(
        name = "bottlenecks",
        mixinStandardHelpOptions = true,
        description =
                "Shows where customers wait, which waits cost customers (obstacles), and where"
                        + " customers leave.",
        footer = {
            "",
            "Obstacles below the significance are reported, no others; the definition is printed"
                    + " beside the numbers.",
            "",
            "Examples:",
            "  waymark bottlenecks shop.csv",
            "  waymark bottlenecks shop.csv --stages draft --ours \"quote sent\" --ours delivery",
            "  waymark bottlenecks shop.csv --stage \"ask=quote request\" --stage \"quote=quote"
                    + " sent,quote opened\" --stage buy=purchase --shorten 2d",
            "  waymark bottlenecks shop.csv --format csv > waits.csv"
        })
public final class BottlenecksCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private StageOptions stages = new StageOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--ours",
            paramLabel = "TYPE",
            description =
                    "A type of event that the company does: waits that end in it are waits for us."
                            + " Repeat for each; \"\" for none. Default: guessed from the names.")
    private @Nullable List<String> ours;

    @Option(
            names = "--significance",
            paramLabel = "P",
            description = "Obstacles are reported whose corrected p-value is below. Default: 0.01.")
    private @Nullable Double significance;

    @Option(
            names = "--reason",
            paramLabel = "PROPERTY",
            description = "A property that tells why a customer left.")
    private @Nullable String reason;

    @Option(
            names = "--exit-after",
            paramLabel = "DURATION",
            description =
                    "How long a customer must be silent at the log's end to count as an exit."
                            + " Default: 30d.")
    private @Nullable String exitAfter;

    @Option(
            names = "--shorten",
            paramLabel = "DURATION",
            description =
                    "What if waits were shorter by so much? Repeat for several. Default: ten"
                            + " steps.")
    private @Nullable List<String> shorten;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many transitions to list. Default: 20 in a table, otherwise all.")
    private @Nullable Integer limit;

    public BottlenecksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        BottleneckOptions options =
                new BottleneckOptions(
                        null,
                        null,
                        ours,
                        significance,
                        reason,
                        exitAfter,
                        shorten,
                        limit(),
                        log.since(),
                        log.until());
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        Stages wanted = stages.stages(index);
        ProgressBar bar = new ProgressBar(console, "obstacles");
        BottleneckReport report =
                new BottleneckSearch(LocalDriver.onAllProcessors())
                        .run(
                                options,
                                wanted,
                                index,
                                log.zone(),
                                new CancelSignal(
                                        (done, total) -> bar.update(done, total, index.events())));
        bar.close();
        format.write(console, report, () -> BottlenecksView.of(report));
        return 0;
    }

    private @Nullable Integer limit() {
        if (limit != null || format.format() != OutputFormat.TABLE) {
            return limit;
        }
        return SHOWN;
    }
}
