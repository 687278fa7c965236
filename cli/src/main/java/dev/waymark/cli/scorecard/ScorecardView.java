package dev.waymark.cli.scorecard;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.scorecard.Scorecard;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scorecard as tables, one below the other. CSV carries channels and hours. */
final class ScorecardView {
    private static final int SHOWN_SLOTS = 10;

    private ScorecardView() {}

    static View of(Scorecard scorecard) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(
                new View.Section(List.of(scorecard.definition()), channels(scorecard.channels())));
        List<Scorecard.Slot> worst =
                scorecard.slots().stream()
                        .filter(slot -> slot.excess() != null)
                        .limit(SHOWN_SLOTS)
                        .toList();
        if (!worst.isEmpty()) {
            sections.add(
                    new View.Section(
                            List.of(
                                    "Hours in which most give up beyond the channel's usual, "
                                            + scorecard.zone()),
                            slots(worst)));
        }
        for (Scorecard.Variants variants : scorecard.variants()) {
            sections.add(
                    new View.Section(
                            List.of(variants.channel() + " by " + variants.property()),
                            variants(variants)));
            sections.add(new View.Section(List.of(), comparisons(variants)));
        }
        return new View(sections, csv(scorecard));
    }

    private static Table channels(List<Scorecard.Channel> channels) {
        Table.Builder table =
                Table.of(
                        "channel",
                        "messages",
                        "delivered",
                        "opened",
                        "clicked",
                        "responded",
                        "requests",
                        "answered",
                        "abandoned",
                        "unanswered",
                        "waitMedian",
                        "waitP95");
        for (Scorecard.Channel channel : channels) {
            DurationSummary wait = channel.waiting();
            table.row(
                    Cell.of(channel.channel()),
                    Cell.of(channel.messages()),
                    share(channel.delivered()),
                    share(channel.opened()),
                    share(channel.clicked()),
                    share(channel.responded()),
                    Cell.of(channel.requests()),
                    share(channel.answered()),
                    share(channel.abandoned()),
                    count(channel.unanswered()),
                    Cell.of(wait == null ? null : wait.median()),
                    Cell.of(wait == null ? null : wait.p95()));
        }
        return table.build();
    }

    private static Table slots(List<Scorecard.Slot> slots) {
        Table.Builder table =
                Table.of(
                        "channel",
                        "weekday",
                        "hour",
                        "requests",
                        "abandoned",
                        "low",
                        "high",
                        "excess",
                        "pValue",
                        "waitMedian",
                        "waitP95");
        for (Scorecard.Slot slot : slots) {
            Rate abandoned = slot.abandoned();
            DurationSummary wait = slot.waiting();
            table.row(
                    Cell.of(slot.channel()),
                    Cell.of(
                            DayOfWeek.of(slot.weekday())
                                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Cell.of(String.format(Locale.ROOT, "%02d:00", slot.hour())),
                    Cell.of(slot.requests()),
                    share(abandoned),
                    Cell.share(abandoned == null ? null : abandoned.low()),
                    Cell.share(abandoned == null ? null : abandoned.high()),
                    number("%+.1f", slot.excess()),
                    number("%.2g", slot.p()),
                    Cell.of(wait == null ? null : wait.median()),
                    Cell.of(wait == null ? null : wait.p95()));
        }
        return table.build();
    }

    private static Table variants(Scorecard.Variants variants) {
        Table.Builder table =
                Table.of("value", "messages", "delivered", "opened", "clicked", "responded");
        for (Scorecard.Variant row : variants.rows()) {
            String value = row.value();
            table.row(
                    Cell.of(value == null ? "(none)" : value),
                    Cell.of(row.messages()),
                    share(row.delivered()),
                    share(row.opened()),
                    share(row.clicked()),
                    share(row.responded()));
        }
        return table.build();
    }

    private static Table comparisons(Scorecard.Variants variants) {
        Table.Builder table =
                Table.of("measure", "value", "against", "difference", "low", "high", "pCorrected");
        for (Scorecard.Comparison comparison : variants.comparisons()) {
            table.row(
                    Cell.of(comparison.measure()),
                    Cell.of(comparison.value()),
                    Cell.of(comparison.reference()),
                    Cell.share(comparison.difference()),
                    Cell.share(comparison.low()),
                    Cell.share(comparison.high()),
                    number("%.2g", comparison.corrected()));
        }
        return table.build();
    }

    private static Table csv(Scorecard scorecard) {
        Table.Builder table =
                Table.of(
                        "channel",
                        "weekday",
                        "hour",
                        "messages",
                        "openedShare",
                        "requests",
                        "answeredShare",
                        "abandonedShare",
                        "abandonedLow",
                        "abandonedHigh",
                        "waitMedian",
                        "waitP95");
        for (Scorecard.Channel channel : scorecard.channels()) {
            table.row(
                    row(
                            channel.channel(),
                            new Cell.Absent(),
                            new Cell.Absent(),
                            channel.messages(),
                            channel.opened(),
                            channel.requests(),
                            channel.answered(),
                            channel.abandoned(),
                            channel.waiting()));
        }
        for (Scorecard.Slot slot : scorecard.slots()) {
            table.row(
                    row(
                            slot.channel(),
                            Cell.of(slot.weekday()),
                            Cell.of(slot.hour()),
                            slot.messages(),
                            slot.opened(),
                            slot.requests(),
                            slot.answered(),
                            slot.abandoned(),
                            slot.waiting()));
        }
        return table.build();
    }

    private static Cell[] row(
            String channel,
            Cell weekday,
            Cell hour,
            long messages,
            @Nullable Rate opened,
            long requests,
            @Nullable Rate answered,
            @Nullable Rate abandoned,
            @Nullable DurationSummary wait) {
        return new Cell[] {
            Cell.of(channel),
            weekday,
            hour,
            Cell.of(messages),
            share(opened),
            Cell.of(requests),
            share(answered),
            share(abandoned),
            Cell.share(abandoned == null ? null : abandoned.low()),
            Cell.share(abandoned == null ? null : abandoned.high()),
            Cell.of(wait == null ? null : wait.median()),
            Cell.of(wait == null ? null : wait.p95())
        };
    }

    private static Cell share(@Nullable Rate rate) {
        return Cell.share(rate == null ? null : rate.share());
    }

    private static Cell count(@Nullable Long count) {
        return count == null ? new Cell.Absent() : Cell.of(count.longValue());
    }

    private static Cell number(String format, @Nullable Double number) {
        return number == null
                ? new Cell.Absent()
                : Cell.of(String.format(Locale.ROOT, format, number));
    }
}
