package dev.waymark.app.paths;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.sessions.GapText;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.paths.PathsRequest.Occurrence;
import dev.waymark.engine.time.InstantText;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * Which paths are asked for, as text; null means "not given", then the default holds.
 *
 * @param from type of event that paths begin with
 * @param to type of event that paths lead to
 * @param occurrence {@code first} or {@code all}; only with from or to
 * @param steps number of positions, by default 6
 * @param nodes types to tell apart at each position, by default 10
 * @param gap for example {@code 30m} (the default), or {@code none}
 * @param collapse whether repeats in a row count once, by default true
 * @param since first instant that counts
 * @param until first instant that no longer counts
 */
public record PathsOptions(
        @Nullable String from,
        @Nullable String to,
        @Nullable String occurrence,
        @Nullable Integer steps,
        @Nullable Integer nodes,
        @Nullable String gap,
        @Nullable Boolean collapse,
        @Nullable String since,
        @Nullable String until) {
    /**
     * What is asked for, checked against a log.
     *
     * @param zone of times that name none
     * @throws JourneyException USER, for the first thing that is wrong
     */
    public PathsRequest request(JourneyIndex index, ZoneId zone) {
        PathsRequest defaults = PathsRequest.DEFAULTS;
        return new PathsRequest(
                KnownTypes.check("from", from, index),
                KnownTypes.check("to", to, index),
                readOccurrence(),
                requireNonNullElse(steps, defaults.steps()),
                requireNonNullElse(nodes, defaults.nodes()),
                GapText.parse(gap),
                requireNonNullElse(collapse, defaults.collapses()),
                InstantText.range(since, until, zone));
    }

    private Occurrence readOccurrence() {
        if (occurrence == null) {
            return Occurrence.FIRST;
        }
        if (from == null && to == null) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "occurrence says which events begin a path, but neither from nor to is given."
                            + " Add one of them, or leave it out.");
        }
        for (Occurrence known : Occurrence.values()) {
            if (known.text().equals(occurrence)) {
                return known;
            }
        }
        throw JourneyException.user(
                "INVALID_VALUE",
                "occurrence \"%s\" must be one of \"first\", \"all\".",
                occurrence);
    }
}
