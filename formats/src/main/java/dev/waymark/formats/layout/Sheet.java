package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Touchpoint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Puts one sheet together: head, stages, steps, and some lanes over some stages. */
final class Sheet {
    static final double MARGIN = 24;

    private static final double STAGE = 13;
    private static final double SIZE = 10.5;
    private static final double SMALL = 8.5;
    private static final double PADDING = 8;
    private static final double BLUEPRINT_LINE = 16;
    private static final double LEGEND = 24;

    private final JourneyMap map;
    private final Columns columns;
    private final Ink ink;
    private final Labels labels;
    private final List<Part> parts = new ArrayList<>();

    Sheet(JourneyMap map, Columns columns, Ink ink, Labels labels) {
        this.map = map;
        this.columns = columns;
        this.ink = ink;
        this.labels = labels;
    }

    double width() {
        return columns.right() + MARGIN;
    }

    /**
     * Draws the sheet.
     *
     * @param suffix behind the title
     * @param isFirst whether all that is told about the map and the personas come along
     */
    Drawing draw(List<LaneRow> rows, String suffix, boolean isFirst) {
        Header header = new Header(map, ink, labels, MARGIN, MARGIN, columns.right() - MARGIN);
        header.title(suffix);
        if (isFirst) {
            header.details();
        }
        parts.addAll(header.parts());
        double y = header.bottom() + PADDING;
        y = stages(y);
        Links links = new Links(map, columns, ink, labels);
        if (hasSteps()) {
            parts.addAll(links.parts(y));
            y = steps(y + links.height(), links.height());
        }
        int row = 2;
        for (int i = 0; i < rows.size(); i++) {
            LaneRow lane = rows.get(i);
            parts.addAll(lane.parts(row++, MARGIN, y));
            y += lane.height();
            String line =
                    lineBelow(lane.kind(), i + 1 < rows.size() ? rows.get(i + 1).kind() : null);
            if (line != null) {
                y = blueprintLine(labels.word(line), y);
            }
        }
        y = legend(y + PADDING);
        return new Drawing(
                Math.max(width(), 420),
                y + MARGIN,
                ink.theme().background(),
                map.name(),
                labels.language(),
                parts);
    }

    double headHeight(boolean isFirst) {
        Header header = new Header(map, ink, labels, MARGIN, MARGIN, columns.right() - MARGIN);
        header.title("");
        if (isFirst) {
            header.details();
        }
        Links links = new Links(map, columns, ink, labels);
        double steps = hasSteps() ? stepHeight() + links.height() : 0;
        return header.bottom() + PADDING + stageHeight() + steps + LEGEND + PADDING + MARGIN;
    }

    private boolean hasSteps() {
        return columns.stages().stream().anyMatch(stage -> !stage.steps().isEmpty());
    }

    private double stages(double y) {
        double high = stageHeight();
        Theme theme = ink.theme();
        Mark.Box corner =
                new Mark.Box(
                        MARGIN,
                        y,
                        LaneRow.HEAD,
                        high,
                        0,
                        theme.headFill(),
                        theme.line(),
                        0.6,
                        false,
                        null);
        parts.add(
                new Part(
                        Part.Role.HEAD,
                        0,
                        0,
                        1,
                        "",
                        List.of(
                                ink.boxed(
                                        RichText.bold(labels.word("word.stage")),
                                        SIZE,
                                        theme.softInk(),
                                        PADDING,
                                        corner))));
        int column = 1;
        for (Stage stage : columns.stages()) {
            double x = columns.left(stage.id());
            Mark.Box box =
                    new Mark.Box(
                            x,
                            y,
                            columns.width(stage.id()),
                            high,
                            0,
                            theme.headFill(),
                            theme.line(),
                            0.6,
                            false,
                            null);
            List<Mark> marks = new ArrayList<>();
            RichText name = RichText.bold(stage.name());
            marks.add(ink.boxed(name, STAGE, theme.ink(), PADDING, box));
            double inner = columns.width(stage.id()) - 2 * PADDING;
            RichText more = about(stage);
            if (!more.isEmpty()) {
                marks.add(
                        ink.text(
                                more,
                                SMALL,
                                theme.softInk(),
                                x + PADDING,
                                y + PADDING + Ink.height(name, STAGE, inner) + 2,
                                inner));
            }
            parts.add(new Part(Part.Role.HEAD, 0, column++, 1, "", marks));
        }
        return y + high;
    }

    private double stageHeight() {
        double most = Ink.height(RichText.bold(labels.word("word.stage")), SIZE, LaneRow.HEAD);
        for (Stage stage : columns.stages()) {
            double inner = columns.width(stage.id()) - 2 * PADDING;
            RichText more = about(stage);
            most =
                    Math.max(
                            most,
                            Ink.height(RichText.bold(stage.name()), STAGE, inner)
                                    + (more.isEmpty() ? 0 : 2 + Ink.height(more, SMALL, inner)));
        }
        return most + 2 * PADDING;
    }

