package dev.waymark.cli.discover;

import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Prints the process map that customers really walked. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description =
                "Shows the process map that customers really walked: what follows what, how"
                        + " often, after how long.",
        footer = {
            "",
            "Examples:",
            "  waymark discover shop.csv",
            "  waymark discover permits.xes.gz --lifecycle all --format json > map.json",
            "  waymark discover log.csv --columns customer=case_id,time=ts,type=event --since"
                    + " 2026-01-01"
        })
public final class DiscoverCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    public DiscoverCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DiscoverKernel kernel = new DiscoverKernel(log.range());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        ProcessMap map = LocalDriver.onAllProcessors().run(kernel, index);
        format.write(console, map, () -> ProcessMapView.of(map));
        return 0;
    }
}
