package dev.waymark.cli.budget;

import dev.waymark.app.attribution.AttributionOptions;
import dev.waymark.app.budget.BudgetOptions;
import dev.waymark.app.budget.Budgets;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.budget.SpendTables;
import dev.waymark.app.budget.WorkspaceSpend;
import dev.waymark.cli.attribution.ModelOptions;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.workspace.AskedLog;
import dev.waymark.cli.workspace.KeptLog;
import dev.waymark.cli.workspace.OpenWorkspace;
import dev.waymark.cli.workspace.SourceOptions;
import dev.waymark.engine.budget.BudgetReport;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what channels cost and bring, and how a budget could be spread. */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        description =
                "Tells what each channel costs and brings (CAC, ROMI, CLV to CAC), fits how"
                        + " conversions answer to spend, and spreads a monthly budget.",
        footer = {
            "",
            "The table of spend has the columns channel,month,spend, with months such as 2026-03.",
            "Months count that lie wholly from --since to --until.",
            "",
            "Examples:",
            "  waymark budget shop.csv --spend spend.csv --conversion purchase",
            "  waymark budget shop.csv --spend spend.csv --conversion purchase --budget 20000",
            "  waymark budget --workspace Shop --conversion purchase"
        })
public final class BudgetCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private SourceOptions source = new SourceOptions();
    @Mixin private ModelOptions models = new ModelOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--spend",
            paramLabel = "FILE",
            description =
                    "CSV with the columns channel,month,spend. Default: the table that the"
                            + " workspace keeps.")
    private @Nullable Path spend;

    @Option(
            names = "--budget",
            paramLabel = "MONEY",
            description = "A monthly budget to spread over the channels.")
    private @Nullable Double budget;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            description =
                    "Share of a value that is left after the cost of what was sold, for example"
                            + " 0.4. Default: 1.")
    private @Nullable Double margin;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "For the lifetime value of a new customer. Default: 52w.")
    private @Nullable String horizon;

    @Option(
            names = "--referral",
            paramLabel = "TYPE",
            description = "Type of event that is a referral.")
    private @Nullable String referral;

    public BudgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AttributionOptions chosen = models.options(null, null);
        List<String> model = chosen.model();
        BudgetOptions options =
                new BudgetOptions(
                        chosen.conversion(),
                        model == null || model.isEmpty() ? null : String.join(",", model),
                        chosen.lookback(),
                        chosen.by(),
                        chosen.order(),
                        chosen.halfLife(),
                        chosen.worth(),
                        horizon,
                        margin,
                        referral,
                        budget,
                        source.log().since(),
                        source.log().until());
        Spend given = spend == null ? null : SpendTables.read(TextTable.read(spend));
        try (AskedLog log = source.open(console, "budget", "budget")) {
            Spend table = given == null ? kept(log) : given;
            BudgetReport report =
                    new Budgets(LocalDriver.onAllProcessors())
                            .report(
                                    options,
                                    table,
                                    log.index(log.known(List.of("value"))),
                                    log.zone(),
                                    new CancelSignal());
            format.write(console, report, () -> BudgetView.of(report));
        }
        return 0;
    }

    private static Spend kept(AskedLog log) {
        if (log instanceof KeptLog kept) {
            OpenWorkspace open = kept.workspace();
            return new WorkspaceSpend(open.documents().spend(), open.clock())
                    .require(open.id())
                    .spend();
        }
        throw JourneyException.user(
                "NO_SPEND",
                "no table of spend is named. Give one with --spend FILE; only a workspace keeps"
                        + " one.");
    }
}
