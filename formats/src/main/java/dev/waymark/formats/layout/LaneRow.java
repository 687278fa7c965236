package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A lane as it is drawn over some stages. */
final class LaneRow {
    static final double HEAD = 132;
    static final double GAP = 7;

    private static final double SIZE = 11;
    private static final double LEAST = 40;

    private final String name;
    private final @Nullable Lane lane;
    private final @Nullable Curves curves;
    private final Columns columns;
    private final Ink ink;
    private final Map<String, List<CardBlock>> byColumn = new HashMap<>();
    private final double height;

    LaneRow(
            @Nullable Lane lane,
            List<Card> cards,
            @Nullable Curves curves,
            Columns columns,
            Ink ink,
            Labels labels) {
        this.lane = lane;
        this.curves = curves;
        this.columns = columns;
        this.ink = ink;
        String own = lane == null ? null : lane.name();
        String kind = lane == null ? LaneKind.EMOTION.text() : lane.kind().text();
        this.name = own == null ? labels.word("lane." + kind) : own;
        for (Card card : cards) {
            if (columns.has(card.stage())) {
                byColumn.computeIfAbsent(
                                card.step() == null ? card.stage() : card.step(),
                                key -> new ArrayList<>())
                        .add(new CardBlock(card, ink, labels));
            }
        }
        double most = 0;
        for (Stage stage : columns.stages()) {
            double whole = stageHeight(stage);
            double single =
                    stage.steps().stream()
                            .mapToDouble(step -> stacked(step.id(), cardWidth()))
                            .max()
                            .orElse(0);
            most = Math.max(most, whole + single);
        }
        double chart = curves == null ? 0 : curves.height() + GAP;
        double head = Ink.height(RichText.bold(name), SIZE, HEAD - 2 * GAP) + 2 * GAP;
        double legend = curves == null ? 0 : curves.legendHeight(HEAD - 2 * GAP);
        height = Math.max(Math.max(LEAST, head + legend), chart + most + GAP);
    }

    @Nullable LaneKind kind() {
        return lane == null ? null : lane.kind();
    }

    double height() {
        return height;
    }

    List<Part> parts(int row, double left, double y) {
        List<Part> parts = new ArrayList<>();
        Theme theme = ink.theme();
        Mark.Box head =
                new Mark.Box(
                        left, y, HEAD, height, 0, theme.headFill(), theme.line(), 0.6, false, null);
        List<Mark> headMarks = new ArrayList<>();
        headMarks.add(ink.boxed(RichText.bold(name), SIZE, theme.ink(), GAP, head));
        if (curves != null) {
            double below = y + GAP + Ink.height(RichText.bold(name), SIZE, HEAD - 2 * GAP) + GAP;
            headMarks.addAll(curves.legend(left + GAP, below, HEAD - 2 * GAP));
        }
        parts.add(new Part(Part.Role.HEAD, row, 0, 1, name, headMarks));
        double cardsFrom = y + GAP;
        if (curves != null) {
            parts.add(curves.part(columns, y + GAP));
            cardsFrom += curves.height() + GAP;
        }
        int column = 1;
        for (Stage stage : columns.stages()) {
            parts.add(cell(stage, row, column++, y, cardsFrom));
        }
        return parts;
    }

    private Part cell(Stage stage, int row, int column, double y, double cardsFrom) {
        double x = columns.left(stage.id());
        double width = columns.width(stage.id());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(x, y, width, height, 0, null, ink.theme().line(), 0.6, false, null));
        int across = across(stage);
        double[] bottoms = new double[across];
        java.util.Arrays.fill(bottoms, cardsFrom);
        double wide = (width - GAP) / across - GAP;
        for (CardBlock card : byColumn.getOrDefault(stage.id(), List.of())) {
            int best = 0;
            for (int i = 1; i < across; i++) {
                best = bottoms[i] < bottoms[best] ? i : best;
            }
            marks.addAll(card.marks(x + GAP + best * (wide + GAP), bottoms[best], wide));
            bottoms[best] += card.height(wide) + GAP;
        }
        double from = cardsFrom + stageHeight(stage);
        for (var step : stage.steps()) {
            double at = from;
            for (CardBlock card : byColumn.getOrDefault(step.id(), List.of())) {
                marks.addAll(card.marks(columns.left(step.id()) + GAP, at, cardWidth()));
                at += card.height(cardWidth()) + GAP;
            }
        }
        return new Part(Part.Role.CELL, row, column, 1, "", marks);
    }

    private double stageHeight(Stage stage) {
        int across = across(stage);
        double wide = (columns.width(stage.id()) - GAP) / across - GAP;
        double[] bottoms = new double[across];
        for (CardBlock card : byColumn.getOrDefault(stage.id(), List.of())) {
            int best = 0;
            for (int i = 1; i < across; i++) {
                best = bottoms[i] < bottoms[best] ? i : best;
            }
            bottoms[best] += card.height(wide) + GAP;
        }
        return java.util.Arrays.stream(bottoms).max().orElse(0);
    }

    private static int across(Stage stage) {
        return Math.max(1, stage.steps().size());
    }

    private double stacked(String column, double width) {
        return byColumn.getOrDefault(column, List.of()).stream()
                .mapToDouble(card -> card.height(width) + GAP)
                .sum();
    }

    private static double cardWidth() {
        return Columns.COLUMN - 2 * GAP;
    }
}
