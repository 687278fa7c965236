package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The emotion curves of a map: assumed ones dashed, measured ones drawn through. */
final class Curves {
    private static final double HEIGHT = 150;
    private static final double INSET = 14;
    private static final double SMALL = 8.5;
    private static final double DOT = 7;
    private static final double SAMPLE = 20;
    private static final double LINE = 2.4;
    private static final double NOTE_WIDTH = 110;
    private static final int SHORT_NOTE = 48;

    private final JourneyMap map;
    private final Ink ink;
    private final Labels labels;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Curves(JourneyMap map, Ink ink, Labels labels) {
        this.map = map;
        this.ink = ink;
        this.labels = labels;
        for (int i = 0; i < map.personas().size(); i++) {
            places.put(map.personas().get(i).id(), i);
            names.put(map.personas().get(i).id(), map.personas().get(i).name());
        }
    }

    double height() {
        return HEIGHT;
    }

    double legendHeight(double width) {
        return map.curves().stream()
                .mapToDouble(
                        curve -> Ink.height(RichText.bold(name(curve)), SMALL, width - SAMPLE) + 2)
                .sum();
    }

    List<Mark> legend(double x, double y, double width) {
        List<Mark> marks = new ArrayList<>();
        double at = y;
        for (Curve curve : map.curves()) {
            RichText text = RichText.bold(name(curve));
            double middle = at + SMALL * 0.7;
            marks.add(
                    new Mark.Line(
                            List.of(new Point(x, middle), new Point(x + SAMPLE - 5, middle)),
                            color(curve),
                            LINE,
                            isDashed(curve),
                            false));
            marks.add(ink.text(text, SMALL, color(curve), x + SAMPLE, at, width - SAMPLE));
            at += Ink.height(text, SMALL, width - SAMPLE) + 2;
        }
        return marks;
    }

    Part part(Columns columns, double y) {
        Theme theme = ink.theme();
        List<Mark> marks = new ArrayList<>();
        double left =
                columns.stages().isEmpty() ? 0 : columns.left(columns.stages().getFirst().id());
        for (int value = -2; value <= 2; value++) {
            double at = at(value, y);
            marks.add(
                    new Mark.Line(
                            List.of(new Point(left, at), new Point(columns.right(), at)),
                            value == 0 ? theme.softInk() : theme.line(),
                            value == 0 ? 1 : 0.5,
                            value != 0,
                            false));
            marks.add(
                    ink.text(
                            RichText.plain(
                                    (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value)),
                            SMALL,
                            theme.softInk(),
                            left + 2,
                            at - SMALL * 1.2,
                            20));
        }
        StringBuilder told = new StringBuilder(labels.word("word.curve"));
        for (Curve curve : map.curves()) {
            curve(curve, columns, y, marks, told);
        }
        return Part.of(Part.Role.FIGURE, told.toString(), marks);
    }

    private void curve(
            Curve curve, Columns columns, double y, List<Mark> marks, StringBuilder told) {
        List<CurvePoint> points =
                curve.points().stream()
                        .filter(point -> columns.has(point.stage()))
                        .sorted(
                                Comparator.comparingDouble(
                                        point -> columns.centre(point.stage(), point.step())))
                        .toList();
        told.append(". ").append(name(curve)).append(':');
        if (points.isEmpty()) {
            return;
        }
        Color color = color(curve);
        if (points.size() > 1) {
            marks.add(
                    new Mark.Line(
                            points.stream().map(point -> place(point, columns, y)).toList(),
                            color,
                            LINE,
                            isDashed(curve),
                            false));
        }
        Map<String, String> stageNames = new HashMap<>();
        for (Stage stage : columns.stages()) {
            stageNames.put(stage.id(), stage.name());
            stage.steps().forEach(step -> stageNames.put(step.id(), step.name()));
        }
        for (CurvePoint point : points) {
            Point place = place(point, columns, y);
            boolean isBacked = Grade.isBacked(point.evidence());
            marks.add(
                    new Mark.Box(
                            place.x() - DOT / 2,
                            place.y() - DOT / 2,
                            DOT,
                            DOT,
                            DOT / 2,
                            isBacked ? color : ink.theme().background(),
                            color,
                            1.6,
                            false,
                            null));
            note(point, place, marks);
            String at = point.step() == null ? point.stage() : point.step();
            told.append(' ').append(stageNames.getOrDefault(at, "")).append(' ');
            told.append(BigDecimal.valueOf(point.value()).stripTrailingZeros().toPlainString());
            told.append(',');
        }
    }

    private void note(CurvePoint point, Point place, List<Mark> marks) {
        String note = point.note();
        if (note == null || note.isBlank()) {
            return;
        }
        String line = note.strip().replaceAll("\\s+", " ");
        if (line.length() > SHORT_NOTE) {
            line =
                    line.substring(
                                    0,
                                    line.offsetByCodePoints(
                                            0,
                                            Math.min(
                                                    SHORT_NOTE,
                                                    line.codePointCount(0, line.length()) - 1)))
                            + "…";
        }
        marks.add(
                ink.text(
                        RichText.plain(line),
                        SMALL - 0.5,
                        ink.theme().softInk(),
                        place.x() + DOT,
                        place.y() + 2,
                        Math.min(NOTE_WIDTH, Columns.COLUMN / 2 - DOT)));
    }

    private static Point place(CurvePoint point, Columns columns, double y) {
        return new Point(columns.centre(point.stage(), point.step()), at(point.value(), y));
    }

    private static double at(double value, double y) {
        return y + INSET + (CurvePoint.BEST - value) / (2 * CurvePoint.BEST) * (HEIGHT - 2 * INSET);
    }

    private static boolean isDashed(Curve curve) {
        return curve.kind() == Curve.Kind.ASSUMED;
    }

    private Color color(Curve curve) {
        return ink.theme().persona(places.getOrDefault(curve.persona(), 0));
    }

    private String name(Curve curve) {
        return names.getOrDefault(curve.persona(), "")
                + " ("
                + labels.word("evidence." + curve.kind().text())
                + ")";
    }
}
