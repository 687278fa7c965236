package dev.waymark.formats.pdfform;

import dev.waymark.engine.fault.JourneyException;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks at the bytes of a PDF before it is opened: what its packed parts would unpack to. */
final class PdfSafety {
    /** The most bytes that all packed parts may unpack to. */
    static final long MAX_UNPACKED = 150_000_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 64 * 1024;
    private static final Pattern TWICE_PACKED =
            Pattern.compile(
                    "/Filter\\s*\\[[^\\]]*/(?:Fl|FlateDecode|LZW|LZWDecode)\\b[^\\]]*"
                            + "/(?:Fl|FlateDecode|LZW|LZWDecode)\\b");

    private PdfSafety() {}

    static void check(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
            throw JourneyException.data(
                    "INVALID_PDF", "the file is no PDF. Choose the filled form itself.");
        }
        if (TWICE_PACKED.matcher(text).find()) {
            throw unsafe();
        }
        long unpacked = 0;
        byte[] window = new byte[WINDOW];
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            int start = at + STREAM.length;
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
                start++;
            }
            unpacked += inflated(file, start, window, MAX_UNPACKED - unpacked);
            if (unpacked > MAX_UNPACKED) {
                throw unsafe();
            }
        }
    }

    private static long inflated(byte[] file, int start, byte[] window, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            long size = 0;
            while (!inflater.finished() && size <= most) {
                int count = inflater.inflate(window);
                if (count == 0) {
                    return size;
                }
                size += count;
            }
            return size;
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static JourneyException unsafe() {
        return JourneyException.limit(
                "UNSAFE_PDF",
                "the PDF is packed so tightly that it would unpack to more than %d bytes. A form"
                        + " is never that large; save it again from a PDF program.",
                MAX_UNPACKED);
    }
}
