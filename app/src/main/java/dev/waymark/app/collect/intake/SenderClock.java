package dev.waymark.app.collect.intake;

import dev.waymark.app.sources.flaws.FlawCounts;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Reads the times that a sender wrote by its own clock, and corrects them by ours: an event that
 * the sender timed <i>a</i> before it sent happened <i>a</i> before we received it, whatever its
 * clock says.
 */
final class SenderClock {
    private static final Duration MOST_AHEAD = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MOST_DIGITS = 15;

    private final Instant receivedAt;
    private final Duration ahead;

    /**
     * The clock of one request.
     *
     * @param sentAt when it was sent, as written; null or unreadable to trust the sender's clock
     * @param receivedAt when it came, by ours
     */
    SenderClock(@Nullable String sentAt, Instant receivedAt) {
        Instant sent = sentAt == null ? null : parse(sentAt);
        this.receivedAt = receivedAt;
        this.ahead = sent == null ? Duration.ZERO : Duration.between(receivedAt, sent);
    }

    /**
     * When something happened.
     *
     * @param time by our clock; when it came if the sender's cannot be believed
     * @param flaw what is wrong with the sender's, by the codes of {@link FlawCounts}; null if
     *     nothing is
     */
    record Moment(Instant time, @Nullable String flaw) {}

    /**
     * When something happened; when it came if no time is written, or it cannot be read, or cannot
     * be: before 1970, or more than a day ahead of now.
     */
    Moment correct(@Nullable String written) {
        if (written == null) {
            return new Moment(receivedAt, FlawCounts.UNTIMED);
        }
        Instant time = parse(written);
        Instant corrected = time == null ? null : time.minus(ahead);
        if (corrected == null || corrected.isBefore(EARLIEST)) {
            return new Moment(receivedAt, FlawCounts.MISTIMED);
        }
        return corrected.isAfter(receivedAt.plus(MOST_AHEAD))
                ? new Moment(receivedAt, FlawCounts.AHEAD)
                : new Moment(corrected, null);
    }

    private static @Nullable Instant parse(String text) {
        try {
            Instant time = isNumber(text) ? ofNumber(text) : ofText(text);
            return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> '0' <= c && c <= '9');
    }

    /** Milliseconds, or seconds if there are ten digits or fewer. */
    private static Instant ofNumber(String text) {
        long number = Long.parseLong(text);
        return text.length() <= 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant ofText(String text) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("no time");
        };
    }
}
