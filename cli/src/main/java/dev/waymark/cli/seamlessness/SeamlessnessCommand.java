package dev.waymark.cli.seamlessness;

import dev.waymark.app.seamlessness.SeamlessnessOptions;
import dev.waymark.app.stages.StageSource;
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
import dev.waymark.engine.seamlessness.Seamlessness;
import dev.waymark.engine.seamlessness.SeamlessnessKernel;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells how smoothly customers pass from stage to stage, and from department to department. */
@Command(
        name = "seamlessness",
        mixinStandardHelpOptions = true,
        description =
                "Tells how many passages from a stage to a later one went without a change of"
                        + " channel, a long wait, a way back or a call for help.",
        footer = {
            "",
            "Without --stage or --stages, the stages of a draft from the log are taken. Departments"
                    + " come from the map of --stages, or from --department.",
            "",
            "Examples:",
            "  waymark seamlessness shop.csv",
            "  waymark seamlessness shop.csv --stages map.json --patience 24h",
            "  waymark seamlessness shop.csv --stage \"look=visit\" --stage \"buy=order,payment\""
                    + " --stage use=delivery --department shop=look,buy --department logistics=use"
        })
public final class SeamlessnessCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private StageOptions stages = new StageOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--department",
            paramLabel = "NAME=STAGE,STAGE",
            description = "Who is responsible for which stages; once for each.")
    private List<String> departments = List.of();

    @Option(
            names = "--contact",
            paramLabel = "TYPE",
            description =
                    "A type by which a customer turns to you; once for each, \"none\" for no type."
                            + " Default: guessed from the names.")
    private List<String> contacts = List.of();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "How long after a passage ways back and contacts count. Default: 72h.")
    private @Nullable String window;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            description = "The longest wait that does not disturb. Default: 72h.")
    private @Nullable String patience;

    public SeamlessnessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SeamlessnessOptions options =
                new SeamlessnessOptions(
                        null,
                        null,
                        departments,
                        contacts,
                        window,
                        patience,
                        log.since(),
                        log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        LocalDriver driver = LocalDriver.onAllProcessors();
        Stages wanted =
                stages.isGiven() ? stages.stages(index) : StageSource.ofDraft(index, driver);
        Seamlessness found =
                driver.run(
                        new SeamlessnessKernel(
                                options.request(wanted, stages.departments(), index, log.zone())),
                        index);
        format.write(console, found, () -> view(found));
        return 0;
    }

    private static View view(Seamlessness found) {
        Table transitions = transitions(found);
        List<View.Section> sections = new ArrayList<>();
        sections.add(
                new View.Section(
                        List.of(
                                found.definition(),
                                String.format(
                                        Locale.ROOT,
                                        "%,d customers; %,d passages are open",
                                        found.customers(),
                                        found.open())),
                        transitions));
        if (!found.handovers().isEmpty()) {
            sections.add(
                    new View.Section(List.of("Handovers between departments"), handovers(found)));
        }
        return new View(sections, transitions);
    }

    private static Table transitions(Seamlessness found) {
        Table.Builder table =
                Table.of(
                        "from",
                        "to",
                        "passages",
                        "seamless",
                        "low",
                        "high",
                        "waitMedian",
                        "waitP95",
                        "switched",
                        "waited",
                        "returned",
                        "contacted");
        for (Seamlessness.Transition it : found.transitions()) {
            table.row(
                    Cell.of(it.from()),
                    Cell.of(it.to()),
                    Cell.of(it.passages()),
                    Cell.share(it.seamless().share()),
                    Cell.share(it.seamless().low()),
                    Cell.share(it.seamless().high()),
                    Cell.of(it.waiting().median()),
                    Cell.of(it.waiting().p95()),
                    count(it.disturbed().switched()),
                    Cell.of(it.disturbed().waited()),
                    Cell.of(it.disturbed().returned()),
                    count(it.disturbed().contacted()));
        }
        return table.build();
    }

    private static Cell count(@Nullable Long count) {
        return count == null ? new Cell.Absent() : Cell.of(count);
    }

    private static Table handovers(Seamlessness found) {
        Table.Builder table =
                Table.of("from", "to", "passages", "seamless", "waitMean", "waitMedian", "waitP95");
        for (Seamlessness.Handover it : found.handovers()) {
            table.row(
                    Cell.of(it.from()),
                    Cell.of(it.to()),
                    Cell.of(it.passages()),
                    Cell.share(it.seamless().share()),
                    Cell.of(it.waiting().mean()),
                    Cell.of(it.waiting().median()),
                    Cell.of(it.waiting().p95()));
        }
        return table.build();
    }
}
