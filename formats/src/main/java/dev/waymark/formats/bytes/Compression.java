package dev.waymark.formats.bytes;

/** How the bytes of a file are packed. */
public enum Compression {
    /** As they are. */
    NONE("none"),
    /** gzip, one or several members. */
    GZIP("gzip");

    private final String text;

    Compression(String text) {
        this.text = text;
    }

    /** The name in results. */
    @Override
    public String toString() {
        return text;
    }
}
