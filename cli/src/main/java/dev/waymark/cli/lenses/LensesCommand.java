package dev.waymark.cli.lenses;

import dev.waymark.app.lenses.JourneyLens;
import dev.waymark.app.lenses.LensViews;
import dev.waymark.app.lenses.Lenses;
import dev.waymark.app.lenses.RuleList;
import dev.waymark.app.lenses.RuleText;
import dev.waymark.app.lenses.WorkspaceLenses;
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
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.lenses.Lifecycle;
import dev.waymark.engine.lenses.LifecycleRules;
import dev.waymark.engine.lenses.SalesFunnel;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Prints the same customers as journey, as lifecycle and as sales funnel. */
@Command(
        name = "lenses",
        mixinStandardHelpOptions = true,
        description =
                "Looks at the same customers three ways: the stages of their journey, the states"
                        + " of the company's lifecycle, its sales funnel.",
        footer = {
            "",
            "The lifecycle is that at --until (default: the end of the log), its flows are since"
                    + " --since (default: 90 days before). A customer is in the last state whose"
                    + " rule they meet.",
            "",
            "Examples:",
            "  waymark lenses shop.csv --until 2026-01-01",
            "  waymark lenses shop.csv --rule 'aware = did any event' --rule 'buyer = did order'"
                    + " --rule 'regular = did order at least 3 times, in the last 365d'"
        })
public final class LensesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Mixin private StageOptions stages = new StageOptions();

    @Option(
            names = "--rule",
            paramLabel = "STATE=CONDITION",
            description =
                    "A state of the lifecycle and who is in it, in order; once for each. Default:"
                            + " aware, lead, buyer, regular, advocate, by the names of types.")
    private List<String> rules = List.of();

    @Option(
            names = "--step",
            paramLabel = "STEP=CONDITION",
            description =
                    "A step of the sales funnel and who reached it, in order; once for each."
                            + " Default: the states of the lifecycle.")
    private List<String> steps = List.of();

    public LensesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LifecycleRules lifecycle = read(RuleList.LIFECYCLE, rules);
        LifecycleRules funnel = read(RuleList.FUNNEL, steps);
        WorkspaceLenses.Chosen chosen =
                new WorkspaceLenses.Chosen(
                        lifecycle == null && funnel == null
                                ? LensViews.Source.GUESSED
                                : LensViews.Source.ASKED,
                        lifecycle,
                        funnel,
                        Stream.of(lifecycle, funnel).filter(Objects::nonNull).toList());
        JourneyIndex index = new LogReading(console, log).index(Lenses.properties(chosen));
        LocalDriver driver = LocalDriver.onAllProcessors();
        Stages journey =
                stages.isGiven() ? stages.stages(index) : StageSource.ofDraft(index, driver);
        LensViews views =
                new Lenses(driver)
                        .look(
                                new Lenses.Request(
                                        chosen,
                                        log.range().since(),
                                        log.range().until(),
                                        JourneyLens.of(journey)),
                                index,
                                new CancelSignal());
        format.write(console, views, () -> view(views));
        return 0;
    }

    private @Nullable LifecycleRules read(RuleList of, List<String> texts) {
        return texts.isEmpty() ? null : RuleText.parse(of, texts, log.zone());
    }

    private static View view(LensViews views) {
        Table.Builder csv = Table.of("lens", "view", "name", "rule", "customers", "share");
        Table.Builder stages = Table.of("stage", "customers", "share");
        for (LensViews.StageCount stage : views.journey().stages()) {
            stages.row(
                    Cell.of(stage.stage()), Cell.of(stage.customers()), Cell.share(stage.share()));
            csv.row(
                    Cell.of("journey"),
                    Cell.of(views.journey().view()),
                    Cell.of(stage.stage()),
                    Cell.of((String) null),
                    Cell.of(stage.customers()),
                    Cell.share(stage.share()));
        }
        Table.Builder states = Table.of("state", "before", "customers", "share", "rule");
        for (Lifecycle.State state : views.lifecycle().states()) {
            states.row(
                    Cell.of(state.state()),
                    Cell.of(state.before()),
                    Cell.of(state.customers()),
                    Cell.share(state.share()),
                    Cell.of(state.rule()));
            csv.row(
                    Cell.of("lifecycle"),
                    Cell.of(views.lifecycle().view()),
                    Cell.of(state.state()),
                    Cell.of(state.rule()),
                    Cell.of(state.customers()),
                    Cell.share(state.share()));
        }
        Table.Builder flows = Table.of("from", "to", "customers");
        for (Lifecycle.Flow flow : views.lifecycle().flows()) {
            flows.row(
                    Cell.of(flow.from() == null ? "(new)" : flow.from()),
                    Cell.of(flow.to()),
                    Cell.of(flow.customers()));
        }
        Table.Builder steps = Table.of("step", "customers", "fromStart", "fromPrevious");
        for (SalesFunnel.Step step : views.funnel().steps()) {
            steps.row(
                    Cell.of(step.step()),
                    Cell.of(step.customers()),
                    Cell.share(step.fromStart()),
                    Cell.share(step.fromPrevious()));
            csv.row(
                    Cell.of("funnel"),
                    Cell.of(views.funnel().view()),
                    Cell.of(step.step()),
                    Cell.of(step.rule()),
                    Cell.of(step.customers()),
                    Cell.share(step.fromStart()));
        }
        return new View(
                List.of(
                        new View.Section(
                                List.of("Journey: the customers' view, by stages of a draft"),
                                stages.build()),
                        new View.Section(
                                List.of(
                                        "Lifecycle: the company's view, at "
                                                + views.lifecycle().at()
                                                + ", before: "
                                                + views.lifecycle().from()),
                                states.build()),
                        new View.Section(List.of("Flows between the two"), flows.build()),
                        new View.Section(
                                List.of("Sales funnel: the company's view, ever reached"),
                                steps.build())),
                csv.build());
    }
}
