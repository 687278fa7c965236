package dev.waymark.engine.identity;

import java.util.Locale;
import java.util.Set;

/** Words that programs send when they do not know who somebody is; they never join anybody. */
public final class BlockedValues {
    private static final Set<String> WORDS =
            Set.of(
                    "",
                    "-",
                    "-1",
                    "?",
                    "[]",
                    "[object object]",
                    "{}",
                    "anon",
                    "anonymous",
                    "default",
                    "empty",
                    "false",
                    "guest",
                    "n/a",
                    "na",
                    "nan",
                    "nil",
                    "no",
                    "none",
                    "not set",
                    "(not set)",
                    "null",
                    "(null)",
                    "test",
                    "true",
                    "undefined",
                    "unknown",
                    "user",
                    "yes");

    /** No blocked word has more characters, in any case. */
    private static final int LONGEST = 32;

    private BlockedValues() {}

    /** Whether a value says nothing about who somebody is: such a word, or nothing but zeroes. */
    public static boolean contains(String value) {
        String word = value.strip();
        return word.length() <= LONGEST && WORDS.contains(word.toLowerCase(Locale.ROOT))
                || isZeroes(word);
    }

    private static boolean isZeroes(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '0' && c != '-' && c != '.' && c != '+' && c != ' ') {
                return false;
            }
        }
        return true;
    }
}
