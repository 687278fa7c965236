package dev.waymark.maps.map;

import dev.waymark.maps.part.Named;

import java.util.Optional;

/** What a map is a map of. */
public enum MapKind implements Named {
    /** A customer's way with a company, over all channels. */
    CUSTOMER_JOURNEY("customer-journey"),
    /** A user's way inside one product. */
    USER_JOURNEY("user-journey"),
    /** A person's way through a part of life, with or without us. */
    LIFE_EXPERIENCE("life-experience"),
    /** What customers see and what stands behind it. */
    SERVICE_BLUEPRINT("service-blueprint");

    private final String text;

    MapKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The kind of a stored name; empty if there is none. */
    public static Optional<MapKind> of(String text) {
        return Named.of(values(), text);
    }
}
