package dev.waymark.app.sources;

import dev.waymark.app.sources.flaws.FlawEntry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A source as the shell and the HTTP interface list it.
 *
 * @param kind website, app, server, or whose webhooks: stripe, mailgun, sendgrid, hubspot, zendesk
 *     or intercom
 * @param hint the first characters of the write key
 * @param enabled whether its events are taken
 * @param events that were added to the log
 * @param duplicates that the log held already
 * @param refused messages that were no good
 * @param lastEventAt null if nothing came
 * @param flaws why the refused ones were, which add up to them; and what was wrong with events that
 *     were taken
 */
public record SourceEntry(
        String id,
        String name,
        String kind,
        String hint,
        Instant createdAt,
        boolean enabled,
        long events,
        long duplicates,
        long refused,
        @Nullable Instant lastEventAt,
        List<FlawEntry> flaws) {
    public SourceEntry {
        flaws = List.copyOf(flaws);
    }

    /** The entry of a source. */
    public static SourceEntry of(Source source) {
        return new SourceEntry(
                source.id(),
                source.name(),
                source.kind().label(),
                source.hint(),
                source.createdAt(),
                source.enabled(),
                source.counts().events(),
                source.counts().duplicates(),
                source.counts().refused(),
                source.counts().lastEventAt(),
                FlawEntry.of(source.counts().flaws(), source.counts().refused()));
    }
}
