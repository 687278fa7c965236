package dev.waymark.formats.pptx;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.drawing.Part;

import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Writes drawings as slides of 16:9, one a slide, each made to fit. Boxes, lines and texts are
 * native shapes; the text of a card is one text that can be edited.
 */
public final class PptxWriter {
    /** The width of a slide, in points. */
    public static final int WIDTH = 960;

    /** The height of a slide, in points. */
    public static final int HEIGHT = 540;

    private static final double MARGIN = 10;

    private PptxWriter() {}

    /** The whole file. */
    public static byte[] write(List<Drawing> pages) {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension(WIDTH, HEIGHT));
            show.getProperties().getCoreProperties().setTitle(pages.getFirst().title());
            XSLFSlideLayout layout =
                    show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
            SlideFonts fonts = new SlideFonts();
            for (Drawing drawing : pages) {
                slide(show, fonts, layout, drawing);
            }
            fonts.embed(show);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw JourneyException.internal("PPTX_FAILED", "The slides failed.", e);
        }
    }

    private static void slide(
            XMLSlideShow show, SlideFonts fonts, XSLFSlideLayout layout, Drawing drawing) {
        XSLFSlide slide = show.createSlide(layout);
        slide.getBackground().setFillColor(new java.awt.Color(drawing.background().rgb()));
        double scale =
                Math.min(
                        1.5,
                        Math.min(
                                (WIDTH - 2 * MARGIN) / drawing.width(),
                                (HEIGHT - 2 * MARGIN) / drawing.height()));
        SlidePainter painter =
                new SlidePainter(
                        show, fonts, slide, scale, (WIDTH - drawing.width() * scale) / 2, MARGIN);
        boolean hasTitle = false;
        for (Part part : drawing.parts()) {
            boolean isTitle = part.role() == Part.Role.TITLE && !hasTitle;
            for (Mark mark : part.marks()) {
                switch (mark) {
                    case Mark.Box box -> painter.box(box);
                    case Mark.Line line -> painter.line(line);
                    case Mark.Words words -> {
                        if (isTitle) {
                            title(slide, painter, words);
                            hasTitle = true;
                        } else {
                            painter.words(words);
                        }
                    }
                    case Mark.Bitmap bitmap -> painter.bitmap(bitmap);
                }
            }
        }
    }

    private static void title(XSLFSlide slide, SlidePainter painter, Mark.Words words) {
        XSLFTextShape title = slide.getPlaceholder(0);
        Rectangle2D place = painter.place(words.frame());
        title.setAnchor(
                new Rectangle2D.Double(
                        place.getX(), place.getY(), WIDTH - 2 * place.getX(), place.getHeight()));
        painter.fill(title, words);
        title.getTextParagraphs()
                .forEach(paragraph -> paragraph.setTextAlign(TextParagraph.TextAlign.LEFT));
    }
}
