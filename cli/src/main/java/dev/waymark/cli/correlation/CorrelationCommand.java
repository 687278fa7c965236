package dev.waymark.cli.correlation;

import dev.waymark.app.correlation.CorrelationOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.cli.funnel.FunnelSwitchOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.correlation.Correlation;
import dev.waymark.engine.correlation.CorrelationKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Finds what goes with converting in a funnel, and against it. */
@Command(
        name = "correlation",
        mixinStandardHelpOptions = true,
        description =
                "Finds which types of events, and values of properties, those who convert in a"
                        + " funnel have more or less often on the way than those who do not.",
        footer = {
            "",
            "p-values are corrected for how many things were tested: after Holm (any false finding)"
                    + " and after Benjamini and Hochberg (share of false findings).",
            "",
            "Examples:",
            "  waymark correlation shop.csv --step visit --step order --window 7d",
            "  waymark correlation shop.csv --step visit --step order --property channel --format"
                    + " csv"
        })
public final class CorrelationCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FunnelSwitchOptions switches = new FunnelSwitchOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--property",
            paramLabel = "NAME",
            description = "Values of this property, or channel, are tested too; up to five times.")
    private List<String> properties = List.of();

    @Option(
            names = "--min-customers",
            paramLabel = "N",
            description = "Test only what at least so many had, and as many had not. Default: 20.")
    private @Nullable Integer minCustomers;

    public CorrelationCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CorrelationOptions options =
                new CorrelationOptions(
                        switches.options(log.since(), log.until()), properties, minCustomers);
        JourneyIndex index = new LogReading(console, log).index(options.columns());
        LocalDriver driver = LocalDriver.onAllProcessors();
        CorrelationKernel kernel =
                new CorrelationKernel(options.request(new Funnels(driver), index, log.zone()));
        Correlation correlation = driver.run(kernel, index);
        format.write(console, correlation, () -> CorrelationView.of(correlation));
        return 0;
    }
}
