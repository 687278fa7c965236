package dev.waymark.formats.tracking;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one request brought.
 *
 * @param writeKey the key in its body; null if there is none
 * @param sentAt when it was sent by the sender's clock, as written; null if it does not say
 * @param events the good ones, in order
 * @param refused the others, in order
 */
public record TrackedBatch(
        @Nullable String writeKey,
        @Nullable String sentAt,
        List<TrackedEvent> events,
        List<Refused> refused) {
    public TrackedBatch {
        events = List.copyOf(events);
        refused = List.copyOf(refused);
    }

    /**
     * A message that is not taken.
     *
     * @param index its place in the request, from 0
     * @param code what is wrong, for programs
     * @param reason what is wrong, for people
     */
    public record Refused(int index, String code, String reason) {}
}