    private RichText about(Stage stage) {
        String description = stage.description();
        String department = stage.department();
        RichText more = RichText.plain(description == null ? "" : description);
        return department == null || department.isBlank()
                ? more
                : more.and(
                        RichText.plain(
                                labels.word("word.department")
                                        + ": "
                                        + department.replaceAll("\\R", " ")));
    }

    private double steps(double y, double above) {
        double high = stepHeight();
        Theme theme = ink.theme();
        Mark.Box head =
                new Mark.Box(
                        MARGIN,
                        y - above,
                        LaneRow.HEAD,
                        high + above,
                        0,
                        theme.headFill(),
                        theme.line(),
                        0.6,
                        false,
                        null);
        parts.add(
                new Part(
                        Part.Role.HEAD,
                        1,
                        0,
                        1,
                        "",
                        List.of(
                                ink.boxed(
                                        RichText.bold(labels.word("word.steps")),
                                        11,
                                        theme.ink(),
                                        LaneRow.GAP,
                                        head))));
        int column = 1;
        for (Stage stage : columns.stages()) {
            List<Mark> marks = new ArrayList<>();
            double x = columns.left(stage.id());
            marks.add(
                    new Mark.Box(
                            x,
                            y - above,
                            columns.width(stage.id()),
                            high + above,
                            0,
                            null,
                            theme.line(),
                            0.6,
                            false,
                            null));
            for (Step step : stage.steps()) {
                boolean isBacked = Grade.isBacked(step.evidence());
                Mark.Box box =
                        new Mark.Box(
                                columns.left(step.id()) + LaneRow.GAP,
                                y + LaneRow.GAP,
                                Columns.COLUMN - 2 * LaneRow.GAP,
                                high - 2 * LaneRow.GAP,
                                5,
                                theme.background(),
                                theme.softInk(),
                                1,
                                !isBacked,
                                isBacked ? null : theme.hatch(null));
                marks.add(ink.boxed(words(step), SIZE, theme.ink(), PADDING, box));
            }
            parts.add(new Part(Part.Role.CELL, 1, column++, 1, "", marks));
        }
        return y + high;
    }

    private double stepHeight() {
        double inner = Columns.COLUMN - 2 * LaneRow.GAP - 2 * PADDING;
        double most = SIZE;
        for (Stage stage : columns.stages()) {
            for (Step step : stage.steps()) {
                most = Math.max(most, Ink.height(words(step), SIZE, inner));
            }
        }
        return most + 2 * LaneRow.GAP + 2 * PADDING;
    }

    private RichText words(Step step) {
        Touchpoint where = step.touchpoint();
        String description = step.description();
        RichText words = RichText.bold(step.name());
        if (where != null) {
            words = words.and(RichText.plain(CardBlock.touchpoint(where, labels)));
        }
        return description == null ? words : words.and(RichText.plain(description));
    }

    private static @Nullable String lineBelow(@Nullable LaneKind kind, @Nullable LaneKind next) {
        if (kind == null || kind == next) {
            return null;
        }
        return switch (kind) {
            case CUSTOMER_ACTIONS -> "line.interaction";
            case FRONTSTAGE -> "line.visibility";
            case BACKSTAGE -> "line.internal";
            default -> null;
        };
    }

    private double blueprintLine(String name, double y) {
        Theme theme = ink.theme();
        double middle = y + BLUEPRINT_LINE - 2;
        parts.add(
                Part.of(
                        Part.Role.FIGURE,
                        name,
                        List.of(
                                new Mark.Line(
                                        List.of(
                                                new Point(MARGIN, middle),
                                                new Point(columns.right(), middle)),
                                        theme.ink(),
                                        1.5,
                                        true,
                                        false),
                                ink.text(
                                        RichText.bold(name),
                                        SMALL,
                                        theme.ink(),
                                        MARGIN + 2,
                                        y + 1,
                                        columns.right() - MARGIN))));
        return y + BLUEPRINT_LINE;
    }

    private double legend(double y) {
        Theme theme = ink.theme();
        Mark.Box sample =
                new Mark.Box(
                        MARGIN,
                        y,
                        26,
                        14,
                        3,
                        theme.fill(null),
                        theme.edge(null),
                        0.9,
                        true,
                        theme.hatch(null));
        parts.add(
                Part.of(
                        Part.Role.TEXT,
                        "",
                        List.of(
                                sample,
                                ink.text(
                                        RichText.plain(labels.word("word.unbacked")),
                                        SMALL,
                                        theme.softInk(),
                                        MARGIN + 34,
                                        y + 1,
                                        380))));
        return y + LEGEND;
    }
}
