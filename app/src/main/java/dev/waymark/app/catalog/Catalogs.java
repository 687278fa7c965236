package dev.waymark.app.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LogSummary;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.app.sources.Source;
import dev.waymark.engine.catalog.Catalog;
import dev.waymark.engine.stages.Stages;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogues of all workspaces: what arrived, as it arrived, and what is made of it. The counts
 * are kept in memory and follow the log. Safe for several threads.
 */
public final class Catalogs implements PersonalTraces {
    private final EventStores stores;
    private final TypeNames names;
    private final Around around;
    private final Clock clock;
    private final Map<String, CountedLog> counted = new ConcurrentHashMap<>();

    /**
     * What a catalogue shows beside the log, each for a workspace.
     *
     * @param marks which properties are personal
     * @param mapped the types that steps of maps are bound to
     * @param stages the workspace's own
     * @param sources its sources, with all that they sent until now
     */
    public record Around(
            Function<String, PersonalMarks> marks,
            Function<String, Set<String>> mapped,
            Function<String, Optional<Stages>> stages,
            Function<String, List<Source>> sources) {}

    /** Catalogues of these stores. */
    public Catalogs(EventStores stores, TypeNames names, Around around, Clock clock) {
        this.stores = stores;
        this.names = names;
        this.around = around;
        this.clock = clock;
    }

    /**
     * A workspace's catalogue as it is now. Cost: at the first call a pass over the log with all
     * its properties, afterwards over the events that came since; and the numbers of the log.
     */
    public CatalogAnswer of(String workspace) {
        EventStore store = stores.open(workspace);
        CountedLog log = log(workspace);
        return CatalogAnswers.of(
                log.catalog(store),
                names.of(workspace),
                around.marks().apply(workspace),
                new CatalogAnswers.Beside(
                        store.summary().types().stream()
                                .collect(
                                        Collectors.toMap(
                                                LogSummary.NameCount::name,
                                                LogSummary.NameCount::customers)),
                        log.repeats(store, stores.types(workspace)),
                        SentFlaws.of(around.sources().apply(workspace)),
                        around.mapped().apply(workspace),
                        around.stages().apply(workspace).orElse(null)));
    }

    /** The types of a workspace's events, as they arrived. Cost: the numbers of the log. */
    public List<String> arrived(String workspace) {
        return stores.open(workspace).summary().types().stream()
                .map(LogSummary.NameCount::name)
                .toList();
    }

    /**
     * The counts alone, with samples as they were sent: for those who look for what is personal.
     */
    public Catalog counts(String workspace) {
        return log(workspace).catalog(stores.open(workspace));
    }

    private CountedLog log(String workspace) {
        return counted.computeIfAbsent(workspace, any -> new CountedLog(clock));
    }

    /** Forgets a workspace's counts: they hold samples of what may be gone. */
    public void forget(String workspace) {
        counted.remove(workspace);
    }

    @Override
    public String place() {
        return "catalog";
    }

    @Override
    public long erase(String workspace, Collection<String> persons) {
        forget(workspace);
        return 0;
    }
}
