package dev.waymark.app.bottlenecks;

/** Hears how far a search is. */
@FunctionalInterface
public interface SearchProgress {
    /** Hears nothing. */
    SearchProgress NONE = (done, total) -> {};

    /** So many of so many transitions are done. */
    void update(int done, int total);
}
