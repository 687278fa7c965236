package dev.waymark.formats.imports;

import dev.waymark.engine.fault.JourneyException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file that somebody brings, within bounds. */
public final class FileBytes {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 25_000_000;

    private FileBytes() {}

    /**
     * Fails if a file is larger than any map needs.
     *
     * @throws JourneyException LIMIT, FILE_TOO_LARGE
     */
    public static void requireFits(long bytes) {
        if (bytes > MAX_BYTES) {
            throw tooLarge();
        }
    }

    /** More than {@link #MAX_BYTES}. */
    public static JourneyException tooLarge() {
        return JourneyException.limit(
                "FILE_TOO_LARGE",
                "the file has more than %d bytes. Leave out what is no part of the map, such as"
                        + " large pictures.",
                MAX_BYTES);
    }

    /**
     * The text of a file: UTF-8 or, by its byte order mark, UTF-16; else Windows-1252.
     *
     * @throws JourneyException DATA, NOT_A_TEXT if it holds zero bytes
     */
    public static String text(byte[] bytes) {
        requireFits(bytes.length);
        String text;
        if (startsWith(bytes, 0xFF, 0xFE)) {
            text = new String(bytes, StandardCharsets.UTF_16LE).substring(1);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            text = new String(bytes, StandardCharsets.UTF_16BE).substring(1);
        } else {
            text = utf8(bytes);
        }
        if (text.indexOf('\0') >= 0) {
            throw JourneyException.data(
                    "NOT_A_TEXT",
                    "the file holds zero bytes, so it is no text. Choose another file, or another"
                            + " format.");
        }
        return text;
    }

    private static String utf8(byte[] bytes) {
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
