package dev.waymark.formats.svg;

import static dev.waymark.formats.svg.SvgText.escape;
import static dev.waymark.formats.svg.SvgText.number;

import dev.waymark.formats.drawing.ArrowHead;
import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.drawing.Hatch;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.drawing.TextRow;
import dev.waymark.formats.fonts.FontRun;
import dev.waymark.formats.fonts.FontRuns;
import dev.waymark.formats.richtext.Span;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.List;

/**
 * Writes a drawing as one SVG file: texts as texts, fonts and bitmaps inside the file, no scripts,
 * nothing fetched from elsewhere.
 */
public final class SvgWriter {
    private final StringBuilder out = new StringBuilder();
    private final UsedLetters letters;

    private SvgWriter(UsedLetters letters) {
        this.letters = letters;
    }

    /** The whole file. */
    public static String write(Drawing drawing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + new SvgWriter(new UsedLetters()).svg(drawing, true);
    }

    /** The element {@code svg} alone, to stand inside HTML that brings the fonts. */
    public static String element(Drawing drawing, UsedLetters letters) {
        return new SvgWriter(letters).svg(drawing, false);
    }

    private String svg(Drawing drawing, boolean withFonts) {
        drawing.parts().forEach(this::part);
        String size = number(drawing.width()) + "\" height=\"" + number(drawing.height());
        String style =
                withFonts
                        ? "<style>"
                                + letters.fontFaces()
                                + "text{font-family:"
                                + UsedLetters.FAMILIES
                                + ";white-space:pre}</style>\n"
                        : "";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + size
                + "\" viewBox=\"0 0 "
                + number(drawing.width())
                + " "
                + number(drawing.height())
                + "\" role=\"img\" xml:lang=\""
                + drawing.language()
                + "\" aria-label=\""
                + escape(drawing.title())
                + "\">\n<title>"
                + escape(drawing.title())
                + "</title>\n"
                + style
                + "<rect width=\""
                + size
                + "\" fill=\""
                + drawing.background().hex()
                + "\"/>\n"
                + out
                + "</svg>\n";
    }

    private void part(Part part) {
        out.append("<g");
        if (part.role() == Part.Role.FIGURE) {
            out.append(" role=\"img\" aria-label=\"").append(escape(part.name())).append('"');
        }
        out.append(">\n");
        for (Mark mark : part.marks()) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Line line -> line(line);
                case Mark.Words words -> words(words);
                case Mark.Bitmap bitmap -> bitmap(bitmap);
            }
        }
        out.append("</g>\n");
    }

    private void box(Mark.Box box) {
        if (box.fill() != null || box.line() != null) {
            out.append("<rect x=\"").append(number(box.x())).append("\" y=\"");
            out.append(number(box.y())).append("\" width=\"").append(number(box.width()));
            out.append("\" height=\"").append(number(box.height())).append('"');
            if (box.radius() > 0) {
                out.append(" rx=\"").append(number(box.radius())).append('"');
            }
            out.append(" fill=\"").append(hexOrNone(box.fill())).append('"');
            if (box.line() != null) {
                stroke(box.line(), box.lineWidth(), box.isDashed());
            }
            out.append("/>\n");
        }
        Color hatch = box.hatch();
        if (hatch != null) {
            out.append("<path d=\"");
            for (Point[] ends : Hatch.lines(box)) {
                out.append('M').append(place(ends[0])).append('L').append(place(ends[1]));
            }
            out.append("\" fill=\"none\"");
            stroke(hatch, Hatch.WIDTH, false);
            out.append("/>\n");
        }
    }

    private void line(Mark.Line line) {
        out.append("<path d=\"M").append(place(line.points().getFirst()));
        for (Point point : line.points().subList(1, line.points().size())) {
            out.append('L').append(place(point));
        }
        out.append("\" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        stroke(line.color(), line.width(), line.isDashed());
        out.append("/>\n");
        if (line.isArrow()) {
            List<Point> corners = ArrowHead.corners(line);
            out.append("<path d=\"M").append(place(corners.get(0)));
            out.append('L').append(place(corners.get(1)));
            out.append('L').append(place(corners.get(2)));
            out.append("Z\" fill=\"").append(line.color().hex()).append("\"/>\n");
        }
    }

    private void words(Mark.Words words) {
        box(words.frame());
        double size = words.size();
        double y = words.frame().y() + words.padding() + TextRow.ASCENT * size;
        for (TextRow row : words.rows()) {
            double x = words.frame().x() + words.padding() + row.indent();
            if (words.isCentred()) {
                x = words.frame().x() + (words.frame().width() - row.width()) / 2;
            }
            for (Span piece : row.pieces()) {
                x = piece(words, piece, x, y);
            }
            y += size * TextRow.LEADING;
        }
    }

    private double piece(Mark.Words words, Span piece, double from, double y) {
        double x = from;
        String link = piece.link();
        if (link != null) {
            out.append("<a href=\"").append(escape(link)).append("\" rel=\"noopener\">");
        }
        for (FontRun run : FontRuns.of(piece.text(), piece.isBold())) {
            letters.add(run);
            out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
            out.append("\" font-size=\"").append(number(words.size())).append("\" fill=\"");
            out.append((link == null ? words.color() : words.linkColor()).hex()).append('"');
            if (piece.isBold()) {
                out.append(" font-weight=\"700\"");
            }
            if (piece.isItalic()) {
                out.append(" font-style=\"italic\"");
            }
            if (link != null) {
                out.append(" text-decoration=\"underline\"");
            }
            out.append('>').append(escape(run.text())).append("</text>\n");
            x += FontRuns.width(run) * words.size();
        }
        if (link != null) {
            out.append("</a>");
        }
        return x;
    }

    private void bitmap(Mark.Bitmap bitmap) {
        out.append("<image x=\"").append(number(bitmap.x())).append("\" y=\"");
        out.append(number(bitmap.y())).append("\" width=\"").append(number(bitmap.width()));
        out.append("\" height=\"").append(number(bitmap.height()));
        out.append("\" preserveAspectRatio=\"xMidYMid slice\" href=\"data:");
        out.append(bitmap.mimeType()).append(";base64,");
        out.append(Base64.getEncoder().encodeToString(bitmap.bytes()));
        out.append("\"><title>").append(escape(bitmap.name())).append("</title></image>\n");
    }

    private void stroke(Color color, double width, boolean dashed) {
        out.append(" stroke=\"").append(color.hex()).append("\" stroke-width=\"");
        out.append(number(width)).append('"');
        if (dashed) {
            out.append(" stroke-dasharray=\"5 4\"");
        }
    }

    private static String hexOrNone(@Nullable Color color) {
        return color == null ? "none" : color.hex();
    }

    private static String place(Point point) {
        return number(point.x()) + " " + number(point.y());
    }
}
