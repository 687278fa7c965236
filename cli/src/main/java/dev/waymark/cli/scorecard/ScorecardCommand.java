package dev.waymark.cli.scorecard;

import dev.waymark.app.scorecard.ScorecardOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.scorecard.Scorecard;
import dev.waymark.engine.scorecard.ScorecardKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells how well each channel serves. */
@Command(
        name = "scorecard",
        mixinStandardHelpOptions = true,
        description =
                "Tells how well each channel serves: messages opened, clicked and responded to;"
                        + " requests answered and abandoned, and how long they wait; by hour of"
                        + " the week.",
        footer = {
            "",
            "Types that are not given are guessed from their names; \"none\" means no type. Hours"
                    + " are those of --zone.",
            "",
            "Examples:",
            "  waymark scorecard shop.csv --zone Europe/Riga",
            "  waymark scorecard mail.csv --sent mailed --opened read --variants subject",
            "  waymark scorecard shop.csv --request \"chat started\" --format csv"
        })
public final class ScorecardCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(names = "--sent", paramLabel = "TYPE", description = "A type: we send a message.")
    private List<String> sent = List.of();

    @Option(names = "--delivered", paramLabel = "TYPE", description = "A type: it arrives.")
    private List<String> delivered = List.of();

    @Option(names = "--opened", paramLabel = "TYPE", description = "A type: it is opened.")
    private List<String> opened = List.of();

    @Option(names = "--clicked", paramLabel = "TYPE", description = "A type: a link is followed.")
    private List<String> clicked = List.of();

    @Option(
            names = "--responded",
            paramLabel = "TYPE",
            description = "A type: the customer reacts to it.")
    private List<String> responded = List.of();

    @Option(
            names = "--request",
            paramLabel = "TYPE",
            description = "A type: the customer asks for us and waits.")
    private List<String> requests = List.of();

    @Option(
            names = "--answered",
            paramLabel = "TYPE",
            description = "A type: the customer is answered.")
    private List<String> answered = List.of();

    @Option(
            names = "--abandoned",
            paramLabel = "TYPE",
            description = "A type: the customer gives up waiting.")
    private List<String> abandoned = List.of();

    @Option(
            names = "--variants",
            paramLabel = "PROPERTY",
            description = "Compare messages by this property, such as the subject line.")
    private @Nullable String variants;

    @Option(
            names = "--base",
            paramLabel = "VALUE",
            description =
                    "The value of --variants that the others are compared with. Default: the most"
                            + " frequent one of each channel.")
    private @Nullable String base;

    public ScorecardCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScorecardOptions options =
                new ScorecardOptions(
                        sent,
                        delivered,
                        opened,
                        clicked,
                        responded,
                        requests,
                        answered,
                        abandoned,
                        variants,
                        base,
                        log.since(),
                        log.until());
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        Scorecard scorecard =
                LocalDriver.onAllProcessors()
                        .run(new ScorecardKernel(options.request(index, log.zone())), index);
        format.write(console, scorecard, () -> ScorecardView.of(scorecard));
        return 0;
    }
}
