package dev.waymark.server.layout;

/** Estimates how wide a line of text is drawn, so that boxes fit every script. */
final class TextWidth {
    private static final double NARROW_PIXELS = 7.6;

    private TextWidth() {}

    /** Pixels at 13 pixels of font size; Chinese, Japanese and Korean letters count double. */
    static double pixels(String text) {
        return text.codePoints().mapToDouble(TextWidth::columns).sum() * NARROW_PIXELS;
    }

    /** The text, cut with an ellipsis to a width. */
    static String cut(String text, double pixels) {
        if (pixels(text) <= pixels) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        double width = NARROW_PIXELS;
        for (int letter : text.codePoints().toArray()) {
            width += columns(letter) * NARROW_PIXELS;
            if (width > pixels) {
                break;
            }
            cut.appendCodePoint(letter);
        }
        return cut.append('…').toString();
    }

    private static int columns(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return Character.isIdeographic(letter)
                        || (letter >= 0x1100 && letter <= 0x115F)
                        || (letter >= 0x3000 && letter <= 0x30FF)
                        || (letter >= 0xAC00 && letter <= 0xD7A3)
                        || (letter >= 0xFF00 && letter <= 0xFF60)
                ? 2
                : 1;
    }
}
