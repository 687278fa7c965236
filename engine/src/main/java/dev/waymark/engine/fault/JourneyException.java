package dev.waymark.engine.fault;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A fault that a person is told about: a stable code, a kind, and a message that names the value,
 * says what was expected, and advises.
 *
 * <p>Example: {@code limit (0) must be at least 1. Leave it out to list all.}
 */
public final class JourneyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String code;

    /**
     * Makes a fault.
     *
     * @param kind whose move it is
     * @param code stable, in upper case with underscores, for example {@code UNKNOWN_TYPE}; clients
     *     may rely on it
     * @param message whole sentences in English, without internals
     * @param cause what led to it, for the log only; null if nothing did
     */
    public JourneyException(
            FaultKind kind, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    /** A wrong request. The message is formatted as by {@link String#format} in the root locale. */
    @FormatMethod
    public static JourneyException user(
            String code, @FormatString String message, @Nullable Object... values) {
        return new JourneyException(
                FaultKind.USER, code, String.format(Locale.ROOT, message, values), null);
    }

    /** Wrong data. The message is formatted as by {@link String#format} in the root locale. */
    @FormatMethod
    public static JourneyException data(
            String code, @FormatString String message, @Nullable Object... values) {
        return new JourneyException(
                FaultKind.DATA, code, String.format(Locale.ROOT, message, values), null);
    }

    /**
     * More than a stated bound. The message is formatted as by {@link String#format} in the root
     * locale.
     */
    @FormatMethod
    public static JourneyException limit(
            String code, @FormatString String message, @Nullable Object... values) {
        return new JourneyException(
                FaultKind.LIMIT, code, String.format(Locale.ROOT, message, values), null);
    }

    /** Something not allowed or not there. The message is formatted as by {@link String#format}. */
    @FormatMethod
    public static JourneyException access(
            String code, @FormatString String message, @Nullable Object... values) {
        return new JourneyException(
                FaultKind.ACCESS, code, String.format(Locale.ROOT, message, values), null);
    }

    /** A fault of ours. */
    public static JourneyException internal(
            String code, String message, @Nullable Throwable cause) {
        return new JourneyException(FaultKind.INTERNAL, code, message, cause);
    }

    /** Whose move the fault is. */
    public FaultKind kind() {
        return kind;
    }

    /** Stable code, in upper case with underscores. */
    public String code() {
        return code;
    }

    /**
     * Fails with a USER fault of code {@code INVALID_VALUE} unless the condition holds.
     *
     * @throws JourneyException if {@code condition} is false
     */
    @FormatMethod
    public static void require(
            boolean condition, @FormatString String message, @Nullable Object... values) {
        if (!condition) {
            throw user("INVALID_VALUE", message, values);
        }
    }
}
