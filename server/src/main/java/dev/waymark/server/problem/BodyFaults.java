package dev.waymark.server.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is wrong with a JSON body, naming the field and the value, not our classes. */
final class BodyFaults {
    private static final int LONGEST_SHOWN_VALUE = 60;

    private BodyFaults() {}

    static Problem told(HttpMessageNotReadableException unread) {
        Throwable cause = unread.getCause();
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Problems.bad(
                            "UNKNOWN_FIELD",
                            "the field \"%s\" is unknown. Use %s."
                                    .formatted(path(unknown), known(unknown)));
            case InvalidFormatException format ->
                    Problems.bad(
                            "INVALID_VALUE",
                            "the field \"%s\" holds \"%s\", which is not %s."
                                    .formatted(
                                            path(format),
                                            shown(format.getValue()),
                                            words(format.getTargetType())));
            case InvalidNullException ofNull ->
                    Problems.bad(
                            "INVALID_VALUE",
                            "the list \"%s\" has an item that is null. Leave it out."
                                    .formatted(path(ofNull).replaceFirst("\\[\\d+]$", "")));
            case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
                    Problems.bad("INVALID_VALUE", mismatched(mismatch));
            case StreamReadException broken ->
                    Problems.bad(
                            "INVALID_JSON",
                            "The body is not JSON: line %d, column %d. Send one JSON value."
                                    .formatted(
                                            broken.getLocation().getLineNr(),
                                            broken.getLocation().getColumnNr()));
            case null, default ->
                    Problems.bad("INVALID_JSON", "The body cannot be read. Send one JSON value.");
        };
    }

    static String words(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "of the expected type";
        }
        if (wanted == Integer.class
                || wanted == int.class
                || wanted == Long.class
                || wanted == long.class) {
            return "a whole number";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
            return "a number";
        }
        if (wanted == Instant.class || TemporalAccessor.class.isAssignableFrom(wanted)) {
            return "a time as ISO 8601 writes it, such as 2026-01-31T09:00:00Z";
        }
        if (CharSequence.class.isAssignableFrom(wanted)) {
            return "text";
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "a list";
        }
        return wanted.isRecord() || Map.class.isAssignableFrom(wanted)
                ? "an object"
                : "what is expected";
    }

    private static String mismatched(MismatchedInputException mismatch) {
        String path = path(mismatch);
        String wanted = words(mismatch.getTargetType());
        return path.isEmpty()
                ? "The body is not %s.".formatted(wanted)
                : "the field \"%s\" is not %s.".formatted(path, wanted);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null || names.isEmpty()
                ? "none here"
                : names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        List<JacksonException.Reference> references = fault.getPath();
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_SHOWN_VALUE
                ? text
                : text.substring(0, LONGEST_SHOWN_VALUE) + "…";
    }
}
