package dev.waymark.app.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a timeline holds, before any event is read.
 *
 * @param events how many, 1 or more
 * @param since time of the earliest
 * @param until time of the latest
 * @param map name of the map whose stages are shown; null if no map is bound
 * @param bands the stages, one band for events of the same stage that follow each other, the first
 *     500
 * @param channels by count descending, ties by name
 * @param traits what identify calls said, by name
 */
public record TimelineOverview(
        int events,
        Instant since,
        Instant until,
        @Nullable String map,
        List<Band> bands,
        List<ChannelCount> channels,
        List<Trait> traits) {
    public TimelineOverview {
        bands = List.copyOf(bands);
        channels = List.copyOf(channels);
        traits = List.copyOf(traits);
    }

    /**
     * Events of one stage that follow each other; those that no stage is bound to do not part it.
     *
     * @param place of the first one
     */
    public record Band(String stage, int place, Instant since, Instant until, int events) {}

    /** How often a channel occurs. */
    public record ChannelCount(String channel, int events) {}

    /**
     * What is known of the customer.
     *
     * @param source who said it last; null if not known
     * @param at when it was said last
     */
    public record Trait(String name, String value, @Nullable String source, Instant at) {}
}
