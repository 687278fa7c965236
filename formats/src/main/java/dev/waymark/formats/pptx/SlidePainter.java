package dev.waymark.formats.pptx;

import dev.waymark.formats.drawing.Color;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Point;
import dev.waymark.formats.richtext.Paragraph;
import dev.waymark.formats.richtext.Span;

import org.apache.poi.sl.usermodel.LineDecoration;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts marks onto a slide as native shapes. */
final class SlidePainter {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final double INDENT = 10;

    private final XMLSlideShow show;
    private final SlideFonts fonts;
    private final XSLFSlide slide;
    private final double scale;
    private final double left;
    private final double top;

    SlidePainter(
            XMLSlideShow show,
            SlideFonts fonts,
            XSLFSlide slide,
            double scale,
            double left,
            double top) {
        this.show = show;
        this.fonts = fonts;
        this.slide = slide;
        this.scale = scale;
        this.left = left;
        this.top = top;
    }

    void box(Mark.Box box) {
        if (box.fill() != null || box.line() != null) {
            dress(slide.createAutoShape(), box);
        }
    }

    void line(Mark.Line line) {
        Path2D path = new Path2D.Double();
        List<Point> points = line.points();
        path.moveTo(x(points.getFirst().x()), y(points.getFirst().y()));
        for (Point point : points.subList(1, points.size())) {
            path.lineTo(x(point.x()), y(point.y()));
        }
        XSLFFreeformShape shape = slide.createFreeform();
        shape.setPath(path);
        shape.setFillColor(null);
        stroke(shape, line.color(), line.width(), line.isDashed());
        if (line.isArrow()) {
            shape.setLineTailDecoration(LineDecoration.DecorationShape.TRIANGLE);
        }
    }

    void words(Mark.Words words) {
        if (words.rows().isEmpty()) {
            box(words.frame());
            return;
        }
        XSLFAutoShape shape = slide.createAutoShape();
        dress(shape, words.frame());
        fill(shape, words);
    }

    void fill(XSLFTextShape shape, Mark.Words words) {
        double inset = words.padding() * scale;
        shape.setLeftInset(inset);
        shape.setRightInset(Math.max(0, inset - 2));
        shape.setTopInset(inset);
        shape.setBottomInset(0);
        shape.setWordWrap(true);
        shape.setTextAutofit(TextShape.TextAutofit.NONE);
        shape.setVerticalAlignment(VerticalAlignment.TOP);
        shape.clearText();
        boolean isFirst = true;
        for (Paragraph paragraph : words.text().paragraphs()) {
            XSLFTextParagraph target =
                    isFirst && !shape.getTextParagraphs().isEmpty()
                            ? shape.getTextParagraphs().getFirst()
                            : shape.addNewTextParagraph();
            isFirst = false;
            target.setTextAlign(
                    words.isCentred()
                            ? TextParagraph.TextAlign.CENTER
                            : TextParagraph.TextAlign.LEFT);
            target.setSpaceBefore(0.0);
            target.setSpaceAfter(0.0);
            if (!paragraph.marker().isEmpty()) {
                target.setLeftMargin(paragraph.level() * INDENT * scale);
                run(target, Span.plain(paragraph.marker() + " "), words);
            }
            paragraph.spans().forEach(span -> run(target, span, words));
        }
    }

    private void run(XSLFTextParagraph paragraph, Span span, Mark.Words words) {
        String link = span.link();
        Optional<String> address = link == null ? Optional.empty() : WebAddress.of(link);
        for (XSLFTextRun run : fonts.write(paragraph, span.text(), span.isBold())) {
            run.setFontSize(Math.max(1, Math.round(words.size() * scale * 10) / 10.0));
            run.setBold(span.isBold());
            run.setItalic(span.isItalic());
            address.ifPresent(found -> run.createHyperlink().setAddress(found));
            run.setFontColor(awt(address.isEmpty() ? words.color() : words.linkColor()));
        }
    }

    void bitmap(Mark.Bitmap bitmap) {
        XSLFPictureShape shape =
                slide.createPicture(show.addPicture(bitmap.bytes(), PictureData.PictureType.PNG));
        shape.setAnchor(
                new Rectangle2D.Double(
                        x(bitmap.x()),
                        y(bitmap.y()),
                        bitmap.width() * scale,
                        bitmap.height() * scale));
    }

    Rectangle2D place(Mark.Box box) {
        return new Rectangle2D.Double(
                x(box.x()), y(box.y()), box.width() * scale, box.height() * scale);
    }

    private void dress(XSLFAutoShape shape, Mark.Box box) {
        shape.setShapeType(box.radius() > 0 ? ShapeType.ROUND_RECT : ShapeType.RECT);
        shape.setAnchor(place(box));
        if (box.radius() > 0) {
            round(shape, box);
        }
        Color fill = box.fill();
        Color hatch = box.hatch();
        if (fill != null && hatch != null) {
            hatch(shape, fill, hatch);
        } else {
            shape.setFillColor(fill == null ? null : awt(fill));
        }
        Color line = box.line();
        if (line == null) {
            shape.setLineColor(null);
        } else {
            stroke(shape, line, box.lineWidth(), box.isDashed());
        }
    }

    /** The radius as a part of the shorter side, in hundred-thousandths. */
    private static void round(XSLFAutoShape shape, Mark.Box box) {
        double share = box.radius() / Math.max(1, Math.min(box.width(), box.height()));
        try (XmlCursor at =
                ((CTShape) shape.getXmlObject()).getSpPr().getPrstGeom().getAvLst().newCursor()) {
            at.toEndToken();
            at.beginElement("gd", DRAWING);
            at.insertAttributeWithValue("name", "adj");
            at.insertAttributeWithValue(
                    "fmla", "val " + Math.round(100_000 * Math.min(0.5, share)));
        }
    }

    /** The small schema library has no class for patterns, so the elements are put in by name. */
    private static void hatch(XSLFAutoShape shape, Color fill, Color hatch) {
        try (XmlCursor at = ((CTShape) shape.getXmlObject()).getSpPr().newCursor()) {
            at.toEndToken();
            at.beginElement("pattFill", DRAWING);
            at.insertAttributeWithValue("prst", "wdUpDiag");
            color(at, "fgClr", hatch);
            color(at, "bgClr", fill);
        }
    }

    /** Writes one colour; the cursor then stands behind it, inside the pattern. */
    private static void color(XmlCursor at, String element, Color color) {
        at.beginElement(element, DRAWING);
        at.beginElement("srgbClr", DRAWING);
        at.insertAttributeWithValue("val", color.hex().substring(1).toUpperCase(Locale.ROOT));
        at.toNextToken();
        at.toNextToken();
    }

    private void stroke(XSLFSimpleShape shape, Color color, double width, boolean dashed) {
        shape.setLineColor(awt(color));
        shape.setLineWidth(Math.max(0.25, width * scale));
        if (dashed) {
            shape.setLineDash(StrokeStyle.LineDash.DASH);
        }
    }

    private double x(double x) {
        return left + x * scale;
    }

    private double y(double y) {
        return top + y * scale;
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(color.rgb());
    }
}
