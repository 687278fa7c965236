package dev.waymark.formats.tables;

import java.util.regex.Pattern;

/**
 * Keeps texts from being taken as formulas by spreadsheets: a text that begins like a formula gets
 * an apostrophe in front, which a reader of ours takes away again.
 */
public final class SafeCell {
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SafeCell() {}

    /** The text with an apostrophe in front if it needs one. */
    public static String write(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #write} put in front. */
    public static String read(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    /** Whether a spreadsheet might take the text as a formula. */
    public static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
