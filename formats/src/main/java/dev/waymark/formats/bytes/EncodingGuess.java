package dev.waymark.formats.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells a text's encoding from its first bytes: a byte order mark; zero bytes at every second place
 * (UTF-16); bytes that are UTF-8 throughout; else the pattern of the bytes above 127.
 *
 * <p>Cyrillic text has runs of letters 0xC0 to 0xFF, most of them lower case (0xE0 up); Chinese in
 * GB18030 has pairs with few of those; in Western text letters above 127 stand alone.
 */
public final class EncodingGuess {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private EncodingGuess() {}

    /** The encoding of a text that begins with these bytes; UTF-8 if all are ASCII. */
    public static Charset of(byte[] head) {
        if (head.length >= 2) {
            int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
            if (mark == 0xFEFF) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == 0xFFFE) {
                return StandardCharsets.UTF_16LE;
            }
            int evenZeros = zeros(head, 0);
            int oddZeros = zeros(head, 1);
            int half = head.length / 2;
            if (oddZeros > half / 5 && evenZeros < oddZeros / 10) {
                return StandardCharsets.UTF_16LE;
            }
            if (evenZeros > half / 5 && oddZeros < evenZeros / 10) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return isWhole(head, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : ofBytes(head);
    }

    private static int zeros(byte[] head, int from) {
        int count = 0;
        for (int i = from; i < head.length; i += 2) {
            if (head[i] == 0) {
                count++;
            }
        }
        return count;
    }

    /** Whether all bytes are of the encoding; a character cut off at the end does not count. */
    private static boolean isWhole(byte[] head, Charset encoding) {
        CharsetDecoder decoder =
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result =
                decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return !result.isError();
    }

    private static Charset ofBytes(byte[] head) {
        int high = 0;
        int lower = 0;
        int inRuns = 0;
        int runs = 0;
        int evenRuns = 0;
        int run = 0;
        for (int i = 0; i <= head.length; i++) {
            int b = i < head.length ? head[i] & 0xff : 0;
            if (b >= 0x80) {
                high++;
                run++;
                lower += b >= 0xE0 ? 1 : 0;
            } else if (run > 0) {
                runs++;
                inRuns += run > 1 ? run : 0;
                evenRuns += run % 2 == 0 ? 1 : 0;
                run = 0;
            }
        }
        if (inRuns < high * 0.6) {
            return WESTERN;
        }
        boolean pairs = evenRuns >= runs * 0.9 && lower < high * 0.4;
        return pairs && isWhole(head, CHINESE) ? CHINESE : CYRILLIC;
    }
}
