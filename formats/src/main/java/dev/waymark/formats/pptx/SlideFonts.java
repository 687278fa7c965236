package dev.waymark.formats.pptx;

import dev.waymark.formats.fonts.Face;

import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The fonts of a slide show. Every letter names the open font that has it, and the show carries
 * these fonts: Noto Sans whole, so that texts can be edited with it; of the large fonts for Chinese
 * and emoji only what is used.
 */
final class SlideFonts {
    private static final IntPredicate JOINS =
            letter ->
                    Character.isWhitespace(letter)
                            || Character.getType(letter) == Character.FORMAT
                            || letter >= 0xFE00 && letter <= 0xFE0F;

    private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);

    /** Adds a text to a paragraph: one run, or several if its letters are in several fonts. */
    List<XSLFTextRun> write(XSLFTextParagraph paragraph, String text, boolean isBold) {
        List<XSLFTextRun> runs = new ArrayList<>();
        int from = 0;
        Face current = null;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            Face face = current != null && JOINS.test(letter) ? current : Face.of(letter);
            if (face != current && at > from && current != null) {
                runs.add(run(paragraph, text.substring(from, at), current));
                from = at;
            }
            current = face;
            note(face, letter, isBold);
            at += Character.charCount(letter);
        }
        runs.add(run(paragraph, text.substring(from), current == null ? Face.SANS : current));
        return runs;
    }

    private void note(Face face, int letter, boolean isBold) {
        Face drawn = face == Face.SANS && isBold ? Face.BOLD : face;
        used.computeIfAbsent(drawn, ignored -> new TreeSet<>()).add(letter);
    }

    private static XSLFTextRun run(XSLFTextParagraph paragraph, String text, Face face) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontFamily(face.family());
        if (face != Face.SANS) {
            run.setFontFamily(face.family(), FontGroup.EAST_ASIAN);
        }
        return run;
    }

    /** Puts the fonts of what was written into the show. */
    void embed(XMLSlideShow show) throws IOException {
        for (Map.Entry<Face, Set<Integer>> font : used.entrySet()) {
            boolean isSmall = font.getKey() == Face.SANS || font.getKey() == Face.BOLD;
            Set<Integer> letters = isSmall ? Set.of() : font.getValue();
            show.addFont(new ByteArrayInputStream(font.getKey().typeface().embedded(letters)));
        }
    }
}
