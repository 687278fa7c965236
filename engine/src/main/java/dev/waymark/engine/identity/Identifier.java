package dev.waymark.engine.identity;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of identifier, and what it may join.
 *
 * @param name unique in its rules: a letter, then letters, digits, {@code _ . -}; at most 50
 *     characters
 * @param properties the properties of events whose values are such identifiers; none for {@link
 *     IdentityRules#USER_ID}, which is the events' customer itself
 * @param everywhere whether every event counts; if not, those of type {@code identify}, {@code
 *     group} and {@code alias}, in which a client says who somebody is
 * @param keys whether its values are customers of the log
 * @param stated whether it says outright that two are one: limits do not refuse it
 * @param most values of it in one profile, 1 or more; 0 for any number
 * @param shared customers that one value may be met with, 1 or more; a value of more joins nobody;
 *     0 for any number
 * @param form how values are made comparable
 * @param blocked values that join nobody, besides those that no identifier may have
 */
public record Identifier(
        String name,
        List<String> properties,
        boolean everywhere,
        boolean keys,
        boolean stated,
        int most,
        int shared,
        Form form,
        List<String> blocked) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,49}");
    private static final Pattern PROPERTY =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .:$-]{0,99}");
    private static final int MOST_BLOCKED = 1_000;
    private static final int MOST_PROPERTIES = 20;
    private static final int LONGEST_VALUE = 255;
    private static final int SHORTEST_PHONE = 7;

    public Identifier {
        properties = List.copyOf(properties);
        require(
                NAME.matcher(name).matches(),
                "identifier \"%s\" is no name. Begin with a letter; use letters, digits, _ . -, at"
                        + " most 50 characters.",
                name);
        require(
                properties.size() <= MOST_PROPERTIES,
                "identifier \"%s\" has %d properties. Give at most %d.",
                name,
                properties.size(),
                MOST_PROPERTIES);
        for (String property : properties) {
            require(
                    PROPERTY.matcher(property).matches(),
                    "property \"%s\" of identifier \"%s\" is no name of a property.",
                    property,
                    name);
        }
        require(
                most >= 0 && shared >= 0,
                "the limits of identifier \"%s\" must be 0 (none) or more.",
                name);
        require(
                blocked.size() <= MOST_BLOCKED,
                "identifier \"%s\" has %d blocked values. Give at most %d.",
                name,
                blocked.size(),
                MOST_BLOCKED);
        Form own = form;
        blocked = blocked.stream().map(value -> own.of(value)).distinct().sorted().toList();
    }

    /**
     * A value as it is compared; empty if it joins nobody: blocked, without meaning, or no value of
     * this form.
     */
    public Optional<String> clean(@Nullable String value) {
        if (value == null || BlockedValues.contains(value)) {
            return Optional.empty();
        }
        String cleaned = form.of(value);
        return cleaned.length() > LONGEST_VALUE
                        || BlockedValues.contains(cleaned)
                        || blocked.contains(cleaned)
                        || !form.fits(cleaned)
                ? Optional.empty()
                : Optional.of(cleaned);
    }

    /** How values are made comparable. */
    public enum Form {
        /** As written, without spaces around. */
        TEXT("text"),
        /** In lower case, with an {@code @}. */
        EMAIL("email"),
        /** Digits, with a leading {@code +} if the number has its country; seven or more. */
        PHONE("phone");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        /** The name that is stored and sent, in lower case. */
        public String label() {
            return label;
        }

        /**
         * The form of a label.
         *
         * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if none has it
         */
        public static Form of(@Nullable String label, String identifier) {
            for (Form form : values()) {
                if (form.label.equals(label)) {
                    return form;
                }
            }
            throw dev.waymark.engine.fault.JourneyException.user(
                    "INVALID_VALUE",
                    "form \"%s\" of identifier \"%s\" is unknown. Give text, email or phone.",
                    label,
                    identifier);
        }

        private String of(String value) {
            String text = value.strip();
            return switch (this) {
                case TEXT -> text;
                case EMAIL -> text.toLowerCase(Locale.ROOT);
                case PHONE -> phone(text);
            };
        }

        private boolean fits(String cleaned) {
            return switch (this) {
                case TEXT -> true;
                case EMAIL -> cleaned.indexOf('@') > 0;
                case PHONE -> cleaned.length() >= SHORTEST_PHONE;
            };
        }

        private static String phone(String text) {
            StringBuilder digits = new StringBuilder();
            text.codePoints()
                    .filter(Character::isDigit)
                    .forEach(digit -> digits.append(Character.digit(digit, 10)));
            if (text.startsWith("+")) {
                return digits.insert(0, '+').toString();
            }
            return text.startsWith("00") ? digits.replace(0, 2, "+").toString() : digits.toString();
        }
    }
}
