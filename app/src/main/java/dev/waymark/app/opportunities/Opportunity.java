package dev.waymark.app.opportunities;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.findings.FindingReport.Estimate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a team could do.
 *
 * @param id a UUIDv7
 * @param name 1 to 200 characters
 * @param about at most 5,000 characters; may be empty
 * @param finding id of what it answers; null if it was thought of by hand
 * @param map id of the map where that lies; null without one
 * @param step id of the step there; null without one
 * @param owner who does it, at most 200 characters; null if nobody yet
 * @param department which department answers for it, at most 200 characters; null if none
 * @param effortDays person-days that it takes, above 0 up to 10,000
 * @param cost money that it takes besides, 0 or more, in the unit of the log's values; null if not
 *     known
 * @param expected what share of the size it is expected to bring, 0 to 1
 * @param perMonth customers a month that are lost, or could be won; null if not sized
 * @param value what these are worth a month; null if not known
 * @param state where it stands
 * @param due by when; null if open
 * @param released when it reached customers; null if it has not
 * @param savedAt when it was last changed
 * @param tickets where it was sent, oldest first; kept by sending alone, so that saving passes them
 *     over
 */
public record Opportunity(
        String id,
        String name,
        String about,
        @Nullable String finding,
        @Nullable String map,
        @Nullable String step,
        @Nullable String owner,
        @Nullable String department,
        double effortDays,
        @Nullable Double cost,
        double expected,
        @Nullable Estimate perMonth,
        @Nullable Estimate value,
        State state,
        @Nullable LocalDate due,
        @Nullable LocalDate released,
        Instant savedAt,
        List<Ticket> tickets) {
    /** The most person-days. */
    public static final double MOST_DAYS = 10_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 5_000;

    public Opportunity {
        tickets = List.copyOf(tickets);
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the opportunity's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
        require(
                about.length() <= LONGEST_ABOUT,
                "about has %d characters. Give at most %d.",
                about.length(),
                LONGEST_ABOUT);
        requireShort("owner", owner);
        requireShort("department", department);
        require(
                effortDays > 0 && effortDays <= MOST_DAYS,
                "effortDays (%s) must be above 0, up to %s.",
                effortDays,
                MOST_DAYS);
        require(
                cost == null || cost >= 0 && Double.isFinite(cost),
                "cost (%s) must be 0 or more.",
                cost);
        require(
                expected >= 0 && expected <= 1,
                "expected (%s) must be a share from 0 to 1.",
                expected);
        requireOrdered("perMonth", perMonth);
        requireOrdered("value", value);
    }

    private static void requireShort(String name, @Nullable String text) {
        require(
                text == null || text.length() <= LONGEST_NAME,
                "%s has %d characters. Give at most %d.",
                name,
                text == null ? 0 : text.length(),
                LONGEST_NAME);
    }

    private static void requireOrdered(String name, @Nullable Estimate estimate) {
        require(
                estimate == null
                        || estimate.low() <= estimate.amount()
                                && estimate.amount() <= estimate.high(),
                "%s must hold low, amount and high in this order.",
                name);
    }

    /** What it is expected to bring a month, in money; null if that is not known. */
    public @Nullable Double expectedValue() {
        return value == null ? null : (Double) (expected * value.amount());
    }

    /** What it is expected to bring a month, in customers; null if that is not known. */
    public @Nullable Double expectedCustomers() {
        return perMonth == null ? null : (Double) (expected * perMonth.amount());
    }

    /** Where an opportunity stands. */
    public enum State {
        /** Somebody had it. */
        IDEA("idea"),
        /** It shall be done. */
        PLANNED("planned"),
        /** Somebody is at it. */
        DOING("doing"),
        /** It has reached customers. */
        DONE("done"),
        /** It will not be done. */
        DROPPED("dropped");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The name as it is stored and written in JSON. */
        @Override
        public String toString() {
            return text;
        }
    }
}
