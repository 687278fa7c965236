package dev.waymark.cli.adoption;

import dev.waymark.app.adoption.AdoptionOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.adoption.Adoption;
import dev.waymark.engine.adoption.AdoptionKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Counts who takes up features. */
@Command(
        name = "adoption",
        mixinStandardHelpOptions = true,
        description =
                "Counts how many customers use each feature, and how long until they first do.",
        footer = {
            "",
            "The customer's first --from event must lie inside --since and --until; uses may lie"
                    + " after. JSON also has the new adopters of each period.",
            "",
            "Examples:",
            "  waymark adoption shop.csv --type \"app login\" --type \"loyalty card\"",
            "  waymark adoption shop.csv --from signup --type \"import|export\" --format json"
        })
public final class AdoptionCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private FormatOption format = new FormatOption();

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "A feature: the events that are its uses, A or A|B; once for each.")
    private List<String> features = List.of();

    @Option(
            names = "--from",
            paramLabel = "TYPE",
            description = "From when on a customer may use one: A, A|B, * for any event (default).")
    private @Nullable String from;

    @Option(
            names = "--period",
            paramLabel = "day|week|month",
            description = "The buckets of new adopters. Default: week.")
    private @Nullable String period;

    @Option(
            names = "--breakdown",
            paramLabel = "PROPERTY",
            description = "Also apart by this property of the --from event, or by channel.")
    private @Nullable String breakdown;

    public AdoptionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AdoptionOptions options =
                new AdoptionOptions(features, from, period, breakdown, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(options.properties());
        Adoption adoption =
                LocalDriver.onAllProcessors()
                        .run(new AdoptionKernel(options.request(index, log.zone())), index);
        format.write(console, adoption, () -> view(adoption));
        return 0;
    }

    private static View view(Adoption adoption) {
        Table.Builder shown =
                Table.of(
                        "value",
                        "type",
                        "adopters",
                        "share",
                        "repeated",
                        "uses",
                        "firstUseMedian",
                        "firstUseP95");
        Table.Builder plain =
                Table.of(
                        "value",
                        "type",
                        "adopters",
                        "share",
                        "repeated",
                        "uses",
                        "secondsMean",
                        "secondsMedian",
                        "secondsP95");
        rows(shown, plain, "(all)", adoption.features());
        for (Adoption.Group group : adoption.breakdown()) {
            rows(shown, plain, group.value(), group.features());
        }
        List<String> lines =
                List.of(
                        adoption.definition(),
                        String.format(Locale.ROOT, "%,d customers", adoption.customers()));
        return new View(List.of(new View.Section(lines, shown.build())), plain.build());
    }

    private static void rows(
            Table.Builder shown,
            Table.Builder plain,
            @Nullable String value,
            List<Adoption.Feature> features) {
        Cell group = Cell.of(value == null ? "(none)" : value);
        for (Adoption.Feature feature : features) {
            DurationSummary time = feature.timeToFirstUse();
            Cell type = Cell.of(feature.type());
            Cell adopters = Cell.of(feature.adopters());
            Cell share = Cell.share(feature.share());
            Cell repeated = Cell.of(feature.repeated());
            Cell uses = Cell.of(feature.uses());
            Cell mean = Cell.of(time == null ? null : time.mean());
            Cell median = Cell.of(time == null ? null : time.median());
            Cell p95 = Cell.of(time == null ? null : time.p95());
            shown.row(group, type, adopters, share, repeated, uses, median, p95);
            plain.row(group, type, adopters, share, repeated, uses, mean, median, p95);
        }
    }
}
