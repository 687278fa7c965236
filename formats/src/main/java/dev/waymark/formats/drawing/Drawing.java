package dev.waymark.formats.drawing;

import java.util.List;

/**
 * A drawing.
 *
 * @param width in points
 * @param height in points
 * @param background behind all
 * @param title what it shows
 * @param language of its texts: en, de, uk, zh or lv
 * @param parts in the order in which they are drawn and read
 */
public record Drawing(
        double width,
        double height,
        Color background,
        String title,
        String language,
        List<Part> parts) {
    public Drawing {
        parts = List.copyOf(parts);
    }
}
