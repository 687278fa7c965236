package dev.waymark.maps.part;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A point of contact.
 *
 * @param channel where, in the log's own words (web, phone, store …); not blank
 * @param form digital or physical; null if not said
 * @param owner whose it is; null if not said
 * @param initiator who begins; null if not said
 * @param unknown fields that we do not know
 */
public record Touchpoint(
        String channel,
        @Nullable Form form,
        @Nullable Owner owner,
        @Nullable Initiator initiator,
        UnknownFields unknown) {
    public Touchpoint {
        require(!channel.isBlank(), "channel of a touchpoint is blank. Leave the touchpoint out.");
        Texts.requireText("channel of a touchpoint", channel);
    }

    /** A point of contact on a channel, nothing else said. */
    public static Touchpoint on(String channel) {
        return new Touchpoint(channel, null, null, null, UnknownFields.NONE);
    }

    /** Whether it is met on a screen or in the world. */
    public enum Form implements Named {
        /** On a screen. */
        DIGITAL("digital"),
        /** In the world. */
        PHYSICAL("physical");

        private final String text;

        Form(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /** The form of a stored name; empty if there is none. */
        public static Optional<Form> of(String text) {
            return Named.of(values(), text);
        }
    }

    /** Whose a point of contact is. */
    public enum Owner implements Named {
        /** Ours. */
        BRAND("brand"),
        /** A partner's. */
        PARTNER("partner"),
        /** The customer's own. */
        CUSTOMER("customer"),
        /** Somebody else's. */
        OTHER("other");

        private final String text;

        Owner(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /** The owner of a stored name; empty if there is none. */
        public static Optional<Owner> of(String text) {
            return Named.of(values(), text);
        }
    }

    /** Who begins a contact. */
    public enum Initiator implements Named {
        /** The customer comes to us. */
        CUSTOMER("customer"),
        /** We come to the customer. */
        BRAND("brand");

        private final String text;

        Initiator(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /** The initiator of a stored name; empty if there is none. */
        public static Optional<Initiator> of(String text) {
            return Named.of(values(), text);
        }
    }
}
