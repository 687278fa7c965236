package dev.waymark.cli.sample;

import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.cli.output.Console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes the sample log, or one like it, to a CSV file. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Writes the sample log of a shop, with its planted truths, to a CSV file.",
        footer = {
            "",
            "Equal options give equal files. docs/sample.md tells what is planted.",
            "",
            "Examples:",
            "  waymark sample -o shop.csv",
            "  waymark sample -o small.csv --customers 500 --seed 7",
            "  waymark sample -o plain.csv --nothing-planted",
            "  waymark sample -o scored.csv --answers"
        })
public final class SampleCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; an existing one is replaced.")
    private Path output = Path.of("");

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "From 1 to 1000000. Default: ${DEFAULT-VALUE}.")
    private int customers = SampleSettings.DEFAULT.customers();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number makes another log. Default: ${DEFAULT-VALUE}.")
    private long seed = SampleSettings.DEFAULT.seed();

    @Option(names = "--nothing-planted", description = "The same shop without any planted truth.")
    private boolean nothingPlanted;

    @Option(
            names = "--answers",
            description =
                    "Also what customers answered about offer, checkout, help and the whole, as"
                            + " events with their scores.")
    private boolean answers;

    public SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SampleLog.writeCsv(new SampleSettings(seed, customers, !nothingPlanted), answers, output);
        console.message("%s: the events of %d customers".formatted(output, customers));
        return 0;
    }
}
