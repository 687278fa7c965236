package dev.waymark.engine.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that names are made of. */
public final class NameWords {
    private NameWords() {}

    /**
     * The words of a name in lower case, parted by anything that is no letter or digit and by
     * capitals inside; {@code e-mail} and {@code opt-out} are one word.
     */
    public static Set<String> of(String name) {
        String parted =
                name.replaceAll("(\\p{javaLowerCase})(\\p{javaUpperCase})", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\be[-_ ]mail", "email")
                        .replaceAll("\\bopt(ed)?[-_ ]out", "optout")
                        .replaceAll("\\bspam[-_ ]report", "spamreport");
        return Arrays.stream(parted.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name without anything that is no letter or digit, in lower case. */
    static String joined(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
