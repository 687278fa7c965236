package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Set;

/** One message of Segment's tracking API, on its way to an event. */
final class SegmentMessage {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_TIME = 64;

    /** What the context says about machine and library, or says again. */
    private static final Set<String> NOT_KEPT =
            Set.of("ip", "library", "userAgent", "userAgentData", "traits", "channel");

    private final JsonNode message;
    private final JsonNode context;
    private final SegmentCall call;
    private final FlatProperties flat = new FlatProperties();

    private SegmentMessage(SegmentCall call, JsonNode message) {
        this.call = call;
        this.message = message;
        this.context = message.path("context");
    }

    /**
     * The event of a message.
     *
     * @param call its kind; null if the message itself says it
     * @throws dev.waymark.engine.fault.JourneyException by a code of {@link MessageFault}
     */
    static TrackedEvent event(@Nullable SegmentCall call, JsonNode message) {
        if (!message.isObject()) {
            throw user(MessageFault.OTHERWISE, "the message is no JSON object.");
        }
        return new SegmentMessage(call == null ? callOf(message) : call, message).event();
    }

    private static SegmentCall callOf(JsonNode message) {
        String type = TrackedText.of(message, "type", LONGEST_NAME);
        SegmentCall call = type == null ? null : SegmentCall.of(type);
        if (call == null) {
            throw user(
                    type == null ? MessageFault.NO_TYPE : MessageFault.OTHERWISE,
                    "type \"%s\" is unknown. Give identify, track, page, screen, group or alias.",
                    type);
        }
        return call;
    }

    private TrackedEvent event() {
        String userId = TrackedText.of(message, "userId", LONGEST_ID);
        String anonymousId = TrackedText.of(message, "anonymousId", LONGEST_ID);
        String customer = userId == null ? anonymousId : userId;
        if (customer == null) {
            throw user(
                    MessageFault.NO_CUSTOMER,
                    "userId and anonymousId are both missing. Give one of them.");
        }
        if (anonymousId != null && (userId != null || saysWho())) {
            flat.put("anonymousId", anonymousId);
        }
        String time = TrackedText.of(message, "timestamp", LONGEST_TIME);
        JsonNode said = said();
        String type = type(said);
        keepIdentifiers();
        String channel = channel(said);
        Double value = TrackedText.amount(said);
        flat.putAll("", said, value == null ? Set.of() : Set.of("value"));
        flat.putAll("context.", context, NOT_KEPT);
        return new TrackedEvent(
                customer,
                type,
                channel,
                value,
                TrackedText.of(message, "messageId", LONGEST_ID),
                time == null ? TrackedText.of(message, "originalTimestamp", LONGEST_TIME) : time,
                flat.build());
    }

    /** Whether identifiers may follow, and it must be known that the customer is a device. */
    private boolean saysWho() {
        return switch (call) {
            case IDENTIFY, GROUP, ALIAS -> true;
            case TRACK, PAGE, SCREEN -> false;
        };
    }

    /** What the message says in its own words: properties or traits. */
    private JsonNode said() {
        return switch (call) {
            case TRACK, PAGE, SCREEN -> message.path("properties");
            case IDENTIFY, GROUP, ALIAS ->
                    message.path("traits").isObject()
                            ? message.path("traits")
                            : context.path("traits");
        };
    }

    private String type(JsonNode said) {
        switch (call) {
            case TRACK -> {
                String event = TrackedText.of(message, "event", LONGEST_NAME);
                if (event == null) {
                    throw user(MessageFault.NO_TYPE, "event is missing. Give the event's name.");
                }
                return event;
            }
            case PAGE, SCREEN -> {
                String name = TrackedText.of(message, "name", LONGEST_NAME);
                if (name == null && said.path("name").isString()) {
                    name = TrackedText.of(said, "name", LONGEST_NAME);
                }
                return TrackedText.named(call.word(), name);
            }
            default -> {
                return call.word();
            }
        }
    }

    private void keepIdentifiers() {
        for (String field : new String[] {"previousId", "groupId", "category"}) {
            String text = TrackedText.of(message, field, LONGEST_ID);
            if (text != null) {
                flat.put(field, text);
            }
        }
    }

    private @Nullable String channel(JsonNode said) {
        if (said.path("channel").isString()) {
            return TrackedText.of(said, "channel", LONGEST_NAME);
        }
        String sdk = message.path("channel").asString("").toLowerCase(Locale.ROOT);
        String library = TrackedText.channelOf(context.path("library").path("name").asString(""));
        if (call == SegmentCall.SCREEN || sdk.equals("mobile") || "app".equals(library)) {
            return "app";
        }
        boolean web = sdk.equals("browser") || sdk.equals("web") || "web".equals(library);
        return call == SegmentCall.PAGE || web ? "web" : null;
    }
}
