package dev.waymark.app.segments;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The journeys of a workspace that a request asks for. What a filter keeps is remembered as long as
 * the log stays as it is, so that several analyses of the same customers filter once. Safe for
 * several threads.
 */
public final class FilteredLogs {
    private static final int REMEMBERED = 16;

    private final LogIndexes indexes;
    private final Segments segments;
    private final LocalDriver driver;
    private final Map<JourneyIndex, Map<JourneyFilter, JourneyIndex>> kept = new WeakHashMap<>();

    /** The journeys of a home's workspaces. */
    public FilteredLogs(LogIndexes indexes, Segments segments, LocalDriver driver) {
        this.indexes = indexes;
        this.segments = segments;
        this.driver = driver;
    }

    /**
     * Reads what a request asks for.
     *
     * @param where a condition; null or blank for none
     * @param segment the id of a saved one; null or blank for none. Both together must hold
     * @param zone of times that name none
     * @return null if every journey is asked for
     * @throws dev.waymark.engine.fault.JourneyException INVALID_PREDICATE; UNKNOWN_SEGMENT
     */
    public @Nullable AskedFilter read(
            String workspace, @Nullable String where, @Nullable String segment, ZoneId zone) {
        JourneyFilter typed =
                where == null || where.isBlank() ? null : FilterText.parse(where, zone);
        JourneyFilter saved =
                segment == null || segment.isBlank()
                        ? null
                        : FilterText.parse(segments.find(workspace, segment).where(), zone);
        return AskedFilter.of(saved, typed);
    }

    /** A number that is another one whenever analyses may have another answer. */
    public long state(String workspace) {
        return indexes.state(workspace);
    }

    /** Those of some properties that at least one event of the workspace has. */
    public List<String> known(String workspace, Collection<String> properties) {
        return indexes.known(workspace, properties);
    }

    /** All properties that at least one event of the workspace has, sorted. */
    public List<String> properties(String workspace) {
        return indexes.properties(workspace);
    }

    /**
     * The journeys that a filter keeps, as the log is now, with some properties as columns.
     *
     * @param asked null for all journeys
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_TYPE or UNKNOWN_PROPERTY if the log
     *     lacks a name; UNKNOWN_VALUE if it lacks a value that somebody typed; CANCELLED
     */
    public JourneyIndex current(
            String workspace,
            Collection<String> properties,
            @Nullable AskedFilter asked,
            CancelSignal cancel) {
        if (asked == null) {
            return indexes.current(workspace, properties);
        }
        Set<String> all = new LinkedHashSet<>(properties);
        all.addAll(FilterColumns.of(asked.filter()).properties());
        return select(indexes.current(workspace, all), asked, cancel);
    }

    /**
     * The journeys of an index that a filter keeps; the index must carry the filter's properties.
     *
     * @throws dev.waymark.engine.fault.JourneyException as {@link #current}
     */
    public JourneyIndex select(JourneyIndex index, AskedFilter asked, CancelSignal cancel) {
        JourneyFilter filter = asked.filter();
        JourneyFilter typed = asked.typed();
        if (typed != null) {
            FilterNames.checkTyped(typed, index);
        }
        JourneyIndex known = remembered(index, filter);
        if (known != null) {
            return known;
        }
        FilterNames.check(filter, index);
        JourneyIndex found = FilterKernel.select(driver, filter, index, cancel);
        synchronized (kept) {
            kept.computeIfAbsent(index, key -> new Remembered()).put(filter, found);
        }
        return found;
    }

    private @Nullable JourneyIndex remembered(JourneyIndex index, JourneyFilter filter) {
        synchronized (kept) {
            Map<JourneyFilter, JourneyIndex> known = kept.get(index);
            return known == null ? null : known.get(filter);
        }
    }

    /** The filters that were used last, and what they keep. */
    private static final class Remembered extends LinkedHashMap<JourneyFilter, JourneyIndex> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<JourneyFilter, JourneyIndex> eldest) {
            return size() > REMEMBERED;
        }
    }
}
