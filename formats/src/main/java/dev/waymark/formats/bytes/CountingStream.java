package dev.waymark.formats.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a meter of the bytes read. */
final class CountingStream extends FilterInputStream {
    private final ByteMeter meter;

    CountingStream(InputStream in, ByteMeter meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            meter.add(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            meter.add(n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
