package dev.waymark.cli.representatives;

import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.cli.stages.StageOptions;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.representatives.Representatives;
import dev.waymark.engine.representatives.RepresentativesKernel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints a few real journeys that stand for all. */
@Command(
        name = "representatives",
        mixinStandardHelpOptions = true,
        description =
                "Shows a few real journeys that stand for all, each with how many are nearest to"
                        + " it.",
        footer = {
            "",
            "Distance: the share of steps to change, add or leave out, repeats collapsed.",
            "",
            "Examples:",
            "  waymark representatives shop.csv",
            "  waymark representatives shop.csv --count 8 --stages draft"
        })
public final class RepresentativesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private StageOptions stages = new StageOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many, from 1 to 20. Default: ${DEFAULT-VALUE}.")
    private int count = 5;

    public RepresentativesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JourneyIndex index = new LogReading(console, log).index(List.of());
        RepresentativesKernel kernel =
                new RepresentativesKernel(log.range(), stages.stages(index), count);
        Representatives found = LocalDriver.onAllProcessors().run(kernel, index);
        format.write(console, found, () -> view(found));
        return 0;
    }

    private static View view(Representatives found) {
        String headline =
                String.format(
                        Locale.ROOT,
                        "chosen from %,d of %,d journeys, compared with %,d",
                        found.candidates(),
                        found.customers(),
                        found.measured());
        Double distance = found.meanDistance();
        if (distance != null) {
            headline +=
                    String.format(
                            Locale.ROOT,
                            "; a journey differs from the nearest in %.0f %% of its steps",
                            100 * distance);
        }
        return new View(
                List.of(new View.Section(List.of(headline), table(found, " → "))),
                table(found, " > "));
    }

    private static Table table(Representatives found, String arrow) {
        Table.Builder table =
                Table.of("customers", "share", "same", "meanDistance", "durationMedian", "path");
        for (Representatives.Representative journey : found.journeys()) {
            table.row(
                    Cell.of(journey.customers()),
                    Cell.share(journey.share()),
                    Cell.of(journey.same()),
                    Cell.share(journey.meanDistance()),
                    Cell.of(journey.duration()),
                    Cell.of(String.join(arrow, journey.path())));
        }
        return table.build();
    }
}
