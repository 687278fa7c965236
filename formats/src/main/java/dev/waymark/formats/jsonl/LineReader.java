package dev.waymark.formats.jsonl;

import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Line after line of a text, in one buffer that is used again. Bounded in length. */
final class LineReader {
    private final Reader text;
    private final String name;
    private final char[] chunk = new char[1 << 14];
    private int at;
    private int filled;
    private char[] buffer = new char[1 << 12];
    private int length;
    private long line;
    private boolean terminated;

    LineReader(Reader text, long linesBefore, String name) {
        this.text = text;
        this.line = linesBefore;
        this.name = name;
    }

    /** Goes to the next line. False at the end of the text. */
    boolean next() throws IOException {
        length = 0;
        terminated = false;
        line++;
        while (!terminated) {
            if (at == filled) {
                filled = Math.max(0, text.read(chunk, 0, chunk.length));
                at = 0;
                if (filled == 0) {
                    return length > 0;
                }
            }
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            append(end);
            if (end < filled) {
                terminated = true;
                end++;
            }
            at = end;
        }
        return true;
    }

    private void append(int end) {
        int more = end - at;
        if (length + more > buffer.length) {
            if (length + more > JsonRows.LONGEST_LINE) {
                throw JourneyException.data(
                        "TOO_LARGE",
                        "\"%s\" has more than %,d characters in line %,d. Write every event on a"
                                + " line of its own.",
                        name,
                        JsonRows.LONGEST_LINE,
                        line);
            }
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
        System.arraycopy(chunk, at, buffer, length, more);
        length += more;
    }

    /** Number of the line, from 1. */
    long line() {
        return line;
    }

    char[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(buffer, 0, length).strip();
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether a line break follows. */
    boolean isTerminated() {
        return terminated;
    }
}
