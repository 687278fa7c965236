package dev.waymark.app.collect;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.List;

/**
 * What of a store is read.
 *
 * @param afterVersion events up to and including this number are left out; 0 reads all
 * @param properties the properties wanted, by the names of {@link
 *     dev.waymark.engine.log.Event#property(String)}; unique
 */
public record LogScan(long afterVersion, List<String> properties) {
    /** Every event, without properties. */
    public static final LogScan ALL = new LogScan(0, List.of());

    public LogScan {
        require(afterVersion >= 0, "afterVersion (%d) must be 0 or more.", afterVersion);
        properties = List.copyOf(properties);
    }

    /** Every event, with some properties. */
    public static LogScan with(List<String> properties) {
        return new LogScan(0, properties);
    }
}
