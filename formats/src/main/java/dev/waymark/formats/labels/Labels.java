package dev.waymark.formats.labels;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words of one language. Each language is one file of the folder {@code labels}. */
public final class Labels {
    /** The languages, English first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "uk", "zh", "lv");

    private static final Map<String, Labels> ALL = load();

    private final String language;
    private final Properties words;

    private Labels(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language, by its code alone or with a region; English for an unknown one. */
    public static Labels of(@Nullable String language) {
        String code = language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        Labels found = ALL.get(code);
        return found == null ? english() : found;
    }

    /** The English words. */
    public static Labels english() {
        return java.util.Objects.requireNonNull(ALL.get("en"));
    }

    /** All languages' words, English first. */
    public static List<Labels> all() {
        return List.copyOf(ALL.values());
    }

    /** The language's code. */
    public String language() {
        return language;
    }

    /** The word of a key, such as {@code lane.needs}; the key itself if there is none. */
    public String word(String key) {
        return words.getProperty(key, key);
    }

    /**
     * What follows a prefix in the key whose word, in any language, is a text; case and spaces
     * around do not count.
     *
     * @param prefix such as {@code lane.}
     */
    public static Optional<String> find(String prefix, String text) {
        return ALL.values().stream()
                .flatMap(labels -> labels.key(prefix, text).stream())
                .findFirst();
    }

    /** The same among the words of this language. */
    public Optional<String> key(String prefix, String text) {
        String wanted = text.strip();
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix) && word(key).equalsIgnoreCase(wanted))
                .map(key -> key.substring(prefix.length()))
                .findFirst();
    }

    private static Map<String, Labels> load() {
        Map<String, Labels> all = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Properties words = new Properties();
            String file = language + ".properties";
            try (InputStream in = Labels.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException(file + " is missing");
                }
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw JourneyException.internal("LABELS_UNREADABLE", "Words are unreadable.", e);
            }
            all.put(language, new Labels(language, words));
        }
        return all;
    }
}
