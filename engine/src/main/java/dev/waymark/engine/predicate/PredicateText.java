package dev.waymark.engine.predicate;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.EventPredicate.AllOf;
import dev.waymark.engine.predicate.EventPredicate.AnyOf;
import dev.waymark.engine.predicate.EventPredicate.ChannelIs;
import dev.waymark.engine.predicate.EventPredicate.Not;
import dev.waymark.engine.predicate.EventPredicate.PropertyIs;
import dev.waymark.engine.predicate.EventPredicate.TypeIs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Predicates as people write them.
 *
 * <pre>
 * or    = and { "or" and }
 * and   = not { "and" not }
 * not   = "not" not | "(" or ")" | test
 * test  = field "is" name | field "in" "(" name { "," name } ")"
 * field = "type" | "channel" | name of a property
 * name  = word of letters, digits and . _ - | "text in quotes", with \" and \\ inside
 * </pre>
 *
 * <p>The words {@code and or not is in type channel} are read in lower case only; in quotes they
 * are names, so that {@code "type" is x} asks for a property called type.
 */
public final class PredicateText {
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "is", "in", "type", "channel");

    private final String text;
    private int at;
    private int depth;

    private PredicateText(String text) {
        this.text = text;
    }

    /**
     * Reads a predicate. O(length of the text).
     *
     * @throws JourneyException INVALID_PREDICATE if the text does not follow the grammar; the
     *     message names the place
     */
    public static EventPredicate parse(String text) {
        PredicateText parser = new PredicateText(text);
        EventPredicate predicate = parser.or();
        parser.skipSpace();
        if (parser.at < text.length()) {
            throw parser.expected("\"and\", \"or\" or the end");
        }
        return predicate;
    }

    /** A name in quotes, as {@link #parse} reads it. */
    static String quote(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A test of a field against names. */
    static String test(String field, List<String> names) {
        return names.size() == 1
                ? field + " is " + quote(names.getFirst())
                : names.stream()
                        .map(PredicateText::quote)
                        .collect(Collectors.joining(", ", field + " in (", ")"));
    }

    private EventPredicate or() {
        if (++depth > EventPredicate.MAX_DEPTH) {
            throw expected("a condition at most " + EventPredicate.MAX_DEPTH + " deep");
        }
        List<EventPredicate> parts = new ArrayList<>(List.of(and()));
        while (takesWord("or")) {
            parts.add(and());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }

    private EventPredicate and() {
        List<EventPredicate> parts = new ArrayList<>(List.of(not()));
        while (takesWord("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    private EventPredicate not() {
        int nots = 0;
        while (takesWord("not")) {
            if (++nots >= EventPredicate.MAX_DEPTH) {
                throw expected("a condition at most " + EventPredicate.MAX_DEPTH + " deep");
            }
        }
        EventPredicate predicate;
        if (takes('(')) {
            predicate = or();
            need(')');
        } else {
            predicate = test();
        }
        for (int i = 0; i < nots; i++) {
            predicate = new Not(predicate);
        }
        return predicate;
    }

    private EventPredicate test() {
        if (takesWord("type")) {
            return new TypeIs(names());
        }
        if (takesWord("channel")) {
            return new ChannelIs(names());
        }
        return new PropertyIs(name("\"type\", \"channel\" or a property"), names());
    }

    private List<String> names() {
        if (takesWord("is")) {
            return List.of(name("a name"));
        }
        if (!takesWord("in")) {
            throw expected("\"is\" or \"in\"");
        }
        need('(');
        List<String> names = new ArrayList<>();
        do {
            names.add(name("a name"));
        } while (takes(','));
        need(')');
        return names;
    }

    private String name(String what) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int end = wordEnd();
        String word = text.substring(at, end);
        if (word.isEmpty() || WORDS.contains(word)) {
            throw expected(what);
        }
        at = end;
        return word;
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

    private boolean takesWord(String word) {
        skipSpace();
        if (text.startsWith(word, at) && wordEnd() == at + word.length()) {
            at += word.length();
            return true;
        }
        return false;
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

    private boolean takes(char sign) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void need(char sign) {
        if (!takes(sign)) {
            throw expected("\"" + sign + "\"");
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private JourneyException expected(String what) {
        return JourneyException.user(
                "INVALID_PREDICATE",
                "condition %s is not understood at character %d: expected %s. Write for example"
                        + " type is \"purchase\" and channel is web.",
                quote(text),
                at + 1,
                what);
    }
}
