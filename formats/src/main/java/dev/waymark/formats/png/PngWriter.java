package dev.waymark.formats.png;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.drawing.ArrowHead;
import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.drawing.Hatch;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.drawing.TextRow;
import dev.waymark.formats.fonts.Face;
import dev.waymark.formats.fonts.FontRun;
import dev.waymark.formats.fonts.FontRuns;
import dev.waymark.formats.picture.SafePicture;
import dev.waymark.formats.richtext.Span;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * Paints a drawing. Letters are painted as outlines of our own fonts, so that a picture is the same
 * on every machine.
 */
public final class PngWriter {
    /** The most pixels of a picture. */
    public static final long MAX_PIXELS = 100_000_000;

    private static final float[] DASHES = {5, 4};
    private static final double ITALIC_SLANT = -0.2;
    private static final double UNDERLINE = 0.12;
    private static final double FAKED_BOLD = 0.03;

    private final Graphics2D canvas;

    private PngWriter(Graphics2D canvas) {
        this.canvas = canvas;
    }

    /**
     * The whole file.
     *
     * @param scale pixels a point; made smaller where the picture would have more than {@link
     *     #MAX_PIXELS}
     */
    public static byte[] write(Drawing drawing, double scale) {
        double most = Math.sqrt(MAX_PIXELS / (drawing.width() * drawing.height()));
        double used = Math.min(scale, most);
        int width = Math.max(1, (int) Math.floor(drawing.width() * used));
        int height = Math.max(1, (int) Math.floor(drawing.height() * used));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setColor(awt(drawing.background()));
            canvas.fillRect(0, 0, width, height);
            canvas.scale(used, used);
            new PngWriter(canvas).paint(drawing);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no writer of PNG");
            }
        } catch (IOException e) {
            throw JourneyException.internal("PICTURE_FAILED", "The picture failed.", e);
        }
        return out.toByteArray();
    }

    private void paint(Drawing drawing) {
        for (Part part : drawing.parts()) {
            for (Mark mark : part.marks()) {
                switch (mark) {
                    case Mark.Box box -> box(box);
                    case Mark.Line line -> line(line);
                    case Mark.Words words -> words(words);
                    case Mark.Bitmap bitmap -> bitmap(bitmap);
                }
            }
        }
    }

    private void box(Mark.Box box) {
        double diameter = 2 * box.radius();
        Shape shape =
                new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), diameter, diameter);
        Color fill = box.fill();
        if (fill != null) {
            canvas.setColor(awt(fill));
            canvas.fill(shape);
        }
        Color hatch = box.hatch();
        if (hatch != null) {
            canvas.setColor(awt(hatch));
            canvas.setStroke(new BasicStroke((float) Hatch.WIDTH));
            for (Point[] ends : Hatch.lines(box)) {
                canvas.draw(path(List.of(ends)));
            }
        }
        Color line = box.line();
        if (line != null) {
            canvas.setColor(awt(line));
            canvas.setStroke(stroke(box.lineWidth(), box.isDashed()));
            canvas.draw(shape);
        }
    }

    private void line(Mark.Line line) {
        canvas.setColor(awt(line.color()));
        canvas.setStroke(stroke(line.width(), line.isDashed()));
        canvas.draw(path(line.points()));
        if (line.isArrow()) {
            Path2D head = path(ArrowHead.corners(line));
            head.closePath();
            canvas.fill(head);
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
                canvas.setColor(awt(piece.link() == null ? words.color() : words.linkColor()));
                double start = x;
                for (FontRun run : FontRuns.of(piece.text(), piece.isBold())) {
                    x = run(run, piece, new Point(x, y), size);
                }
                if (piece.link() != null) {
                    canvas.fill(
                            new Rectangle2D.Double(
                                    start, y + UNDERLINE * size, x - start, size * 0.05));
                }
            }
            y += size * TextRow.LEADING;
        }
    }

    private double run(FontRun run, Span piece, Point from, double size) {
        double x = from.x();
        boolean isFaked = piece.isBold() && run.face() == Face.HAN;
        canvas.setStroke(new BasicStroke((float) (size * FAKED_BOLD)));
        for (int point : run.text().codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, from.y());
            if (piece.isItalic()) {
                place.shear(ITALIC_SLANT, 0);
            }
            place.scale(size, size);
            Shape letter = place.createTransformedShape(run.face().typeface().outline(point));
            canvas.fill(letter);
            if (isFaked) {
                canvas.draw(letter);
            }
            x += run.face().typeface().advance(point) * size;
        }
        return x;
    }

    private void bitmap(Mark.Bitmap bitmap) {
        BufferedImage image = SafePicture.decode(bitmap.bytes());
        double scale =
                Math.max(bitmap.width() / image.getWidth(), bitmap.height() / image.getHeight());
        Shape outer = canvas.getClip();
        canvas.clip(
                new Rectangle2D.Double(bitmap.x(), bitmap.y(), bitmap.width(), bitmap.height()));
        AffineTransform place =
                AffineTransform.getTranslateInstance(
                        bitmap.x() + (bitmap.width() - image.getWidth() * scale) / 2,
                        bitmap.y() + (bitmap.height() - image.getHeight() * scale) / 2);
        place.scale(scale, scale);
        canvas.drawImage(image, place, null);
        canvas.setClip(outer);
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Point point : points.subList(1, points.size())) {
            path.lineTo(point.x(), point.y());
        }
        return path;
    }

    private static BasicStroke stroke(double width, boolean dashed) {
        return dashed
                ? new BasicStroke(
                        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                : new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(color.rgb());
    }
}
