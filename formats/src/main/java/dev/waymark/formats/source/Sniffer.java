package dev.waymark.formats.source;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.Compression;
import dev.waymark.formats.bytes.EncodingGuess;
import dev.waymark.formats.bytes.NotText;
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
        return new Sniffer(format(file.name(), text), text, encoding, NotText.isBinary(text));
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
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4")) {
            return "an archive whose name does not end with .xlsx, or a packed workbook";
        }
        if (start.startsWith("PAR1")) {
            return "a Parquet file that is packed";
        }
        return start.startsWith("\u001F\u008B") ? "packed twice with gzip" : NotText.kind(head);
    }
}
