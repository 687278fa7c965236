package dev.waymark.app.mail;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.labels.Labels;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of a kind of mail in one language. */
public final class MailTexts {
    private final Locale locale;
    private final Properties texts = new Properties();

    /**
     * The texts of a language that is {@linkplain #offered offered}.
     *
     * @param owner the class beside which they lie
     * @param kind how their files' names begin
     */
    public MailTexts(Class<?> owner, String kind, String language) {
        locale = Locale.forLanguageTag(language);
        String name = kind + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(owner.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw JourneyException.internal("TEXTS_MISSING", "The mail's texts are missing.", e);
        }
    }

    /**
     * The language itself: {@code en}, {@code de}, {@code uk}, {@code zh} or {@code lv}.
     *
     * @throws JourneyException INVALID_VALUE for any other
     */
    public static String offered(String language) {
        require(
                Labels.LANGUAGES.contains(language),
                "language \"%s\" is not offered. Give one of %s.",
                language.length() <= 10 ? language : language.substring(0, 10) + "…",
                String.join(", ", Labels.LANGUAGES));
        return language;
    }

    /** A text, with values filled in where their names stand in braces. */
    public String say(String key, Map<String, String> values) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** A text as it stands. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** A moment as people of the language write it, in a zone. */
    public String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    /** Without control characters, which could begin another header or line. */
    public static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** On one line, as HTML. */
    public static String escape(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
