package dev.waymark.cli.attribution;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.attribution.Attribution;
import dev.waymark.engine.attribution.AttributionComparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/** One model with all its numbers, or several models' conversions side by side. */
final class AttributionView {
    private AttributionView() {}

    /**
     * The view.
     *
     * @param ofTable whether the paths were counted before, and nobody looked back from anything
     */
    static View of(AttributionComparison comparison, boolean ofTable) {
        Table.Builder csv =
                Table.of("model", "channel", "conversions", "value", "share", "removalEffect");
        for (Attribution attribution : comparison.models()) {
            for (Attribution.Channel channel : attribution.channels()) {
                csv.row(row(channel, Cell.of(attribution.model())));
            }
            csv.row(
                    Cell.of(attribution.model()),
                    Cell.of("(unattributed)"),
                    Cell.amount(attribution.unattributed()),
                    Cell.amount(attribution.unattributedValue()),
                    new Cell.Absent(),
                    new Cell.Absent());
        }
        Attribution first = comparison.models().getFirst();
        List<View.Section> sections = new ArrayList<>();
        if (comparison.models().size() == 1) {
            Table.Builder shown =
                    Table.of("channel", "conversions", "value", "share", "removalEffect");
            first.channels().forEach(channel -> shown.row(row(channel)));
            sections.add(new View.Section(List.of(first.definition()), shown.build()));
        } else {
            sections.add(new View.Section(List.of(), sideBySide(comparison.models())));
            sections.add(
                    new View.Section(
                            comparison.models().stream()
                                    .map(it -> it.model() + ": " + it.definition())
                                    .toList(),
                            Table.of("model").build()));
        }
        sections.add(new View.Section(List.of(totals(first, ofTable)), Table.of("model").build()));
        return new View(sections, csv.build());
    }

    private static Cell[] row(Attribution.Channel channel, Cell... before) {
        List<Cell> cells = new ArrayList<>(List.of(before));
        cells.add(Cell.of(channel.channel()));
        cells.add(Cell.amount(channel.conversions()));
        cells.add(Cell.amount(channel.value()));
        cells.add(Cell.share(channel.share()));
        cells.add(Cell.amount(channel.removalEffect()));
        return cells.toArray(Cell[]::new);
    }

    private static Table sideBySide(List<Attribution> models) {
        List<String> columns = new ArrayList<>(List.of("channel"));
        models.forEach(model -> columns.add(model.model()));
        TreeSet<String> channels = new TreeSet<>();
        models.forEach(model -> model.channels().forEach(it -> channels.add(it.channel())));
        List<List<Cell>> rows = new ArrayList<>();
        for (String channel : channels) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(channel)));
            for (Attribution model : models) {
                row.add(
                        Cell.amount(
                                model.channels().stream()
                                        .filter(it -> it.channel().equals(channel))
                                        .map(Attribution.Channel::conversions)
                                        .findFirst()
                                        .orElse(null)));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static String totals(Attribution attribution, boolean ofTable) {
        String value =
                attribution.value() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", worth %,.2f",
                                Objects.requireNonNull(attribution.value()));
        return String.format(
                Locale.ROOT,
                "%,.0f conversions%s; %,.0f of them without any touch%s; %,.0f paths ended in"
                        + " nothing",
                attribution.conversions(),
                value,
                attribution.unattributed(),
                ofTable ? "" : " in the look-back",
                attribution.nulls());
    }
}
