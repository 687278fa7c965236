package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows the name of a metric, taken apart at words outside quotes: {@code where purchase
 * within 90d}.
 */
final class Clauses {
    private final Map<String, String> parts = new TreeMap<>();

    /** What stands before the first of the words; empty if nothing does. */
    final String lead;

    private Clauses(String lead) {
        this.lead = lead;
    }

    /**
     * Takes a text apart.
     *
     * @param words that may follow, each at most once, in this order
     * @return null if a word comes twice or out of order, or nothing follows one
     */
    static @Nullable Clauses of(String text, List<String> words) {
        List<String> found = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        String padded = " " + text;
        int at = 0;
        while (at < padded.length()) {
            if (padded.charAt(at) == '"') {
                at = endOfQuotes(padded, at) + 1;
                continue;
            }
            for (String word : words) {
                if (padded.startsWith(" " + word + " ", at)) {
                    found.add(word);
                    places.add(at);
                    break;
                }
            }
            at++;
        }
        String lead = padded.substring(0, places.isEmpty() ? padded.length() : places.getFirst());
        Clauses clauses = new Clauses(lead.strip());
        int last = -1;
        for (int i = 0; i < found.size(); i++) {
            String word = found.get(i);
            int end = i + 1 < found.size() ? places.get(i + 1) : padded.length();
            String value =
                    padded.substring(
                            places.get(i) + word.length() + 2,
                            Math.max(end, places.get(i) + word.length() + 2));
            if (words.indexOf(word) <= last || value.isBlank()) {
                return null;
            }
            last = words.indexOf(word);
            clauses.parts.put(word, value.strip());
        }
        return clauses;
    }

    /** What follows a word; null if it does not occur. */
    @Nullable String get(String word) {
        return parts.get(word);
    }

    /** The place of the quote that closes the one at a place; the last place if none does. */
    static int endOfQuotes(String text, int open) {
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length() - 1);
    }

    /**
     * A name, without the quotes around it.
     *
     * @throws JourneyException INVALID_METRIC if it is neither one word nor a text in quotes
     */
    static String name(String text) {
        boolean isQuoted =
                text.length() > 2
                        && text.charAt(0) == '"'
                        && endOfQuotes(text, 0) == text.length() - 1
                        && text.endsWith("\"");
        if (!isQuoted && !MetricText.NAME.matcher(text).matches()) {
            throw JourneyException.user(
                    "INVALID_METRIC",
                    "\"%s\" is no name of a property. Write one word, or put it in quotes.",
                    text);
        }
        return isQuoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }
}
