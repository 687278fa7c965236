package dev.waymark.formats.identity;

import dev.waymark.engine.identity.Identifier;
import dev.waymark.engine.identity.IdentityRules;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * Rules of identity, as they are stored and sent.
 *
 * @param identifiers in the order of their priority
 */
public record IdentityRulesJson(List<One> identifiers) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public IdentityRulesJson {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /**
     * One kind of identifier.
     *
     * @param properties of events that hold it
     * @param everywhere whether every event counts, not only identify, group and alias
     * @param keys whether its values are customers of the log
     * @param stated whether limits do not refuse it
     * @param most values in one profile; 0 for any number
     * @param shared customers that one value may be met with; 0 for any number
     * @param form text, email or phone
     * @param blocked values that join nobody
     */
    public record One(
            String name,
            @Nullable List<String> properties,
            boolean everywhere,
            boolean keys,
            boolean stated,
            int most,
            int shared,
            @Nullable String form,
            @Nullable List<String> blocked) {}

    /** The JSON of rules. */
    public static IdentityRulesJson of(IdentityRules rules) {
        return new IdentityRulesJson(
                rules.identifiers().stream()
                        .map(
                                it ->
                                        new One(
                                                it.name(),
                                                it.properties(),
                                                it.everywhere(),
                                                it.keys(),
                                                it.stated(),
                                                it.most(),
                                                it.shared(),
                                                it.form().label(),
                                                it.blocked()))
                        .toList());
    }

    /**
     * The rules.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if they are none
     */
    public IdentityRules rules() {
        return new IdentityRules(
                identifiers.stream()
                        .map(
                                it ->
                                        new Identifier(
                                                it.name() == null ? "" : it.name(),
                                                it.properties() == null
                                                        ? List.of()
                                                        : it.properties(),
                                                it.everywhere(),
                                                it.keys(),
                                                it.stated(),
                                                it.most(),
                                                it.shared(),
                                                Identifier.Form.of(
                                                        it.form() == null ? "text" : it.form(),
                                                        String.valueOf(it.name())),
                                                it.blocked() == null ? List.of() : it.blocked()))
                        .toList());
    }

    /** The text that is stored. */
    public String text() {
        return MAPPER.writeValueAsString(this);
    }

    /** Reads a text that was stored. */
    public static IdentityRulesJson read(String text) {
        return MAPPER.readValue(text, IdentityRulesJson.class);
    }
}
