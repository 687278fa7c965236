package dev.waymark.formats.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as it is shown.
 *
 * @param paragraphs from top to bottom; may be empty
 */
public record RichText(List<Paragraph> paragraphs) {
    public RichText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What restricted Markdown says: bold, italic, lists, links; all else is plain text. */
    public static RichText markdown(String text) {
        return MarkdownReader.read(text);
    }

    /** A text without any markup, one paragraph a line; blank lines are left out. */
    public static RichText plain(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line ->
                                paragraphs.add(
                                        new Paragraph("", 0, List.of(Span.plain(line.strip())))));
        return new RichText(paragraphs);
    }

    /** A single line in bold. */
    public static RichText bold(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.isBlank()
                ? new RichText(List.of())
                : new RichText(
                        List.of(new Paragraph("", 0, List.of(new Span(line, true, false, null)))));
    }

    /** Its words without style, one paragraph a line. */
    public String plain() {
        return paragraphs.stream().map(Paragraph::plain).collect(Collectors.joining("\n"));
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** This text, and another below it. */
    public RichText and(RichText other) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        all.addAll(other.paragraphs);
        return new RichText(all);
    }
}
