package dev.waymark.formats.pdf;

import dev.waymark.formats.fonts.Face;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The fonts of one document, embedded when first used and cut down when it is saved. */
final class PdfFonts {
    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDFont of(Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known == null) {
            known = PDType0Font.load(document, face.typeface().copy(), true);
            fonts.put(face, known);
        }
        return known;
    }
}
