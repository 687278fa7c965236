package dev.waymark.app.consent;

import dev.waymark.app.collect.Said;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads consent from properties of events.
 *
 * <ul>
 *   <li>Segment: {@code context.consent.categoryPreferences.PURPOSE} = true or false
 *   <li>RudderStack: {@code context.consentManagement.allowedConsentIds} and {@code
 *       deniedConsentIds}, each a list
 *   <li>anything else, also files: {@code consent.PURPOSE} = true, granted, yes or 1, or false,
 *       denied, no or 0
 * </ul>
 */
final class ConsentText {
    private static final List<String> PREFIXES =
            List.of(
                    "context.consent.categoryPreferences.",
                    "consent.categoryPreferences.",
                    "consent.");
    private static final Map<String, Boolean> LISTS =
            Map.of(
                    "context.consentManagement.allowedConsentIds",
                    true,
                    "context.consentManagement.deniedConsentIds",
                    false);
    private static final Map<String, Boolean> WORDS =
            Map.of(
                    "true", true, "granted", true, "yes", true, "1", true, "false", false, "denied",
                    false, "no", false, "0", false);
    private static final Pattern IN_LIST = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST = 200;

    private ConsentText() {}

    /** Whether a property may tell consent. */
    static boolean isConsent(String property) {
        return LISTS.containsKey(property) || !purpose(property).isEmpty();
    }

    /** What an event says; empty if it says nothing that is understood. */
    static List<Consent> read(Said said) {
        Instant at = Instant.ofEpochMilli(said.timeMillis());
        List<Consent> found = new ArrayList<>();
        Boolean list = LISTS.get(said.property());
        if (list != null) {
            Matcher names = IN_LIST.matcher(said.value());
            while (names.find()) {
                String name = names.group(1).strip();
                if (isName(name)) {
                    found.add(new Consent(name, list, at, said.source()));
                }
            }
            return found;
        }
        Boolean granted = WORDS.get(said.value().strip().toLowerCase(Locale.ROOT));
        String purpose = purpose(said.property());
        if (granted != null && isName(purpose)) {
            found.add(new Consent(purpose, granted, at, said.source()));
        }
        return found;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST;
    }

    private static String purpose(String property) {
        for (String prefix : PREFIXES) {
            if (property.startsWith(prefix)) {
                return property.substring(prefix.length()).strip();
            }
        }
        return "";
    }
}
