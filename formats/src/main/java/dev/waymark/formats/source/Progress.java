package dev.waymark.formats.source;

/** Is told how far a reading is, some hundred times a second at most. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (bytesRead, bytesTotal, events) -> {};

    /**
     * How far it is.
     *
     * @param bytesRead of the file as it is, packed or not; from 0 to {@code bytesTotal}
     * @param bytesTotal size of the file
     * @param events handed out so far
     */
    void update(long bytesRead, long bytesTotal, long events);
}
