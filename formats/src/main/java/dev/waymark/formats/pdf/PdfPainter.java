package dev.waymark.formats.pdf;

import dev.waymark.formats.drawing.ArrowHead;
import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Hatch;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.drawing.TextRow;
import dev.waymark.formats.fonts.FontRun;
import dev.waymark.formats.fonts.FontRuns;
import dev.waymark.formats.picture.SafePicture;
import dev.waymark.formats.richtext.Span;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.util.Matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Paints marks on a page of a PDF. */
final class PdfPainter {
    private static final float[] DASHES = {5, 4};
    private static final double ARC = 0.5523;
    private static final float ITALIC_SLANT = 0.2f;

    private final PDDocument document;
    private final PDPage page;
    private final PDPageContentStream out;
    private final PdfFonts fonts;
    private final double scale;
    private final double left;
    private final double bottom;
    private final List<PDAnnotationLink> links = new ArrayList<>();
    private double height;

    PdfPainter(
            PDDocument document,
            PDPage page,
            PDPageContentStream out,
            PdfFonts fonts,
            double scale,
            double left,
            double bottom) {
        this.document = document;
        this.page = page;
        this.out = out;
        this.fonts = fonts;
        this.scale = scale;
        this.left = left;
        this.bottom = bottom;
    }

    /** Of the drawing; from here on y grows downwards. */
    void height(double ofDrawing) {
        height = ofDrawing;
    }

    void background(Color color, PaperSize paper) throws IOException {
        fill(color);
        out.addRect(0, 0, (float) paper.width(), (float) paper.height());
        out.fill();
    }

    void paint(Part part) throws IOException {
        for (Mark mark : part.marks()) {
            switch (mark) {
                case Mark.Box box -> box(box);
                case Mark.Line line -> line(line);
                case Mark.Words words -> words(words);
                case Mark.Bitmap bitmap -> bitmap(bitmap);
            }
        }
    }

    List<PDAnnotationLink> takeLinks() {
        List<PDAnnotationLink> taken = List.copyOf(links);
        links.clear();
        return taken;
    }

    private void box(Mark.Box box) throws IOException {
        Color fill = box.fill();
        if (fill != null) {
            fill(fill);
            outline(box);
            out.fill();
        }
        Color hatch = box.hatch();
        if (hatch != null) {
            stroke(hatch, Hatch.WIDTH, false);
            for (Point[] ends : Hatch.lines(box)) {
                move(ends[0]);
                to(ends[1]);
            }
            out.stroke();
        }
        Color line = box.line();
        if (line != null) {
            stroke(line, box.lineWidth(), box.isDashed());
            outline(box);
            out.stroke();
        }
    }

    private void outline(Mark.Box box) throws IOException {
        double radius = Math.min(box.radius(), Math.min(box.width(), box.height()) / 2);
        double l = box.x();
        double r = box.x() + box.width();
        double t = box.y();
        double b = box.y() + box.height();
        if (radius <= 0) {
            out.addRect(x(l), y(b), (float) box.width(), (float) box.height());
            return;
        }
        double k = radius * (1 - ARC);
        move(new Point(l + radius, t));
        to(new Point(r - radius, t));
        curve(r - k, t, r, t + k, r, t + radius);
        to(new Point(r, b - radius));
        curve(r, b - k, r - k, b, r - radius, b);
        to(new Point(l + radius, b));
        curve(l + k, b, l, b - k, l, b - radius);
        to(new Point(l, t + radius));
        curve(l, t + k, l + k, t, l + radius, t);
        out.closePath();
    }

    private void line(Mark.Line line) throws IOException {
        stroke(line.color(), line.width(), line.isDashed());
        move(line.points().getFirst());
        for (Point point : line.points().subList(1, line.points().size())) {
            to(point);
        }
        out.stroke();
        if (line.isArrow()) {
            List<Point> corners = ArrowHead.corners(line);
            fill(line.color());
            move(corners.get(0));
            to(corners.get(1));
            to(corners.get(2));
            out.closePath();
            out.fill();
        }
    }

    private void words(Mark.Words words) throws IOException {
        box(words.frame());
        double size = words.size();
        double baseline = words.frame().y() + words.padding() + TextRow.ASCENT * size;
        for (TextRow row : words.rows()) {
            double at = words.frame().x() + words.padding() + row.indent();
            if (words.isCentred()) {
                at = words.frame().x() + (words.frame().width() - row.width()) / 2;
            }
            for (Span piece : row.pieces()) {
                fill(piece.link() == null ? words.color() : words.linkColor());
                double start = at;
                for (FontRun run : FontRuns.of(piece.text(), piece.isBold())) {
                    run(run, piece, size, at, baseline, words);
                    at += FontRuns.width(run) * size;
                }
                if (piece.link() != null) {
                    link(piece.link(), start, at, baseline, size);
                }
            }
            baseline += size * TextRow.LEADING;
        }
    }

    private void run(
            FontRun run, Span piece, double size, double at, double baseline, Mark.Words words)
            throws IOException {
        out.beginText();
        out.setFont(fonts.of(run.face()), (float) size);
        boolean isFaked = piece.isBold() && run.face() == dev.waymark.formats.fonts.Face.HAN;
        if (isFaked) {
            out.setRenderingMode(RenderingMode.FILL_STROKE);
            stroke(words.color(), size * 0.03, false);
        }
        out.setTextMatrix(
                new Matrix(1, 0, piece.isItalic() ? ITALIC_SLANT : 0, 1, x(at), y(baseline)));
        out.showText(run.text());
        if (isFaked) {
            out.setRenderingMode(RenderingMode.FILL);
        }
        out.endText();
    }

    private void link(String target, double from, double to, double baseline, double size)
            throws IOException {
        out.addRect(x(from), y(baseline + size * 0.15), (float) (to - from), (float) (size * 0.05));
        out.fill();
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(target);
        link.setAction(action);
        link.setContents(target);
        link.setPrinted(true);
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        double low = bottom + (height - baseline - size * 0.25) * scale;
        link.setRectangle(
                new PDRectangle(
                        (float) (left + from * scale),
                        (float) low,
                        (float) ((to - from) * scale),
                        (float) (size * TextRow.LEADING * scale)));
        page.getAnnotations().add(link);
        links.add(link);
    }

    private void bitmap(Mark.Bitmap bitmap) throws IOException {
        PDImageXObject image =
                LosslessFactory.createFromImage(document, SafePicture.decode(bitmap.bytes()));
        out.drawImage(
                image,
                x(bitmap.x()),
                y(bitmap.y() + bitmap.height()),
                (float) bitmap.width(),
                (float) bitmap.height());
    }

    private void curve(double ax, double ay, double bx, double by, double tx, double ty)
            throws IOException {
        out.curveTo(x(ax), y(ay), x(bx), y(by), x(tx), y(ty));
    }

    private void move(Point point) throws IOException {
        out.moveTo(x(point.x()), y(point.y()));
    }

    private void to(Point point) throws IOException {
        out.lineTo(x(point.x()), y(point.y()));
    }

    private void fill(Color color) throws IOException {
        out.setNonStrokingColor(new java.awt.Color(color.rgb()));
    }

    private void stroke(Color color, double width, boolean dashed) throws IOException {
        out.setStrokingColor(new java.awt.Color(color.rgb()));
        out.setLineWidth((float) width);
        out.setLineDashPattern(dashed ? DASHES : new float[0], 0);
    }

    private static float x(double x) {
        return (float) x;
    }

    private float y(double y) {
        return (float) (height - y);
    }
}
