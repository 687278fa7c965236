package dev.waymark.formats.fonts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into runs of one font each, and measures them. */
public final class FontRuns {
    private static final int MISSING = 0x25A1;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** Below this, Noto Sans has all printing characters. */
    private static final char LAST_SIMPLE = 0x0300;

    private static final char SOFT_HYPHEN = 0xAD;
    private static final Face[] PLAIN = {Face.SANS, Face.HAN, Face.EMOJI};
    private static final Face[] BOLD = {Face.BOLD, Face.HAN, Face.EMOJI};
    private static final Face[] PICTURES = {Face.EMOJI, Face.SANS, Face.HAN};

    private FontRuns() {}

    /**
     * What is drawn of a text: composed letters, tabs and line breaks as spaces, no characters that
     * only control others. Characters that no font has become a box, so that nothing goes missing
     * unseen.
     */
    public static List<FontRun> of(String text, boolean bold) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<FontRun> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face current = null;
        for (int at = 0; at < composed.length(); ) {
            int codePoint = composed.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isWhitespace(codePoint)) {
                codePoint = ' ';
            }
            if (isUnseen(codePoint)) {
                continue;
            }
            boolean asPicture = at < composed.length() && composed.charAt(at) == EMOJI_STYLE;
            Face face = face(codePoint, asPicture ? PICTURES : bold ? BOLD : PLAIN);
            if (face == null) {
                codePoint = MISSING;
                face = Face.HAN;
            }
            if (codePoint == ' ' && current == Face.HAN) {
                face = current;
            }
            if (face != current && current != null && !run.isEmpty()) {
                runs.add(new FontRun(current, run.toString()));
                run.setLength(0);
            }
            current = face;
            run.appendCodePoint(codePoint);
        }
        if (current != null && !run.isEmpty()) {
            runs.add(new FontRun(current, run.toString()));
        }
        return runs;
    }

    /** How wide a text is drawn in size 1. */
    public static double width(String text, boolean bold) {
        boolean isSimple = Normalizer.isNormalized(text, Normalizer.Form.NFC);
        Typeface plain = (bold ? Face.BOLD : Face.SANS).typeface();
        double width = 0;
        for (int i = 0; i < text.length() && isSimple; i++) {
            char letter = text.charAt(i);
            isSimple = letter >= ' ' && letter < LAST_SIMPLE && letter != SOFT_HYPHEN;
            width += isSimple ? plain.advance(letter) : 0;
        }
        if (!isSimple) {
            width = 0;
            for (FontRun run : of(text, bold)) {
                width += width(run);
            }
        }
        return width;
    }

    /** How wide a run is drawn in size 1. */
    public static double width(FontRun run) {
        Typeface typeface = run.face().typeface();
        return run.text().codePoints().mapToDouble(typeface::advance).sum();
    }

    private static @org.jspecify.annotations.Nullable Face face(int codePoint, Face[] order) {
        for (Face face : order) {
            if (face.typeface().has(codePoint)) {
                return face;
            }
        }
        return null;
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    true;
            default -> codePoint >= 0xFE00 && codePoint <= EMOJI_STYLE || codePoint == 0x20E3;
        };
    }
}
