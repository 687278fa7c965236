package dev.waymark.app.catalog.alerts;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.List;

/**
 * A person who wants to know when a type stops.
 *
 * @param userId of the account whose address the mails go to
 * @param language {@code en}, {@code de}, {@code uk}, {@code zh} or {@code lv}
 */
public record Subscriber(String userId, String language) {
    private static final List<String> LANGUAGES = List.of("en", "de", "uk", "zh", "lv");

    public Subscriber {
        require(
                LANGUAGES.contains(language),
                "language \"%s\" is not offered. Give one of en, de, uk, zh, lv.",
                language.substring(0, Math.min(10, language.length())));
    }
}
