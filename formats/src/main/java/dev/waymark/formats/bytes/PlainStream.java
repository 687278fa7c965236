package dev.waymark.formats.bytes;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The plain bytes of a file, unpacked if need be and within bounds. What goes wrong below is told
 * as a DATA fault that names the file.
 */
public final class PlainStream extends InputStream {
    /** A packed file may unpack to this many times its size, once it is large. */
    public static final long MOST_RATIO = 250;

    /** Unpacked size up to which any ratio is allowed. */
    public static final long RATIO_FREE_BYTES = 64L << 20;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final ByteMeter meter;
    private final InputStream plain;
    private final boolean packed;
    private long count;
    private long bound = Long.MAX_VALUE;
    private String boundMessage = "";

    PlainStream(String name, InputStream file, Compression compression, ByteMeter meter) {
        this.name = name;
        this.meter = meter;
        CountingStream raw = new CountingStream(file, meter);
        this.packed = compression == Compression.GZIP;
        try {
            this.plain = packed ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Bytes handed out. */
    public long count() {
        return count;
    }

    /**
     * Lets at most so many bytes more be read before the next call: what one element or line of the
     * file may take.
     *
     * @param message what the fault says after the file's name if more is read
     */
    public void allow(long bytes, String message) {
        bound = count + bytes;
        boundMessage = message;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int n;
        try {
            n = plain.read(buffer, offset, length);
        } catch (IOException e) {
            throw damaged(e);
        }
        if (n > 0) {
            count += n;
            if (count > bound) {
                throw JourneyException.data("TOO_LARGE", "\"%s\" %s", name, boundMessage);
            }
            if (packed && count > RATIO_FREE_BYTES && count / MOST_RATIO > meter.bytes()) {
                throw JourneyException.data(
                        "PACKED_TOO_TIGHTLY",
                        "\"%s\" unpacks to more than %d times its size (over %,d MB), which no"
                                + " event log does. Unpack it yourself if you trust it, and import"
                                + " that.",
                        name,
                        MOST_RATIO,
                        count >> 20);
            }
        }
        return n;
    }

    private JourneyException damaged(IOException e) {
        if (e instanceof EOFException) {
            return new JourneyException(
                    FaultKind.DATA,
                    "TRUNCATED",
                    String.format(
                            Locale.ROOT,
                            "\"%s\" ends in the middle: its gzip data breaks off after %,d bytes."
                                    + " Fetch or pack it again.",
                            name,
                            meter.bytes()),
                    e);
        }
        if (e instanceof ZipException) {
            return new JourneyException(
                    FaultKind.DATA,
                    "DAMAGED_GZIP",
                    String.format(
                            Locale.ROOT,
                            "\"%s\" is damaged: its gzip data is wrong near byte %,d. Fetch or pack"
                                    + " it again.",
                            name,
                            meter.bytes()),
                    e);
        }
        return new JourneyException(
                FaultKind.DATA,
                "UNREADABLE",
                String.format(
                        Locale.ROOT,
                        "\"%s\" could not be read after %,d bytes. Check the disk and the file's"
                                + " permissions.",
                        name,
                        meter.bytes()),
                e);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
