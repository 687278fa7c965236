package dev.waymark.cli.proof;

import dev.waymark.app.proof.ProofOptions;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.cli.workspace.AskedLog;
import dev.waymark.cli.workspace.SourceOptions;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.proof.Proof;
import dev.waymark.engine.proof.ProofKernel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** Tells whether a change helped. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description =
                "Tells whether a change helped: against customers held out, or by the weeks before"
                        + " and since.",
        footer = {
            "",
            "Examples:",
            "  waymark proof shop.csv --at \"quote request\" --goal purchase --released 2025-07-01",
            "  waymark proof shop.csv --at checkout --goal purchase --released 2025-07-01"
                    + " --hold-out arm=held --within 7d",
            "  waymark proof --workspace Shop --at checkout --goal purchase --released 2025-07-01"
        })
public final class ProofCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private SourceOptions source = new SourceOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TYPE",
            description = "Type of event by which customers come to where something was changed.")
    private String at = "";

    @Option(
            names = "--goal",
            required = true,
            paramLabel = "TYPE",
            description = "What it should lead to; once for each.")
    private List<String> goals = List.of();

    @Option(
            names = "--within",
            paramLabel = "DURATION",
            description = "How soon after. Default: 30d.")
    private @Nullable String within;

    @Option(
            names = "--released",
            required = true,
            paramLabel = "TIME",
            description = "When the change reached customers, for example 2025-07-01.")
    private String released = "";

    @Option(
            names = "--hold-out",
            paramLabel = "PROPERTY=VALUE",
            description = "Customers who were kept from the change, by a property of --at.")
    private @Nullable String holdOut;

    public ProofCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ProofOptions options = new ProofOptions(at, goals, within, released, holdOut);
        try (AskedLog log = source.open(console, "proof", "proof")) {
            JourneyIndex index = log.index(options.properties());
            Proof proof =
                    LocalDriver.onAllProcessors()
                            .run(new ProofKernel(options.request(index, log.zone())), index);
            format.write(console, proof, () -> view(proof));
        }
        return 0;
    }

    private static View view(Proof proof) {
        Table.Builder groups = Table.of("customers", "count", "reached", "share");
        row(groups, "before", proof.before());
        row(groups, "since", proof.after());
        row(groups, "held out, before", proof.heldBefore());
        row(groups, "held out, since", proof.heldAfter());
        Table table = groups.build();
        return new View(List.of(new View.Section(List.of(proof.text()), table)), table);
    }

    private static void row(Table.Builder table, String name, Proof.@Nullable Group group) {
        if (group != null) {
            table.row(
                    Cell.of(name),
                    Cell.of(group.customers()),
                    Cell.of(group.reached()),
                    Cell.share(group.share()));
        }
    }
}
