package dev.waymark.engine.log;

/**
 * Takes events, one at a time, in the order in which they came. Not safe for several threads unless
 * it says so.
 */
@FunctionalInterface
public interface EventSink {
    /** Takes one event. */
    void accept(Event event);
}
