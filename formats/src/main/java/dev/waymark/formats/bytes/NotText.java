package dev.waymark.formats.bytes;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * Tells what is no text: by the bytes that files of some kinds begin with, or by its characters.
 */
public final class NotText {
    /** How many first bytes tell a kind. */
    private static final int START = 16;

    private static final int CONTROL_CHARACTERS = 32;
    private static final int KINDS_IN_BINARY = 4;
    private static final double SHARE_IN_BINARY = 0.02;

    private NotText() {}

    /**
     * What a file is that begins with these bytes, for people, such as {@code a picture}.
     *
     * @return null if they are those of no known kind, as those of a text are
     */
    public static @Nullable String kind(byte[] head) {
        return kind(new String(head, 0, Math.min(head.length, START), StandardCharsets.ISO_8859_1));
    }

    /**
     * As {@link #kind(byte[])}, of bytes that somebody has taken for a text and decoded.
     *
     * @param start its first characters; U+FFFD may stand for bytes that are none
     */
    public static @Nullable String kind(String start) {
        if (begins(start, "PK\3\4")) {
            return "a workbook (.xlsx) or another archive";
        }
        if (begins(start, "\u00D0\u00CF\u0011")) {
            return "an old Excel workbook";
        }
        if (begins(start, "PAR1")) {
            return "a Parquet file";
        }
        if (begins(start, "%PDF")) {
            return "a PDF document";
        }
        if (begins(start, "SQLite format 3")) {
            return "an SQLite database";
        }
        if (begins(start, "\u001F\u008B")) {
            return "packed with gzip";
        }
        if (begins(start, "BZh") || start.startsWith("\u0028\u00B5\u002F\u00FD")) {
            return "packed with something else than gzip";
        }
        if (begins(start, "\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF")) {
            return "a picture";
        }
        return begins(start, "\u007FELF") ? "a program" : null;
    }

    /** Whether a text begins with some bytes; U+FFFD stands for any above 127. */
    private static boolean begins(String start, String bytes) {
        if (start.length() < bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            char c = start.charAt(i);
            if (c != bytes.charAt(i) && !(c == '\uFFFD' && bytes.charAt(i) > 127)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether one character in fifty is a control character, of several kinds. A text may be
     * delimited by control characters, but then by one or two of them.
     */
    public static boolean isBinary(String text) {
        boolean[] kinds = new boolean[CONTROL_CHARACTERS];
        int count = 0;
        int different = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < CONTROL_CHARACTERS && !Character.isWhitespace(c)) {
                count++;
                if (!kinds[c]) {
                    kinds[c] = true;
                    different++;
                }
            }
        }
        return different >= KINDS_IN_BINARY && count > text.length() * SHARE_IN_BINARY;
    }
}
