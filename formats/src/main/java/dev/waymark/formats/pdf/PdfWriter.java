package dev.waymark.formats.pdf;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.drawing.Part;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes drawings as the pages of one PDF; each is made to fit its sheet. */
public final class PdfWriter {
    private static final double MARGIN = 20;

    private PdfWriter() {}

    /**
     * The whole file.
     *
     * @param pages one drawing a page, at least one
     * @param paper the size of all pages
     */
    public static byte[] write(List<Drawing> pages, PaperSize paper) {
        try (PDDocument document = new PDDocument()) {
            PdfTags tags = new PdfTags(document, pages.getFirst());
            PdfFonts fonts = new PdfFonts(document);
            for (Drawing drawing : pages) {
                page(document, drawing, paper, tags, fonts);
            }
            tags.finish();
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw JourneyException.internal("PDF_FAILED", "The PDF failed.", e);
        }
    }

    /** How much a drawing is scaled to fit a sheet; never more than 2. */
    public static double scale(double width, double height, PaperSize paper) {
        double wide = (paper.width() - 2 * MARGIN) / width;
        double high = (paper.height() - 2 * MARGIN) / height;
        return Math.min(2, Math.min(wide, high));
    }

    private static void page(
            PDDocument document, Drawing drawing, PaperSize paper, PdfTags tags, PdfFonts fonts)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
        document.addPage(page);
        tags.startPage(page);
        double scale = scale(drawing.width(), drawing.height(), paper);
        double left = (paper.width() - drawing.width() * scale) / 2;
        double bottom = paper.height() - MARGIN - drawing.height() * scale;
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            PdfPainter painter = new PdfPainter(document, page, out, fonts, scale, left, bottom);
            out.beginMarkedContent(org.apache.pdfbox.cos.COSName.ARTIFACT);
            painter.background(drawing.background(), paper);
            out.transform(
                    new Matrix((float) scale, 0, 0, (float) scale, (float) left, (float) bottom));
            out.endMarkedContent();
            painter.height(drawing.height());
            for (Part part : drawing.parts()) {
                tags.begin(out, part);
                painter.paint(part);
                tags.end(out, painter.takeLinks());
            }
        }
    }
}
