package dev.waymark.cli.channels;

import dev.waymark.app.channels.ChannelsOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells how customers move between channels, and where they must come again. */
@Command(
        name = "channels",
        mixinStandardHelpOptions = true,
        description =
                "Tells how customers move between channels: switches, repeat contacts, lost"
                        + " hand-offs, contacts per resolution, self-service, digital share.",
        footer = {
            "",
            "What is not given is guessed from the names, and the result says so. \"none\" means"
                    + " no type, or no channel.",
            "",
            "Examples:",
            "  waymark channels shop.csv",
            "  waymark channels shop.csv --contact call --contact e-mail --resolving solved",
            "  waymark channels shop.csv --window 7d --topic subject --format json",
            "  waymark channels shop.csv --stage \"research=ad click,site visit\" --stage"
                    + " \"use=support call\""
        })
public final class ChannelsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--contact",
            paramLabel = "TYPE",
            description = "A type by which customers turn to you; once for each.")
    private List<String> contacts = List.of();

    @Option(
            names = "--resolving",
            paramLabel = "TYPE",
            description = "A type that deals with a contact; once for each.")
    private List<String> resolving = List.of();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "How long after a contact another one repeats it. Default: 72h.")
    private @Nullable String window;

    @Option(
            names = "--topic",
            paramLabel = "PROPERTY",
            description = "Only contacts with the same value of it belong together.")
    private @Nullable String topic;

    @Option(
            names = "--digital",
            paramLabel = "CHANNEL",
            description = "A digital channel; once for each.")
    private List<String> digital = List.of();

    @Option(
            names = "--physical",
            paramLabel = "CHANNEL",
            description = "A physical channel; once for each.")
    private List<String> physical = List.of();

    @Option(
            names = "--self-service",
            paramLabel = "CHANNEL",
            description = "A channel that needs nobody of yours; once for each.")
    private List<String> selfService = List.of();

    @Option(
            names = "--stage",
            paramLabel = "NAME=TYPE,…",
            description = "A stage, for its digital share; once for each.")
    private List<String> stages = List.of();

    public ChannelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ChannelsOptions options =
                new ChannelsOptions(
                        contacts,
                        resolving,
                        window,
                        topic,
                        digital,
                        physical,
                        selfService,
                        stages,
                        log.since(),
                        log.until());
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        Channels channels =
                LocalDriver.onAllProcessors()
                        .run(new ChannelsKernel(options.request(index, log.zone())), index);
        format.write(console, channels, () -> ChannelsView.of(channels));
        return 0;
    }
}
