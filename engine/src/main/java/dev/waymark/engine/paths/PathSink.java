package dev.waymark.engine.paths;

/** Receives paths, one after the other. */
interface PathSink {
    /**
     * One path.
     *
     * @param types codes of a session; valid only during the call
     * @param at place of the path's first event
     * @param step 1 if the path goes forward, −1 if it goes back
     * @param length number of its events, one or more
     */
    void path(char[] types, int at, int step, int length);
}
