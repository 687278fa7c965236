package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
    /** The largest record in bytes. */
    public static final int RECORD_BYTES = 32 * 1024;

    /** What is said of a record with a value, such as a number, that nothing can hold. */
    public static final String UNREADABLE = "the message holds a value that cannot be read.";

    public TrackedBatch {
        events = List.copyOf(events);
        refused = List.copyOf(refused);
    }

    /**
     * Makes an event of each record; one that is no good is refused alone.
     *
     * @param reader makes an event of a record, or throws a JourneyException
     */
    public static TrackedBatch of(
            @Nullable String writeKey,
            @Nullable String sentAt,
            List<TrackedRecord> records,
            Function<JsonNode, TrackedEvent> reader) {
        List<TrackedEvent> events = new ArrayList<>(records.size());
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                if (records.get(i).bytes() > RECORD_BYTES) {
                    throw tooLarge();
                }
                events.add(reader.apply(records.get(i).node()));
            } catch (JourneyException e) {
                refused.add(new Refused(i, e.code(), String.valueOf(e.getMessage())));
            } catch (JacksonException e) {
                refused.add(new Refused(i, MessageFault.OTHERWISE, UNREADABLE));
            }
        }
        return new TrackedBatch(writeKey, sentAt, events, refused);
    }

    /** A request whose one message is no good. */
    public static TrackedBatch refused(
            @Nullable String writeKey, @Nullable String sentAt, JourneyException e) {
        Refused one = new Refused(0, e.code(), String.valueOf(e.getMessage()));
        return new TrackedBatch(writeKey, sentAt, List.of(), List.of(one));
    }

    /** The refusal of a record that is too large. */
    static JourneyException tooLarge() {
        return user(
                MessageFault.TOO_LARGE,
                "the message has more than %,d bytes. Send less with it.",
                RECORD_BYTES);
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
