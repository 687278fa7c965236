package dev.waymark.store.events.internal;

import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Properties as they are stored: one flat JSON object whose values are all strings. */
public final class PropertyText {
    private final StringBuilder text = new StringBuilder();

    /**
     * The properties as text; null if there is none.
     *
     * @param names gets the name of each
     */
    public @Nullable String write(Properties properties, Set<String> names) {
        text.setLength(0);
        properties.forEach(
                (name, value) -> {
                    names.add(name);
                    text.append(text.isEmpty() ? '{' : ',');
                    quote(name);
                    text.append(':');
                    quote(value);
                });
        return text.isEmpty() ? null : text.append('}').toString();
    }

    private void quote(String word) {
        text.append('"');
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !isPaired(word, i)) {
                text.append("\\u").append(String.format("%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String word, int i) {
        char c = word.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < word.length() && Character.isLowSurrogate(word.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(word.charAt(i - 1));
    }

    /** Calls back for each property of a text that {@link #write} made. */
    public void read(@Nullable String stored, Properties.Visitor visitor) {
        int at = 1;
        while (stored != null && at < stored.length()) {
            at = unquote(stored, at);
            String name = text.toString();
            at = unquote(stored, at + 1);
            visitor.visit(name, text.toString());
            at++;
        }
    }

    /** A value as it was given, from its stored form without the quotes around it. */
    public String value(String stored) {
        unquote('"' + stored + '"', 0);
        return text.toString();
    }

    /** Reads the word whose first quote is at a place; returns the place after its last quote. */
    private int unquote(String stored, int at) {
        text.setLength(0);
        int i = at + 1;
        for (char c = stored.charAt(i); c != '"'; c = stored.charAt(i)) {
            if (c != '\\') {
                text.append(c);
                i++;
            } else if (stored.charAt(i + 1) == 'u') {
                text.append((char) Integer.parseInt(stored, i + 2, i + 6, 16));
                i += 6;
            } else {
                text.append(stored.charAt(i + 1));
                i += 2;
            }
        }
        return i + 1;
    }
}
