package dev.waymark.formats.svg;

import dev.waymark.formats.fonts.Face;
import dev.waymark.formats.fonts.FontRun;
import dev.waymark.formats.fonts.FontRuns;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The characters that a file shows, by font, and the fonts cut down to them. */
public final class UsedLetters {
    /** The families for CSS, in the order in which they are asked. */
    public static final String FAMILIES =
            "\"Noto Sans\",\"Noto Sans SC\",\"Noto Emoji\",sans-serif";

    private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);

    /** Counts a run in. */
    public void add(FontRun run) {
        Set<Integer> points = used.computeIfAbsent(run.face(), face -> new TreeSet<>());
        run.text().codePoints().forEach(points::add);
    }

    /** Counts a text in, plain and bold. */
    public void add(String text) {
        FontRuns.of(text, false).forEach(this::add);
        FontRuns.of(text, true).forEach(this::add);
    }

    /** CSS rules with the fonts inside. */
    public String fontFaces() {
        StringBuilder css = new StringBuilder();
        used.forEach(
                (face, points) ->
                        css.append("@font-face{font-family:\"")
                                .append(face.family())
                                .append("\";font-weight:")
                                .append(face == Face.BOLD ? "700" : "400")
                                .append(";src:url(data:font/ttf;base64,")
                                .append(
                                        Base64.getEncoder()
                                                .encodeToString(face.typeface().subset(points)))
                                .append(")}"));
        return css.toString();
    }
}
