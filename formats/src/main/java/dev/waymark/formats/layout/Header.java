package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.picture.SafePicture;
import dev.waymark.formats.richtext.Paragraph;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.formats.richtext.Span;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Picture;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What stands above the table: name, kind, what is told about the map, personas. */
final class Header {
    private static final double TITLE = 20;
    private static final double SIZE = 10.5;
    private static final double GAP = 8;
    private static final double PERSONA_WIDTH = 300;
    private static final double PORTRAIT = 56;
    private static final double PADDING = 9;

    private final JourneyMap map;
    private final Ink ink;
    private final Labels labels;
    private final double left;
    private final double width;
    private final List<Part> parts = new ArrayList<>();
    private double y;

    Header(JourneyMap map, Ink ink, Labels labels, double left, double top, double width) {
        this.map = map;
        this.ink = ink;
        this.labels = labels;
        this.left = left;
        this.width = width;
        this.y = top;
    }

    List<Part> parts() {
        return parts;
    }

    double bottom() {
        return y;
    }

    /**
     * Adds the title.
     *
     * @param suffix such as " (2/4)"; empty for a single page
     */
    void title(String suffix) {
        add(Part.Role.TITLE, RichText.bold(map.name() + suffix), TITLE);
        String kind =
                labels.word("kind." + map.kind().text())
                        + " · "
                        + labels.word("state." + map.state().text());
        add(Part.Role.TEXT, RichText.plain(kind), SIZE);
        y += GAP;
    }

    void details() {
        About about = map.about();
        about("word.scenario", about.scenario());
        about("word.scope", about.scope());
        about("word.goals", about.goals());
        about("word.owner", about.owner());
        about("word.reviewDate", about.reviewDate() == null ? null : about.reviewDate().toString());
        about("word.tags", about.tags().isEmpty() ? null : String.join(", ", about.tags()));
        personas();
    }

    private void about(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(Part.Role.TEXT, labelled(labels.word(label), text), SIZE);
            y += 2;
        }
    }

    private void personas() {
        if (map.personas().isEmpty()) {
            return;
        }
        y += GAP;
        int across = (int) Math.max(1, Math.floor((width + GAP) / (PERSONA_WIDTH + GAP)));
        double wide = Math.min(PERSONA_WIDTH, width);
        for (int from = 0; from < map.personas().size(); from += across) {
            List<Persona> row =
                    map.personas().subList(from, Math.min(map.personas().size(), from + across));
            double highest =
                    row.stream().mapToDouble(persona -> height(persona, wide)).max().orElse(0);
            for (int i = 0; i < row.size(); i++) {
                persona(row.get(i), from + i, left + i * (wide + GAP), wide, highest);
            }
            y += highest + GAP;
        }
    }

    private void persona(Persona persona, int index, double x, double wide, double high) {
        Theme theme = ink.theme();
        Mark.Box box =
                new Mark.Box(x, y, wide, high, 6, theme.fill(null), theme.line(), 0.8, false, null);
        List<Mark> marks = new ArrayList<>();
        marks.add(box);
        marks.add(Mark.Box.filled(x, y + 6, 3, high - 12, theme.persona(index)));
        Picture picture = persona.picture();
        double text = x + PADDING;
        if (picture != null) {
            marks.add(
                    new Mark.Bitmap(
                            x + PADDING,
                            y + PADDING,
                            PORTRAIT,
                            PORTRAIT,
                            "image/png",
                            SafePicture.portrait(picture.bytes()),
                            persona.name()));
            text += PORTRAIT + GAP;
        }
        marks.add(
                ink.text(
                        words(persona),
                        SIZE - 1,
                        theme.ink(),
                        text,
                        y + PADDING,
                        x + wide - PADDING - text));
        parts.add(Part.of(Part.Role.TEXT, persona.name(), marks));
    }

    private double height(Persona persona, double wide) {
        boolean hasPicture = persona.picture() != null;
        double inner = wide - 2 * PADDING - (hasPicture ? PORTRAIT + GAP : 0);
        double text = Ink.height(words(persona), SIZE - 1, inner);
        return Math.max(text, hasPicture ? PORTRAIT : 0) + 2 * PADDING;
    }

    private RichText words(Persona persona) {
        RichText words = RichText.bold(persona.name());
        for (Trait trait : Trait.values()) {
            String told = persona.trait(trait).orElse("");
            if (told.isBlank() || trait == Trait.SEGMENT) {
                continue;
            }
            words =
                    words.and(
                            switch (trait) {
                                case ROLE -> RichText.plain(told);
                                case QUOTE -> RichText.plain("“" + told.strip() + "”");
                                default -> labelled(labels.word("trait." + trait.text()), told);
                            });
        }
        return words;
    }

    private static RichText labelled(String label, String text) {
        List<Paragraph> paragraphs = new ArrayList<>(RichText.plain(text).paragraphs());
        List<Span> first = new ArrayList<>();
        first.add(new Span(label + ": ", true, false, null));
        first.addAll(paragraphs.getFirst().spans());
        paragraphs.set(0, new Paragraph("", 0, first));
        return new RichText(paragraphs);
    }

    private void add(Part.Role role, RichText text, double size) {
        Mark.Words words = ink.text(text, size, ink.theme().ink(), left, y, Math.min(width, 900));
        parts.add(Part.of(role, "", List.of(words)));
        y += words.frame().height();
    }
}
