package dev.waymark.engine.log;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one customer at one instant.
 *
 * <p>Equal times keep the order in which the events came.
 *
 * @param customer who; never blank
 * @param timeMillis when, in milliseconds since 1970-01-01T00:00:00Z; may be negative
 * @param type what; never blank
 * @param channel where (web, phone …); null if not known
 * @param value an amount, in the workspace's own unit; null if none, never NaN or infinite
 * @param source which system told us; null if not known
 * @param id the source's own identifier of the event; null if it has none
 * @param properties everything else that the source said
 */
public record Event(
        String customer,
        long timeMillis,
        String type,
        @Nullable String channel,
        @Nullable Double value,
        @Nullable String source,
        @Nullable String id,
        Properties properties) {
    public Event {
        require(!customer.isBlank(), "customer is blank. Every event needs a customer.");
        require(!type.isBlank(), "type is blank. Every event needs a type.");
        require(
                value == null || Double.isFinite(value),
                "value %s is not a finite number. Leave it out if there is none.",
                value);
    }

    /** An event that carries nothing but the three things every event needs. */
    public static Event of(String customer, long timeMillis, String type) {
        return new Event(customer, timeMillis, type, null, null, null, null, Properties.NONE);
    }

    /**
     * A property by the name that people use in requests: {@code channel}, {@code value}, {@code
     * source} and {@code id} name the event's own fields, anything else one of its {@link
     * #properties}.
     *
     * @return null if the event does not carry it
     */
    public @Nullable String property(String name) {
        return switch (name) {
            case "channel" -> channel;
            case "value" -> value == null ? null : Properties.text(value);
            case "source" -> source;
            case "id" -> id;
            default -> properties.get(name);
        };
    }
}
