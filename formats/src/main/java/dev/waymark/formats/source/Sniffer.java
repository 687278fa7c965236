package dev.waymark.formats.source;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.Compression;
import dev.waymark.formats.bytes.EncodingGuess;
import dev.waymark.formats.bytes.SourceFile;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file is, by its first bytes.
 *
 * @param format what it is
 * @param head the first characters, whole lines if there are several
 * @param encoding the guessed one
 * @param binary whether the first characters are no text in the guessed encoding
 */
record Sniffer(FileFormat format, String head, Charset encoding, boolean binary) {
    private static final int HEAD_BYTES = 1 << 18;
    private static final int CONTROL_CHARACTERS = 32;
    private static final int KINDS_IN_BINARY = 4;
    private static final double SHARE_IN_BINARY = 0.02;
    private static final String ADVICE = " Export it as CSV, XLSX, Parquet, JSON lines or XES.";

    static Sniffer of(SourceFile file) {
        byte[] head = file.head(HEAD_BYTES);
        if (head.length == 0) {
            throw SourceFile.empty(file.name());
        }
        FileFormat packed = packedFormat(file, head);
        if (packed != null) {
            return new Sniffer(packed, "", StandardCharsets.UTF_8, false);
        }
        String what = otherFormat(head);
        if (what != null) {
            throw JourneyException.data(
                    "UNKNOWN_FORMAT",
                    "\"%s\" is %s, which is not read.%s",
                    file.name(),
                    what,
                    ADVICE);
        }
        Charset encoding = EncodingGuess.of(head);
        String text = text(head, encoding);
        if (text.isBlank()) {
            throw SourceFile.empty(file.name());
        }
        return new Sniffer(format(file.name(), text), text, encoding, isBinary(text));
    }

    /** The beginning of the text in an encoding; its last line is left out if it may be cut off. */
    static String text(byte[] head, Charset encoding) {
        String text = encoding.decode(ByteBuffer.wrap(head)).toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        int lastLine = text.lastIndexOf('\n');
        return head.length < HEAD_BYTES || lastLine < 0 ? text : text.substring(0, lastLine + 1);
    }

    static String text(SourceFile file, Charset encoding) {
        return text(file.head(HEAD_BYTES), encoding);
    }

    /**
     * Whether one character in fifty is a control character, of several kinds. A text may be
     * delimited by control characters, but then by one or two of them.
     */
    private static boolean isBinary(String text) {
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

    private static FileFormat format(String name, String text) {
        String start = text.stripLeading();
        String plainName = name.toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            return FileFormat.XES;
        }
        boolean json = plainName.contains(".json") || plainName.contains(".ndjson");
        if (start.startsWith("{") || (json && start.startsWith("["))) {
            return FileFormat.JSON_LINES;
        }
        if (start.startsWith("[") && start.substring(1).stripLeading().startsWith("{")) {
            return FileFormat.JSON_LINES;
        }
        return FileFormat.CSV;
    }

    /** A format that is no text; a ZIP archive counts as a workbook only by the file's name. */
    private static @Nullable FileFormat packedFormat(SourceFile file, byte[] head) {
        if (file.compression() != Compression.NONE) {
            return null;
        }
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        if (start.equals("PAR1")) {
            return FileFormat.PARQUET;
        }
        boolean named = file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return named && start.equals("PK\3\4") ? FileFormat.XLSX : null;
    }

    private static @Nullable String otherFormat(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4")) {
            return "an archive whose name does not end with .xlsx, or a packed workbook";
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return "an old Excel workbook";
        }
        if (start.startsWith("PAR1")) {
            return "a Parquet file that is packed";
        }
        if (start.startsWith("%PDF")) {
            return "a PDF document";
        }
        if (start.startsWith("SQLite format 3")) {
            return "an SQLite database";
        }
        if (start.startsWith("\u001F\u008B")) {
            return "packed twice with gzip";
        }
        if (start.startsWith("BZh") || start.startsWith("\u0028\u00B5\u002F\u00FD")) {
            return "packed with something else than gzip";
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF")) {
            return "a picture";
        }
        return start.startsWith("\u007FELF") ? "a program" : null;
    }
}
