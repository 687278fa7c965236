package dev.waymark.app.catalog;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.LogNames;
import dev.waymark.app.collect.LogReader;
import dev.waymark.app.collect.LogScan;
import dev.waymark.app.collect.TypeLog;
import dev.waymark.engine.catalog.Catalog;
import dev.waymark.engine.catalog.CatalogCounter;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The counts of one workspace's log, which follow it. Safe for several threads. */
final class CountedLog {
    /** Repeats cost a pass over the log; while events keep coming, that is made once a minute. */
    private static final long REPEATS_MILLIS = 60_000;

    /** Further names of properties, by the alphabet, are not looked at. */
    private static final int MOST_PROPERTIES = 2_000;

    private final Clock clock;
    private CatalogCounter counter;
    private String log = "";
    private long version;
    private Map<String, Long> repeats = Map.of();
    private long repeatsVersion = -1;
    private long repeatsMillis;

    CountedLog(Clock clock) {
        this.clock = clock;
        this.counter = new CatalogCounter(clock);
    }

    /** What the log holds now. Cost: a pass over the events since the last call. */
    synchronized Catalog catalog(EventStore store) {
        if (!log.equals(store.id())) {
            counter = new CatalogCounter(clock);
            version = 0;
            log = store.id();
        }
        if (store.version() > version) {
            List<String> properties =
                    store.customers().properties().stream()
                            .sorted()
                            .limit(MOST_PROPERTIES)
                            .toList();
            Feed feed = new Feed(properties);
            store.read(new LogScan(version, properties), feed);
            if (feed.begun > 1 && version > 0) {
                version = 0;
                counter = new CatalogCounter(clock);
                feed = new Feed(properties);
                store.read(LogScan.with(properties), feed);
            }
            version = feed.names().version();
        }
        return counter.catalog();
    }

    /** Events that say the same again, for each type; perhaps of a minute ago. */
    synchronized Map<String, Long> repeats(EventStore store, TypeLog types) {
        long now = clock.millis();
        if (repeatsVersion < 0
                || repeatsVersion != store.version() && now - repeatsMillis >= REPEATS_MILLIS) {
            repeatsVersion = store.version();
            repeats = types.repeats();
            repeatsMillis = now;
        }
        return repeats;
    }

    /** Counts what a read hands out; one that starts over at the log's beginning counts anew. */
    private final class Feed implements LogReader {
        private final List<String> properties;
        private @Nullable LogNames names;
        private int begun;

        Feed(List<String> properties) {
            this.properties = properties;
        }

        @Override
        public void begin(LogNames newNames) {
            names = newNames;
            begun++;
            if (begun > 1) {
                counter = new CatalogCounter(clock);
            }
        }

        @Override
        public void event(
                int customer, long timeMillis, int type, int channel, @Nullable String[] values) {
            counter.add(names().type(type), timeMillis, channel >= 0, properties, values);
        }

        LogNames names() {
            return Objects.requireNonNull(names, "the read has begun");
        }
    }
}
