package dev.waymark.formats.bytes;

/** How many bytes of a file were read so far. Written by one thread, read by any. */
public final class ByteMeter {
    private volatile long bytes;

    /** Bytes read so far, packed as the file is. */
    public long bytes() {
        return bytes;
    }

    /** Adds bytes that were read. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void add(long more) {
        bytes += more;
    }
}
