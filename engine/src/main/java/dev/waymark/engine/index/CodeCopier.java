package dev.waymark.engine.index;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Copies codes of one or two bytes into arrays of two-byte codes. Not safe for several threads.
 *
 * <p>Mechanism: a byte read as ISO 8859-1 is the character of the same number, and the platform's
 * decoder widens a whole vector at once, which a loop of ours does not.
 */
final class CodeCopier {
    private final CharsetDecoder decoder = StandardCharsets.ISO_8859_1.newDecoder();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** Copies {@code count} codes from a place of a column to a place of an array. */
    void copy(MemorySegment column, int width, long from, char[] target, int at, int count) {
        if (width == Character.BYTES) {
            MemorySegment.copy(column, Run.CHAR, from * Character.BYTES, target, at, count);
            return;
        }
        if (bytes.capacity() < count) {
            bytes = ByteBuffer.allocate(2 * count);
        }
        MemorySegment.copy(column, Run.BYTE, from, bytes.array(), 0, count);
        bytes.position(0).limit(count);
        decoder.reset();
        CoderResult result = decoder.decode(bytes, CharBuffer.wrap(target, at, count), true);
        if (bytes.hasRemaining()) {
            throw new IllegalStateException("codes were not widened: " + result);
        }
    }
}
