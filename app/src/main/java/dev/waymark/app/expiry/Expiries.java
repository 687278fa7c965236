package dev.waymark.app.expiry;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LogSummary;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.identity.Identities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Removes events that are older than their type's period. */
public final class Expiries {
    private static final int MOST = 10_000;

    private final ExpiryStore store;
    private final EventStores stores;
    private final Identities identities;
    private final LogIndexes indexes;
    private final Consumer<String> forget;
    private final Clock clock;

    /**
     * Retention in these stores.
     *
     * @param forget makes everything else forget what it keeps of a workspace's events
     */
    public Expiries(
            ExpiryStore store,
            EventStores stores,
            Identities identities,
            LogIndexes indexes,
            Consumer<String> forget,
            Clock clock) {
        this.store = store;
        this.stores = stores;
        this.identities = identities;
        this.indexes = indexes;
        this.forget = forget;
        this.clock = clock;
    }

    /** A workspace's periods, by type; empty if events are kept for ever. */
    public List<ExpiryPeriod> periods(String workspace) {
        return store.periods(workspace);
    }

    /**
     * Lays down a workspace's periods, in place of those before. Nothing is removed by this; the
     * next run does.
     */
    public void save(String workspace, List<ExpiryPeriod> periods) {
        check(periods);
        store.save(workspace, periods);
    }

    private static void check(List<ExpiryPeriod> periods) {
        require(
                periods.size() <= MOST,
                "%d periods are too many. Give at most %d; \"*\" is for all other types.",
                periods.size(),
                MOST);
        Set<String> types = new HashSet<>();
        for (ExpiryPeriod period : periods) {
            require(
                    types.add(period.type()),
                    "type \"%s\" has two periods. Keep one.",
                    period.type());
        }
    }

    /** What a run would remove now. Cost: a pass over two narrow columns. */
    public ExpiryReport preview(String workspace) {
        return preview(workspace, store.periods(workspace));
    }

    /** What a run would remove now if these were the periods. Cost: as for those in force. */
    public ExpiryReport preview(String workspace, List<ExpiryPeriod> periods) {
        check(periods);
        Instant now = clock.instant();
        Map<String, Integer> days = days(workspace, periods);
        return report(now, false, days, stores.types(workspace).older(bounds(days, now)));
    }

    /**
     * Removes what is too old: from the log, with the names of customers who have no event left,
     * and from all that was made of it; the index is built anew in the background. Cost: a pass
     * over narrow columns.
     */
    public ExpiryReport run(String workspace) {
        Instant now = clock.instant();
        Map<String, Integer> days = days(workspace, store.periods(workspace));
        Map<String, Long> removed = stores.types(workspace).removeOlder(bounds(days, now));
        if (!removed.isEmpty()) {
            identities.forget(workspace);
            indexes.renew(workspace);
            forget.accept(workspace);
        }
        return report(now, true, days, removed);
    }

    /** How many days each type of the log is kept; those that are kept for ever are absent. */
    private Map<String, Integer> days(String workspace, List<ExpiryPeriod> periods) {
        return periods.isEmpty()
                ? Map.of()
                : ExpiryPeriod.days(
                        periods,
                        stores.open(workspace).summary().types().stream()
                                .map(LogSummary.NameCount::name)
                                .toList());
    }

    private static Map<String, Long> bounds(Map<String, Integer> days, Instant now) {
        Map<String, Long> bounds = new TreeMap<>();
        days.forEach((type, kept) -> bounds.put(type, before(now, kept).toEpochMilli()));
        return bounds;
    }

    private static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static ExpiryReport report(
            Instant now, boolean removed, Map<String, Integer> days, Map<String, Long> events) {
        List<ExpiryReport.ExpiryRow> rows = new ArrayList<>();
        new TreeMap<>(events)
                .forEach(
                        (type, count) -> {
                            int kept = days.getOrDefault(type, 0);
                            rows.add(
                                    new ExpiryReport.ExpiryRow(
                                            type, kept, before(now, kept), count));
                        });
        return new ExpiryReport(
                now, removed, rows.stream().mapToLong(ExpiryReport.ExpiryRow::events).sum(), rows);
    }
}
