package dev.waymark.formats.richtext;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph or an item of a list.
 *
 * @param marker what stands before an item, such as "•" or "2."; empty for a paragraph
 * @param level how deep the item is nested, 0 for a paragraph or an outer item
 * @param spans from left to right; may be empty
 */
public record Paragraph(String marker, int level, List<Span> spans) {
    public Paragraph {
        spans = List.copyOf(spans);
    }

    /** Its words without style, the marker in front. */
    public String plain() {
        String words = spans.stream().map(Span::text).collect(Collectors.joining());
        return marker.isEmpty() ? words : marker + " " + words;
    }
}
