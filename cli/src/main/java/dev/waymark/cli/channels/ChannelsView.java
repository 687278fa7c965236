package dev.waymark.cli.channels;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.quantile.DurationSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Channels as tables, one below the other. CSV carries the pairs of channels. */
final class ChannelsView {
    private ChannelsView() {}

    static View of(Channels channels) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(new View.Section(List.of(channels.definition()), channels(channels)));
        sections.add(
                new View.Section(
                        List.of("Switches, and steps on the same channel"),
                        pairs(channels.switches())));
        sections.add(new View.Section(List.of(repeated(channels.repeats())), repeats(channels)));
        sections.add(
                new View.Section(
                        List.of(
                                String.format(
                                        Locale.ROOT,
                                        "Lost hand-offs: %,d",
                                        channels.lost().count())),
                        pairs(channels.lost().pairs())));
        sections.add(new View.Section(resolutions(channels.resolutions()), Table.of().build()));
        sections.add(new View.Section(List.of("Digital and physical"), mix(channels)));
        return new View(sections, csv(channels));
    }

    private static Table channels(Channels channels) {
        Table.Builder table = Table.of("channel", "events", "customers", "kind");
        for (Channels.Channel channel : channels.channels()) {
            table.row(
                    Cell.of(channel.channel()),
                    Cell.of(channel.events()),
                    Cell.of(channel.customers()),
                    Cell.of(channel.kind()));
        }
        return table.build();
    }

    private static Table pairs(List<Channels.Pair> pairs) {
        Table.Builder table = Table.of("from", "to", "count", "customers", "waitMedian", "waitP95");
        for (Channels.Pair pair : pairs) {
            table.row(
                    Cell.of(pair.from()),
                    Cell.of(pair.to()),
                    Cell.of(pair.count()),
                    Cell.of(pair.customers()),
                    Cell.of(pair.waiting().median()),
                    Cell.of(pair.waiting().p95()));
        }
        return table.build();
    }

    private static String repeated(Channels.Repeats repeats) {
        Double share = repeats.share();
        return share == null
                ? "Repeat contacts: there are no contacts"
                : String.format(
                        Locale.ROOT,
                        "Repeat contacts: %,d of %,d contacts (%.1f %%); %,d on the same channel,"
                                + " %,d on another",
                        repeats.repeated(),
                        repeats.contacts(),
                        share * 100,
                        repeats.sameChannel(),
                        repeats.otherChannel());
    }

    private static Table repeats(Channels channels) {
        Table.Builder table =
                Table.of("from", "to", "count", "customers", "share", "waitMedian", "waitP95");
        for (Channels.Repeat repeat : channels.repeats().pairs()) {
            table.row(
                    Cell.of(repeat.from()),
                    Cell.of(repeat.to()),
                    Cell.of(repeat.count()),
                    Cell.of(repeat.customers()),
                    Cell.share(repeat.share()),
                    Cell.of(repeat.waiting().median()),
                    Cell.of(repeat.waiting().p95()));
        }
        return table.build();
    }

    private static List<String> resolutions(Channels.Resolutions resolutions) {
        Double mean = resolutions.contactsPerResolution();
        Double selfService = resolutions.selfServiceShare();
        if (mean == null || selfService == null) {
            return List.of("Nothing was resolved.");
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Resolved: %,d times, with %.2f contacts each; %.1f %% by self-service;"
                                + " %,d contacts were not followed by a resolution",
                        resolutions.count(),
                        mean,
                        selfService * 100,
                        resolutions.unresolved()));
    }

    private static Table mix(Channels channels) {
        Table.Builder table =
                Table.of("stage", "events", "digital", "physical", "digitalShare", "physicalShare");
        for (Channels.Mix row : channels.mix()) {
            String stage = row.stage();
            table.row(
                    Cell.of(stage == null ? "(all)" : stage),
                    Cell.of(row.events()),
                    Cell.of(row.digital()),
                    Cell.of(row.physical()),
                    Cell.share(row.digitalShare()),
                    Cell.share(row.physicalShare()));
        }
        return table.build();
    }

    private static Table csv(Channels channels) {
        Table.Builder table =
                Table.of(
                        "what",
                        "from",
                        "to",
                        "count",
                        "customers",
                        "share",
                        "waitMean",
                        "waitMedian",
                        "waitP95");
        channels.switches().forEach(pair -> table.row(row("switch", pair)));
        for (Channels.Repeat pair : channels.repeats().pairs()) {
            table.row(
                    row(
                            "repeat",
                            pair.from(),
                            pair.to(),
                            Cell.of(pair.count()),
                            Cell.of(pair.customers()),
                            Cell.share(pair.share()),
                            pair.waiting()));
        }
        channels.lost().pairs().forEach(pair -> table.row(row("lost", pair)));
        return table.build();
    }

    private static Cell[] row(String what, Channels.Pair pair) {
        return row(
                what,
                pair.from(),
                pair.to(),
                Cell.of(pair.count()),
                Cell.of(pair.customers()),
                new Cell.Absent(),
                pair.waiting());
    }

    private static Cell[] row(
            String what,
            String from,
            String to,
            Cell count,
            Cell customers,
            Cell share,
            DurationSummary wait) {
        return new Cell[] {
            Cell.of(what),
            Cell.of(from),
            Cell.of(to),
            count,
            customers,
            share,
            Cell.of(wait.mean()),
            Cell.of(wait.median()),
            Cell.of(wait.p95())
        };
    }
}
