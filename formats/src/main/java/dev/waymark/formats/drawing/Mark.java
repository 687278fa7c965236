package dev.waymark.formats.drawing;

import dev.waymark.formats.richtext.RichText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Something that is drawn. Lengths are in points. */
public sealed interface Mark {
    /**
     * A rectangle.
     *
     * @param x left
     * @param y top
     * @param width 0 or more
     * @param height 0 or more
     * @param radius of its corners
     * @param fill null for none
     * @param line null for none
     * @param lineWidth of its edge
     * @param isDashed whether its edge is dashed
     * @param hatch colour of slanted lines over the fill; null for none
     */
    record Box(
            double x,
            double y,
            double width,
            double height,
            double radius,
            @Nullable Color fill,
            @Nullable Color line,
            double lineWidth,
            boolean isDashed,
            @Nullable Color hatch)
            implements Mark {
        /** A filled rectangle with sharp corners and no edge. */
        public static Box filled(double x, double y, double width, double height, Color fill) {
            return new Box(x, y, width, height, 0, fill, null, 0, false, null);
        }
    }

    /**
     * A line through points.
     *
     * @param points two or more
     * @param color of the line
     * @param width of the line
     * @param isDashed whether it is dashed
     * @param isArrow whether it ends in an arrow
     */
    record Line(List<Point> points, Color color, double width, boolean isDashed, boolean isArrow)
            implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A text, cut into rows.
     *
     * @param frame where it stands, with its fill and edge; the text keeps the padding from it
     * @param padding on all sides
     * @param size of its letters
     * @param color of its letters; links are drawn in {@code linkColor}
     * @param linkColor of its links
     * @param isCentred whether its rows are centred
     * @param text as written
     * @param rows as drawn
     */
    record Words(
            Box frame,
            double padding,
            double size,
            Color color,
            Color linkColor,
            boolean isCentred,
            RichText text,
            List<TextRow> rows)
            implements Mark {
        public Words {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A bitmap, fitted into a rectangle.
     *
     * @param x left
     * @param y top
     * @param width of the rectangle
     * @param height of the rectangle
     * @param mimeType {@code image/png} or {@code image/jpeg}
     * @param bytes the file
     * @param name what it shows
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Bitmap(
            double x,
            double y,
            double width,
            double height,
            String mimeType,
            byte[] bytes,
            String name)
            implements Mark {}
}
