package dev.waymark.cli.paths;

import dev.waymark.app.paths.PathsOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Counts what customers do step by step, after or before a type of event. */
@Command(
        name = "paths",
        mixinStandardHelpOptions = true,
        description =
                "Counts what customers do position by position: from the start of their sessions,"
                        + " after a type of event, before one, or between two.",
        footer = {
            "",
            "The definition is printed beside the numbers. CSV carries the links.",
            "",
            "Examples:",
            "  waymark paths shop.csv",
            "  waymark paths shop.csv --from cart --steps 4 --nodes 5",
            "  waymark paths shop.csv --to order --occurrence all --gap 1d",
            "  waymark paths shop.csv --from visit --to order --gap none --format csv"
        })
public final class PathsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(names = "--from", paramLabel = "TYPE", description = "Paths begin with this type.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TYPE",
            description = "Paths lead to this type; alone, positions count backwards.")
    private @Nullable String to;

    @Option(
            names = "--occurrence",
            paramLabel = "first|all",
            description = "first (default): one path a session; all: one for each such event.")
    private @Nullable String occurrence;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Number of positions, 2 to 30, the first included. Default: 6.")
    private @Nullable Integer steps;

    @Option(
            names = "--nodes",
            paramLabel = "K",
            description = "Types to tell apart at each position, 1 to 50. Default: 10.")
    private @Nullable Integer nodes;

    @Option(
            names = "--gap",
            paramLabel = "TIME",
            description = "A longer pause begins a session. Default: 30m; none for no splitting.")
    private @Nullable String gap;

    @Option(
            names = "--no-collapse",
            description = "Count each repeat in a row; by default they count once.")
    private boolean noCollapse;

    public PathsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PathsOptions options =
                new PathsOptions(
                        from,
                        to,
                        occurrence,
                        steps,
                        nodes,
                        gap,
                        !noCollapse,
                        log.since(),
                        log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        PathsKernel kernel = new PathsKernel(options.request(index, log.zone()));
        Paths paths = LocalDriver.onAllProcessors().run(kernel, index);
        format.write(console, paths, () -> PathsView.of(paths));
        return 0;
    }
}
