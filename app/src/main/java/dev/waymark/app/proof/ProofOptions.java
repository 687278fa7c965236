package dev.waymark.app.proof;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.proof.ProofRequest;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What to ask about a change, as text, named as in the shell and in the API's JSON. Null means "not
 * given".
 *
 * @param at type of event by which customers come to where something was changed; needed
 * @param goals types that it should lead to; needed
 * @param within how soon after, for example {@code 14d}; null for 30 days
 * @param released instant or day of the change; needed
 * @param holdOut like {@code arm=held}: customers kept from the change, by a property of {@code at}
 */
public record ProofOptions(
        @Nullable String at,
        @Nullable List<String> goals,
        @Nullable String within,
        @Nullable String released,
        @Nullable String holdOut) {
    private static final Duration WITHIN = Duration.ofDays(30);

    public ProofOptions {
        goals = goals == null ? null : List.copyOf(goals);
    }

    /** The properties that the index must carry to answer. */
    public List<String> properties() {
        String property = property();
        return property == null || property.equals("channel") ? List.of() : List.of(property);
    }

    private @Nullable String property() {
        return holdOut == null || holdOut.indexOf('=') < 1
                ? null
                : holdOut.substring(0, holdOut.indexOf('=')).strip();
    }

    /**
     * What the options ask for, checked against a log.
     *
     * @param index must carry {@link #properties()}
     * @param zone of times that name none
     * @throws JourneyException USER if an option is missing or wrong
     */
    public ProofRequest request(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        TimeRange since = reader.range(given("released", released), null);
        Duration time = reader.duration("within", within);
        String property = reader.property("hold-out", property());
        reader.done(() -> since);
        String start = given("at", at);
        KnownTypes.check("at", start, index);
        List<String> wanted = requireNonNullElse(goals, List.of());
        KnownTypes.check("goal", wanted, index);
        JourneyException.require(
                holdOut == null || property != null,
                "hold-out \"%s\" must be a property and its value, like \"arm=held\".",
                holdOut);
        Instant change = since.since();
        return new ProofRequest(
                start,
                wanted,
                requireNonNullElse(time, WITHIN),
                requireNonNullElse(change, Instant.EPOCH),
                property,
                holdOut == null ? null : holdOut.substring(holdOut.indexOf('=') + 1).strip());
    }

    private static String given(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw JourneyException.user(
                    "INVALID_VALUE", "%s is not given. It is needed to prove anything.", name);
        }
        return text;
    }
}
