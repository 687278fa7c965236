package dev.waymark.engine.predicate;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * A place in a text that people write by a small grammar, and how words, names and numbers are read
 * from there. Every fault names the character. Not safe for several threads.
 */
public final class TextCursor {
    private static final int SHOWN_IN_FAULT = 200;
    private static final String CONDITION = "condition";
    private static final String INVALID_CONDITION = "INVALID_PREDICATE";

    private final String noun;
    private final String code;

    private final String text;
    private final ZoneId zone;
    private final String example;
    private final Set<String> words;
    private int at;
    private int depth;

    /** The start of the text of a condition. */
    TextCursor(String text, ZoneId zone, String example, Set<String> words) {
        this(text, zone, example, words, CONDITION, INVALID_CONDITION);
    }

    /**
     * The start of a text.
     *
     * @param zone of times that name none
     * @param example a text that faults show
     * @param words that are names in quotes only
     * @param noun what the text is, for faults
     * @param code of the faults
     */
    public TextCursor(
            String text, ZoneId zone, String example, Set<String> words, String noun, String code) {
        this.noun = noun;
        this.code = code;
        this.text = text;
        this.zone = zone;
        this.example = example;
        this.words = words;
    }

    /** One deeper into brackets or negations. */
    void enter() {
        if (++depth > EventPredicate.MAX_DEPTH) {
            throw expected("a condition at most " + EventPredicate.MAX_DEPTH + " deep");
        }
    }

    void leave() {
        depth--;
    }

    /**
     * Fails unless nothing is left.
     *
     * @param what could have come instead
     */
    public void end(String what) {
        skipSpace();
        if (at < text.length()) {
            throw expected(what);
        }
    }

    /** Passes some words if they come next, all of them or none. */
    public boolean takes(String... next) {
        int before = at;
        for (String word : next) {
            skipSpace();
            if (!text.startsWith(word, at) || wordEnd() != at + word.length()) {
                at = before;
                return false;
            }
            at += word.length();
        }
        return true;
    }

    /** Whether a word comes next; stays before it. */
    public boolean sees(String word) {
        int before = at;
        boolean seen = takes(word);
        at = before;
        return seen;
    }

    /** Passes a sign if it comes next. */
    public boolean takes(char sign) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    /** Whether a sign comes next; stays before it. */
    public boolean sees(char sign) {
        skipSpace();
        return at < text.length() && text.charAt(at) == sign;
    }

    /** Whether a digit comes next; stays before it. */
    public boolean seesDigit() {
        skipSpace();
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Whether what follows the name of a property comes next. */
    boolean seesTest() {
        return sees("is") || sees("in") || sees('<') || sees('>');
    }

    /** Passes a sign that must come next. */
    public void need(char sign) {
        if (!takes(sign)) {
            throw expected("\"" + sign + "\"");
        }
    }

    /** A comparison if its sign comes next; null otherwise. */
    public @Nullable Comparison comparison() {
        skipSpace();
        for (Comparison comparison : Comparison.values()) {
            if (text.startsWith(comparison.sign(), at)) {
                at += comparison.sign().length();
                return comparison;
            }
        }
        return null;
    }

    /** A name: one word, or a text in quotes. */
    public String name(String what) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        String word = text.substring(at, wordEnd());
        if (word.isEmpty() || words.contains(word)) {
            throw expected(what);
        }
        at += word.length();
        return word;
    }

    /** A number that must come next; ends before a space, a bracket or a sign for hundredths. */
    public double number() {
        String what = "a number, for example 100 or 12.5";
        String word = token();
        try {
            double number = Double.parseDouble(word);
            if (word.matches("[-+.0-9eE]+") && Double.isFinite(number)) {
                at += word.length();
                return number;
            }
        } catch (NumberFormatException e) {
            throw expected(what, e);
        }
        throw expected(what);
    }

    int count() {
        String word = token();
        if (!word.matches("\\d{1,6}")) {
            throw expected("a whole number from 0 to 999999");
        }
        at += word.length();
        return Integer.parseInt(word);
    }

    /** A duration with its unit, which must come next. */
    public Duration duration() {
        String word = token();
        try {
            Duration duration = DurationText.parse("duration", word);
            at += word.length();
            return duration;
        } catch (JourneyException e) {
            throw expected("a duration with its unit, for example 3d or 12h", e);
        }
    }

    Instant time() {
        String word = token();
        try {
            Instant time = InstantText.parse("time", word, zone);
            at += word.length();
            return time;
        } catch (JourneyException e) {
            throw expected("a time, for example 2026-01-31 or 2026-01-31T13:45:00Z", e);
        }
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            at = start;
            throw expected("a closing quote after this one");
        }
        at++;
        if (name.toString().isBlank()) {
            at = start;
            throw expected("a name that is not blank");
        }
        return name.toString();
    }

    private int wordEnd() {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** What comes up to the next space, bracket or comma. */
    private String token() {
        skipSpace();
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "(),\"%".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The fault that something else should come next. */
    public JourneyException expected(String what) {
        return expected(what, null);
    }

    private JourneyException expected(String what, @Nullable Exception cause) {
        skipSpace();
        String shown = text;
        if (text.length() > SHOWN_IN_FAULT) {
            int from = Math.max(0, at - SHOWN_IN_FAULT / 2);
            int to = Math.min(text.length(), at + SHOWN_IN_FAULT / 2);
            shown = (from > 0 ? "…" : "") + text.substring(from, to) + "…";
        }
        return new JourneyException(
                FaultKind.USER,
                code,
                "%s %s is not understood at character %d: expected %s. Write for example %s."
                        .formatted(noun, PredicateText.quote(shown), at + 1, what, example),
                cause);
    }
}
