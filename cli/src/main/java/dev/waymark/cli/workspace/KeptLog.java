package dev.waymark.cli.workspace;

import dev.waymark.app.segments.FilteredLogs;
import dev.waymark.app.segments.Segment;
import dev.waymark.app.segments.Segments;
import dev.waymark.cli.input.Meant;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** The log of a workspace: the same journeys as over HTTP. */
public final class KeptLog implements AskedLog {
    private final OpenWorkspace open;
    private final String noun;
    private final Choice choice;
    private final Segments segments;
    private final FilteredLogs logs;

    /**
     * The whole log of a workspace, which whoever opened it closes.
     *
     * @param noun of the analysis, by which purposes are required
     */
    public KeptLog(OpenWorkspace open, String noun) {
        this(open, noun, new Choice(null, null));
    }

    KeptLog(OpenWorkspace open, String noun, Choice choice) {
        this.open = open;
        this.noun = noun;
        this.choice = choice;
        this.segments = new Segments(open.documents().segments(), open.ids(), open.clock());
        this.logs = new FilteredLogs(open.indexes(), segments, LocalDriver.onAllProcessors());
    }

    /**
     * Whose journeys are asked for; null for no bound.
     *
     * @param where a condition
     * @param segment name or id of a saved one
     */
    record Choice(@Nullable String where, @Nullable String segment) {}

    /** The workspace, with what else it keeps. */
    public OpenWorkspace workspace() {
        return open;
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public ZoneId zone() {
        return open.zone();
    }

    @Override
    public JourneyMap map(String meant) {
        return open.map(meant);
    }

    @Override
    public List<String> known(Collection<String> properties) {
        return logs.known(open.id(), properties);
    }

    @Override
    public List<String> groups(Collection<String> named) {
        return logs.properties(open.id());
    }

    @Override
    public JourneyIndex index(Collection<String> properties) {
        return open.consents()
                .keep(
                        open.id(),
                        noun,
                        logs.current(
                                open.id(),
                                properties,
                                logs.read(open.id(), choice.where(), segment(), zone()),
                                new CancelSignal()));
    }

    private @Nullable String segment() {
        String meant = choice.segment();
        return meant == null
                ? null
                : Meant.one("segment", segments.list(open.id()), meant, Segment::id, Segment::name)
                        .id();
    }

    @Override
    public void close() {
        open.close();
    }
}
