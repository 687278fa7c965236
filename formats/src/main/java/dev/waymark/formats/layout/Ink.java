package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.TextRow;
import dev.waymark.formats.drawing.TextRows;
import dev.waymark.formats.richtext.RichText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Makes texts in boxes. */
final class Ink {
    private final Theme theme;

    Ink(Theme theme) {
        this.theme = theme;
    }

    Theme theme() {
        return theme;
    }

    /** Text without a visible box; its height follows from its rows. */
    Mark.Words text(RichText text, double size, Color color, double x, double y, double width) {
        List<TextRow> rows = TextRows.of(text, size, width);
        return new Mark.Words(
                frame(x, y, width, TextRows.height(rows, size), null),
                0,
                size,
                color,
                theme.link(),
                false,
                text,
                rows);
    }

    /** Text in a box that is given; what does not fit stands over. */
    Mark.Words boxed(RichText text, double size, Color color, double padding, Mark.Box box) {
        List<TextRow> rows = TextRows.of(text, size, box.width() - 2 * padding);
        return new Mark.Words(box, padding, size, color, theme.link(), false, text, rows);
    }

    /** How high a text is in a width. */
    static double height(RichText text, double size, double width) {
        return TextRows.height(TextRows.of(text, size, width), size);
    }

    static Mark.Box frame(double x, double y, double width, double height, @Nullable Color fill) {
        return new Mark.Box(x, y, width, height, 0, fill, null, 0, false, null);
    }
}
