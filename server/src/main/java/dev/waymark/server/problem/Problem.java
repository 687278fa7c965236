package dev.waymark.server.problem;

import org.jspecify.annotations.Nullable;

/**
 * A fault as RFC 9457 writes it.
 *
 * @param type always {@code about:blank}; the code tells faults apart
 * @param title the status in words
 * @param status the HTTP status
 * @param code stable, in upper case with underscores; clients may rely on it
 * @param detail what is wrong, what was expected, what to do, for people
 * @param incident what to quote when asking for help about a fault of ours; null for all others
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String incident) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String BLANK = "about:blank";

    /** A problem that the caller can do something about. */
    static Problem of(int status, String title, String code, String detail) {
        return new Problem(BLANK, title, status, code, detail, null);
    }

    /** A fault of ours, under a number that finds it in the log. */
    static Problem incident(String incident) {
        return new Problem(
                BLANK,
                "Internal Server Error",
                500,
                "INTERNAL",
                "Something went wrong on our side. Nothing internal is shown here; quote incident "
                        + incident
                        + " when you ask for help.",
                incident);
    }
}
