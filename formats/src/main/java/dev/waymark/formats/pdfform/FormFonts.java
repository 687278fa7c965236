package dev.waymark.formats.pdfform;

import dev.waymark.formats.fonts.Face;
import dev.waymark.formats.fonts.FontRun;
import dev.waymark.formats.fonts.FontRuns;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fonts of a form. A field that people fill has one font, so it must be embedded whole: Noto
 * Sans as it is, Noto Sans SC cut to the characters of the form and, for Chinese forms, to the
 * 3,755 most common ones. What stands in a field already is drawn with all fonts.
 */
final class FormFonts {
    private static final COSName SANS = COSName.getPDFName("NotoSans");
    private static final COSName HAN = COSName.getPDFName("NotoSansSC");

    private final PDDocument document;
    private final PDResources resources;
    private final Map<Face, PDFont> drawn = new EnumMap<>(Face.class);
    private final boolean isChinese;

    FormFonts(PDDocument document, PDResources resources, List<FormSection> form, boolean isChinese)
            throws IOException {
        this.document = document;
        this.resources = resources;
        this.isChinese = isChinese;
        resources.put(SANS, PDType0Font.load(document, Face.SANS.typeface().copy(), false));
        Set<Integer> han = new HashSet<>();
        for (FormSection section : form) {
            for (FormField field : section.fields()) {
                for (FontRun run : FontRuns.of(field.value(), false)) {
                    if (run.face() == Face.HAN) {
                        run.text().codePoints().forEach(han::add);
                    }
                }
            }
        }
        if (isChinese || !han.isEmpty()) {
            for (int point = ' '; point < 0x7F; point++) {
                han.add(point);
            }
            if (isChinese) {
                common().codePoints().forEach(han::add);
            }
            byte[] subset = Face.HAN.typeface().subset(han);
            resources.put(HAN, PDType0Font.load(document, new ByteArrayInputStream(subset), false));
        }
    }

    /** What a field is filled in: the font that can show the most of what stands in it. */
    String appearance(FormField field) throws IOException {
        List<FontRun> runs = FontRuns.of(field.value(), false);
        boolean hasHan = runs.stream().anyMatch(run -> run.face() == Face.HAN);
        boolean isHan = resources.getFont(HAN) != null && (hasHan || isChinese);
        return "/" + (isHan ? HAN : SANS).getName() + " 10 Tf 0 g";
    }

    PDFont drawn(Face face) throws IOException {
        PDFont known = drawn.get(face);
        if (known == null) {
            known = PDType0Font.load(document, face.typeface().copy(), true);
            drawn.put(face, known);
        }
        return known;
    }

    /** The first level of GB 2312: the characters of daily use, and the punctuation marks. */
    private static String common() {
        byte[] bytes = new byte[2 * (0xD7 - 0xB0 + 1 + 1) * 94];
        int at = 0;
        for (int high = 0xB0; high <= 0xD7; high++) {
            at = row(bytes, at, high);
        }
        at = row(bytes, at, 0xA1);
        return new String(bytes, 0, at, Charset.forName("GB2312")) + "，。？！：；（）";
    }

    private static int row(byte[] bytes, int from, int high) {
        int at = from;
        for (int low = 0xA1; low <= 0xFE; low++) {
            bytes[at++] = (byte) high;
            bytes[at++] = (byte) low;
        }
        return at;
    }
}
