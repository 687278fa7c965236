package dev.waymark.formats.pdfsafety;

import dev.waymark.engine.fault.JourneyException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks at the bytes of a PDF before it is opened: what its packed parts would unpack to. */
public final class PdfSafety {
    /*
     * PDFBox unpacks streams while it opens a file, without a bound. Streams and their dictionaries
     * are never packed themselves, so all that decides how they are unpacked stands in the bytes of
     * the file: only what can be measured here is let through. Each stream is unpacked as PDFBox
     * does it, which starts after spaces and one line break and does not look at zlib's head.
     */

    /** The most bytes that all packed parts may unpack to. */
    static final long MAX_UNPACKED = 150_000_000;

    private static final String STREAM = "stream";
    private static final int WINDOW = 64 * 1024;
    private static final int ZLIB_HEAD = 2;
    private static final String FLATE = "FlateDecode";
    private static final String JPEG = "DCTDecode";

    /** What signatures are made by; no stream is packed so. */
    private static final Set<String> SIGNERS = Set.of("Adobe.PPKLite", "Adobe.PPKMS");

    /**
     * Spaces and comments, as few as writers make: more of them are not walked through, so that a
     * file full of them takes no longer. Whatever follows is then not what it must be.
     */
    private static final String SPACE =
            "(?:[\\x00\\t\\n\\f\\r ]|%[^\\r\\n]{0,100}+[\\r\\n]){0,50}+";

    private static final String END = "(?=[\\x00\\t\\n\\f\\r ()<>\\[\\]/%]|$)";
    private static final String NAME = "/([^\\x00\\t\\n\\f\\r ()<>\\[\\]/%]++)";
    private static final Pattern FILTER =
            Pattern.compile(
                    key("Filter")
                            + SPACE
                            + "(?:"
                            + NAME
                            + "|\\["
                            + SPACE
                            + "(?:"
                            + NAME
                            + ")?"
                            + SPACE
                            + "\\])?");
    private static final Pattern ENCRYPT = Pattern.compile(key("Encrypt"));

    /** Rows of too many columns or bits, or of a number that stands elsewhere. */
    private static final Pattern LONG_ROWS =
            Pattern.compile(
                    "(?:"
                            + key("Columns")
                            + noSmallNumber(5)
                            + "|"
                            + key("BitsPerComponent")
                            + noSmallNumber(2)
                            + ")");

    private static final Pattern PARAMETERS_ELSEWHERE =
            Pattern.compile(
                    "(?:"
                            + key("DecodeParms")
                            + "|"
                            + key("DP")
                            + ")"
                            + SPACE
                            + "\\[?"
                            + SPACE
                            + "[\\d\\x00\\t\\n\\f\\r %]");

    private PdfSafety() {}

    /**
     * Lets a file through that may be opened.
     *
     * @throws JourneyException DATA: INVALID_PDF, ENCRYPTED_PDF; LIMIT, UNSAFE_PDF
     */
    public static void check(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
            throw JourneyException.data(
                    "INVALID_PDF", "the file is no PDF. Choose the filled form itself.");
        }
        if (ENCRYPT.matcher(text).find()) {
            throw JourneyException.data(
                    "ENCRYPTED_PDF", "the PDF is protected by a password. Save it without one.");
        }
        requireKnownFilters(text);
        long unpacked = 0;
        byte[] window = new byte[WINDOW];
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            int start = start(file, at + STREAM.length());
            unpacked += inflated(file, start + ZLIB_HEAD, window, MAX_UNPACKED - unpacked);
            unpacked += JpegSize.of(file, start);
            if (unpacked > MAX_UNPACKED) {
                throw unsafe();
            }
        }
    }

    private static void requireKnownFilters(String text) {
        Matcher filter = FILTER.matcher(text);
        while (filter.find()) {
            String alone = filter.group(1);
            String listed = filter.group(2);
            String name = plain(alone == null ? listed == null ? "" : listed : alone);
            boolean isKnown =
                    name.equals(FLATE)
                            || name.equals(JPEG)
                            || alone != null && SIGNERS.contains(name);
            if (!isKnown) {
                throw JourneyException.limit(
                        "UNSAFE_PDF",
                        "the PDF is packed in a way that is not read, \"%s\". Save it again from a"
                                + " PDF program.",
                        filter.group().length() > 60
                                ? filter.group().substring(0, 60) + "…"
                                : filter.group());
            }
        }
        if (LONG_ROWS.matcher(text).find() || PARAMETERS_ELSEWHERE.matcher(text).find()) {
            throw unsafe();
        }
    }

    /** Where the data of a stream begins: after spaces and one line break. */
    private static int start(byte[] file, int from) {
        int at = from;
        while (at < file.length && file[at] == ' ') {
            at++;
        }
        if (at < file.length && file[at] == '\r') {
            at++;
        }
        return at < file.length && file[at] == '\n' ? at + 1 : at;
    }

    private static long inflated(byte[] file, int start, byte[] window, long most) {
        if (start >= file.length) {
            return 0;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, start, file.length - start);
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(window) == 0) {
                    break;
                }
            }
            return seen(inflater);
        } catch (DataFormatException e) {
            return seen(inflater);
        } finally {
            inflater.end();
        }
    }

    /** Bytes that were only read count too, so that looking takes no longer than unpacking. */
    private static long seen(Inflater inflater) {
        return Math.max(inflater.getBytesWritten(), inflater.getBytesRead());
    }

    /** Followed by anything but a number of at most so many digits and the next key or the end. */
    private static String noSmallNumber(int digits) {
        return SPACE + "(?![+]?\\d{1,%d}".formatted(digits) + SPACE + "[/>])";
    }

    /** A key of a dictionary, each letter of which may be written as its number. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder("/");
        for (char letter : name.toCharArray()) {
            List<String> digits = new ArrayList<>();
            for (char digit : "%02x".formatted((int) letter).toCharArray()) {
                digits.add("[" + digit + Character.toUpperCase(digit) + "]");
            }
            key.append("(?:").append(letter).append("|#").append(String.join("", digits));
            key.append(')');
        }
        return key + END;
    }

    private static String plain(String name) {
        return Pattern.compile("#([0-9a-fA-F]{2})")
                .matcher(name)
                .replaceAll(
                        code ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    private static JourneyException unsafe() {
        return JourneyException.limit(
                "UNSAFE_PDF",
                "the PDF is packed so tightly that it would unpack to more than %d bytes. A form"
                        + " is never that large; save it again from a PDF program.",
                MAX_UNPACKED);
    }
}
