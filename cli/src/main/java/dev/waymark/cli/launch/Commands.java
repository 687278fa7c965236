package dev.waymark.cli.launch;

import dev.waymark.cli.activity.ActivityCommand;
import dev.waymark.cli.adoption.AdoptionCommand;
import dev.waymark.cli.attribution.AttributionCommand;
import dev.waymark.cli.backup.BackupCommand;
import dev.waymark.cli.backup.RestoreCommand;
import dev.waymark.cli.bindings.BindingsCommand;
import dev.waymark.cli.bottlenecks.BottlenecksCommand;
import dev.waymark.cli.budget.BudgetCommand;
import dev.waymark.cli.budget.SpendCommand;
import dev.waymark.cli.catalog.CatalogCommand;
import dev.waymark.cli.catalog.TypesCommand;
import dev.waymark.cli.channels.ChannelsCommand;
import dev.waymark.cli.clv.ClvCommand;
import dev.waymark.cli.collect.ImportCommand;
import dev.waymark.cli.compare.CompareCommand;
import dev.waymark.cli.completion.CompletionCommand;
import dev.waymark.cli.conformance.ConformanceCommand;
import dev.waymark.cli.conformance.OverlayCommand;
import dev.waymark.cli.correlation.CorrelationCommand;
import dev.waymark.cli.customers.CustomersCommand;
import dev.waymark.cli.customers.EraseCommand;
import dev.waymark.cli.discover.DiscoverCommand;
import dev.waymark.cli.findings.FindingsCommand;
import dev.waymark.cli.funnel.FunnelCommand;
import dev.waymark.cli.identity.IdentityCommand;
import dev.waymark.cli.lenses.LensesCommand;
import dev.waymark.cli.maps.MapCommand;
import dev.waymark.cli.members.MembersCommand;
import dev.waymark.cli.objectives.CheckCommand;
import dev.waymark.cli.opportunities.OpportunitiesCommand;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.paths.PathsCommand;
import dev.waymark.cli.personas.PersonasCommand;
import dev.waymark.cli.pressure.PressureCommand;
import dev.waymark.cli.proof.ProofCommand;
import dev.waymark.cli.representatives.RepresentativesCommand;
import dev.waymark.cli.retention.RetentionCommand;
import dev.waymark.cli.rework.ReworkCommand;
import dev.waymark.cli.sample.SampleCommand;
import dev.waymark.cli.scorecard.ScorecardCommand;
import dev.waymark.cli.seamlessness.SeamlessnessCommand;
import dev.waymark.cli.serve.DemoCommand;
import dev.waymark.cli.serve.ServeCommand;
import dev.waymark.cli.sessions.SessionsCommand;
import dev.waymark.cli.sources.SourcesCommand;
import dev.waymark.cli.survival.SurvivalCommand;
import dev.waymark.cli.trends.TrendsCommand;
import dev.waymark.cli.variants.VariantsCommand;
import dev.waymark.cli.weekly.WeeklyCommand;
import dev.waymark.cli.workspace.FilesOptional;

import picocli.CommandLine;

import java.util.List;

/** All commands, wired to a console. A new command is one more line here. */
final class Commands {
    private static final int HELP_WIDTH = 100;

    private Commands() {}

    static CommandLine on(Console console) {
        CommandLine line = new CommandLine(new RootCommand());
        List.of(
                        new DemoCommand(console),
                        new ServeCommand(console),
                        MembersCommand.on(console),
                        new ImportCommand(console),
                        SourcesCommand.on(console),
                        new CatalogCommand(console),
                        TypesCommand.on(console),
                        IdentityCommand.on(console),
                        CustomersCommand.on(console),
                        new EraseCommand(console),
                        BackupCommand.on(console),
                        new RestoreCommand(console),
                        new DiscoverCommand(console),
                        new VariantsCommand(console),
                        new FunnelCommand(console),
                        new CorrelationCommand(console),
                        new PathsCommand(console),
                        new SessionsCommand(console),
                        new ChannelsCommand(console),
                        new ScorecardCommand(console),
                        new PressureCommand(console),
                        new AttributionCommand(console),
                        new ClvCommand(console),
                        FilesOptional.of(new BudgetCommand(console)),
                        SpendCommand.on(console),
                        new BottlenecksCommand(console),
                        new SeamlessnessCommand(console),
                        new ReworkCommand(console),
                        new RepresentativesCommand(console),
                        new PersonasCommand(console),
                        new CompareCommand(console),
                        new RetentionCommand(console),
                        ActivityCommand.on(console),
                        new AdoptionCommand(console),
                        new SurvivalCommand(console),
                        new TrendsCommand(console),
                        new WeeklyCommand(console),
                        new LensesCommand(console),
                        MapCommand.on(console),
                        FilesOptional.of(new ConformanceCommand(console)),
                        FilesOptional.of(new OverlayCommand(console)),
                        FilesOptional.of(new BindingsCommand(console)),
                        FilesOptional.of(new CheckCommand(console)),
                        FindingsCommand.on(console),
                        OpportunitiesCommand.on(console),
                        FilesOptional.of(new ProofCommand(console)),
                        new SampleCommand(console),
                        new CompletionCommand(console))
                .forEach(line::addSubcommand);
        return line.setUsageHelpWidth(HELP_WIDTH);
    }
}
