package dev.waymark.formats.mapping;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a mapping's text form. */
final class MappingText {
    private @Nullable String encoding;
    private @Nullable String delimiter;
    private @Nullable String quote;
    private @Nullable Boolean header;
    private @Nullable String offsets;
    private @Nullable String timeFormat;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    private MappingText() {}

    static Mapping parse(String text) {
        MappingText reading = new MappingText();
        if (!text.isBlank()) {
            for (String part : parts(text)) {
                reading.take(part, text);
            }
        }
        return new Mapping(
                reading.encoding,
                reading.delimiter,
                reading.quote,
                reading.header,
                null,
                reading.offsets,
                reading.timeFormat,
                null,
                reading.columns,
                reading.constants);
    }

    private void take(String part, String text) {
        int equals = part.indexOf('=');
        if (equals <= 0) {
            throw JourneyException.user(
                    "INVALID_COLUMNS",
                    "columns \"%s\": \"%s\" has no role. Write ROLE=COLUMN, for example"
                            + " \"customer=case_id,time=ts,type=event\".",
                    text,
                    part);
        }
        String key = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String value = part.substring(equals + 1);
        switch (key) {
            case "encoding" -> encoding = value.strip();
            case "delimiter" -> delimiter = value;
            case "quote" -> quote = value;
            case "header" -> header = flag(value.strip());
            case "offsets" -> offsets = value.strip();
            case "time-format", "timeformat" -> timeFormat = value.strip();
            default -> {
                if (key.endsWith(":")) {
                    put(constants, key.substring(0, key.length() - 1).strip(), value, text);
                } else {
                    put(columns, key, value, text);
                }
            }
        }
    }

    private static void put(Map<String, String> roles, String role, String value, String text) {
        if (Role.named(role) == null) {
            throw Mapping.unknownRole(role);
        }
        if (roles.put(role, value.strip()) != null) {
            throw JourneyException.user(
                    "INVALID_COLUMNS",
                    "columns \"%s\" names the role %s twice. Name it once.",
                    text,
                    role);
        }
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default ->
                    throw JourneyException.user(
                            "INVALID_COLUMNS",
                            "header \"%s\" is not known. Give true or false.",
                            value);
        };
    }

    /** Splits at commas outside double quotes, and takes the quotes away. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    part.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted && !part.toString().equals("delimiter=")) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            throw JourneyException.user(
                    "INVALID_COLUMNS",
                    "columns \"%s\": a double quote is not closed. Close it.",
                    text);
        }
        parts.add(part.toString());
        return parts;
    }
}
