package dev.waymark.formats.bytes;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * The characters of a text file, without a byte order mark. Bytes that the encoding does not know,
 * and NUL characters, which no text has, are DATA faults.
 */
public final class TextReader extends Reader {
    private final String name;
    private final Charset encoding;
    private final Reader chars;
    private boolean atStart = true;
    private boolean atEnd;
    private long lines = 1;

    /** Characters of a file in an encoding. */
    public TextReader(SourceFile file, Charset encoding, ByteMeter meter) {
        this.name = file.name();
        this.encoding = encoding;
        this.chars =
                new InputStreamReader(
                        file.open(meter),
                        encoding.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Whether the last character was read. */
    public boolean atEnd() {
        return atEnd;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = chars.read(buffer, offset, length);
            if (atStart && n > 0) {
                atStart = false;
                if (buffer[offset] == '\uFEFF') {
                    System.arraycopy(buffer, offset + 1, buffer, offset, n - 1);
                    n = n == 1 ? chars.read(buffer, offset, length) : n - 1;
                }
            }
        } catch (CharacterCodingException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "WRONG_ENCODING",
                    String.format(
                            Locale.ROOT,
                            "\"%s\" is not written in %s: it has other bytes after line %,d. Name"
                                    + " its encoding, for example windows-1251.",
                            name,
                            encoding.name(),
                            lines),
                    e);
        }
        atEnd = n < 0;
        for (int i = offset; i < offset + n; i++) {
            char c = buffer[i];
            if (c <= '\n') {
                if (c == '\n') {
                    lines++;
                } else if (c == 0) {
                    throw binary(name, lines);
                }
            }
        }
        return n;
    }

    /** The fault of a file that is no text. */
    static JourneyException binary(String name, long line) {
        return JourneyException.data(
                "BINARY_FILE",
                "\"%s\" is no text: line %,d holds a NUL byte. Export it as CSV, JSON lines or"
                        + " XES.",
                name,
                line);
    }

    @Override
    public void close() throws IOException {
        chars.close();
    }
}
