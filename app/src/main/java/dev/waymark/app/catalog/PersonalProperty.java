package dev.waymark.app.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A property of events, and whether it says who somebody is.
 *
 * @param property its name
 * @param personal whether it is taken as personal
 * @param named whether rules say so by its name
 * @param looks what some of its values look like: {@code email}, {@code phone}, {@code network},
 *     {@code card}, {@code iban}
 * @param marked what people say; null if they leave it to the rules
 * @param events that carry it
 * @param types of events that carry it, by name
 */
public record PersonalProperty(
        String property,
        boolean personal,
        boolean named,
        List<String> looks,
        @Nullable Boolean marked,
        long events,
        List<String> types) {
    public PersonalProperty {
        looks = List.copyOf(looks);
        types = List.copyOf(types);
    }
}
