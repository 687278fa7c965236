package dev.waymark.app.collect;

import org.jspecify.annotations.Nullable;

/**
 * Takes what {@link EventStore#read} hands out, on one thread: first the names, then the events.
 */
public interface LogReader {
    /**
     * The names behind the codes, and how many events follow. Called first; if it is called again,
     * the read has started over, and what came before does not count.
     */
    void begin(LogNames names);

    /**
     * One event, in the order in which they came.
     *
     * @param customer code of {@link LogNames#customer}
     * @param timeMillis since 1970-01-01T00:00:00Z
     * @param type code of {@link LogNames#type}
     * @param channel code of {@link LogNames#channel}; −1 if the event names none
     * @param properties values of {@link LogScan#properties()}, null where the event lacks one; the
     *     array is used again for the next event
     */
    void event(int customer, long timeMillis, int type, int channel, @Nullable String[] properties);
}
