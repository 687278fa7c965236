package dev.waymark.formats.xes;

import dev.waymark.formats.time.TimeFormat;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** The kinds of attributes, and what each may hold. For one thread. */
final class XesTypes {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|[+-]?INF|NaN|Infinity");

    private final TimeFormat iso = TimeFormat.of("iso", ZoneOffset.UTC);

    /** Whether an element of this name is an attribute. */
    static boolean isAttribute(String element) {
        return switch (element) {
            case "string", "date", "int", "float", "boolean", "id", "list", "container" -> true;
            default -> false;
        };
    }

    /** What should stand in an attribute of this type; null if the value is right. */
    @Nullable String fault(String type, String value) {
        return switch (type) {
            case "date" ->
                    iso.parse(value) == TimeFormat.INVALID
                            ? "a time such as " + iso.example()
                            : null;
            case "int" -> isWhole(value) ? null : "a whole number";
            case "float" -> FLOAT.matcher(value).matches() ? null : "a number such as 12.5";
            case "boolean" ->
                    value.equals("true") || value.equals("false") ? null : "true or false";
            case "id" -> UUID.matcher(value).matches() ? null : "a UUID";
            default -> null;
        };
    }

    private static boolean isWhole(String value) {
        return WHOLE.matcher(value).matches();
    }
}
