package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Branches and loops as arrows above the steps. */
final class Links {
    private static final int LEVELS = 5;
    private static final double LEVEL = 13;
    private static final double SMALL = 8;
    private static final double OFFSET = 10;

    private final List<Link> links;
    private final Columns columns;
    private final Ink ink;
    private final Labels labels;
    private final Map<String, String> names = new HashMap<>();

    Links(JourneyMap map, Columns columns, Ink ink, Labels labels) {
        this.columns = columns;
        this.ink = ink;
        this.labels = labels;
        this.links =
                map.links().stream()
                        .filter(link -> columns.has(link.from()) && columns.has(link.to()))
                        .toList();
        map.steps().forEach(step -> names.put(step.id(), step.name()));
    }

    double height() {
        return links.isEmpty() ? 0 : 10 + LEVEL * (Math.min(LEVELS, links.size()) + 0.5);
    }

    List<Part> parts(double top) {
        List<Part> parts = new ArrayList<>();
        double bottom = top + height();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            double y = bottom - 10 - LEVEL * (i % LEVELS + 0.5);
            double from = columns.centre(link.from(), link.from()) + OFFSET;
            double to = columns.centre(link.to(), link.to()) - OFFSET;
            boolean isLoop = link.kind() == Link.Kind.LOOP;
            Color color = ink.theme().softInk();
            List<Mark> marks = new ArrayList<>();
            marks.add(
                    new Mark.Line(
                            List.of(
                                    new Point(from, bottom),
                                    new Point(from, y),
                                    new Point(to, y),
                                    new Point(to, bottom)),
                            color,
                            1.3,
                            isLoop,
                            true));
            String label = link.label();
            if (label != null && !label.isBlank()) {
                String line = label.strip().replaceAll("\\s+", " ");
                double room = Math.max(60, Math.abs(to - from) - 8);
                marks.add(
                        ink.text(
                                RichText.plain(line),
                                SMALL,
                                ink.theme().ink(),
                                Math.min(from, to) + 5,
                                y - SMALL * 1.3,
                                room));
            }
            String told =
                    labels.word("link." + link.kind().text())
                            + ": "
                            + names.getOrDefault(link.from(), "")
                            + " → "
                            + names.getOrDefault(link.to(), "");
            parts.add(Part.of(Part.Role.FIGURE, told, marks));
        }
        return parts;
    }
}
