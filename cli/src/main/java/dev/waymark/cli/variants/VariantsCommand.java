package dev.waymark.cli.variants;

import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.OutputFormat;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints the different journeys of a log, the most frequent first. */
@Command(
        name = "variants",
        mixinStandardHelpOptions = true,
        description =
                "Lists the different journeys, each an exact sequence of event types, the"
                        + " most frequent first.",
        footer = {
            "",
            "Examples:",
            "  waymark variants shop.csv",
            "  waymark variants shop.csv --limit 100 --format csv > variants.csv"
        })
public final class VariantsCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many to list. Default: 20 in a table, otherwise all.")
    private @Nullable Integer limit;

    public VariantsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        VariantsKernel kernel = new VariantsKernel(log.range(), limit());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        Variants variants = LocalDriver.onAllProcessors().run(kernel, index);
        format.write(console, variants, () -> view(variants, index.customers()));
        return 0;
    }

    private int limit() {
        if (limit != null) {
            return limit;
        }
        return format.format() == OutputFormat.TABLE ? SHOWN : VariantsKernel.ALL;
    }

    private static View view(Variants variants, int customers) {
        Table.Builder shown = Table.of("customers", "share", "durationMedian", "path");
        Table.Builder plain = Table.of("customers", "share", "durationMedian", "path");
        for (Variants.Variant variant : variants.variants()) {
            shown.row(row(variant, " → "));
            plain.row(row(variant, " > "));
        }
        String headline =
                String.format(
                        Locale.ROOT, "%,d variants of %,d journeys", variants.total(), customers);
        if (variants.variants().size() < variants.total()) {
            headline += String.format(Locale.ROOT, "; the first %,d", variants.variants().size());
        }
        return new View(List.of(new View.Section(List.of(headline), shown.build())), plain.build());
    }

    private static Cell[] row(Variants.Variant variant, String arrow) {
        return new Cell[] {
            Cell.of(variant.customers()),
            Cell.share(variant.share()),
            Cell.of(variant.duration().median()),
            Cell.of(String.join(arrow, variant.path()))
        };
    }
}
