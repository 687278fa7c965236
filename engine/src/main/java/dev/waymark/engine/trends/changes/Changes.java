package dev.waymark.engine.trends.changes;

import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The changes that were found.
 *
 * @param definition what was looked at and how, in English
 * @param every how long a period is
 * @param tests how many places of how many shares could be tested, counted together; 0 if the log
 *     is too short or too small
 * @param found how many changes there are
 * @param changes the largest of them, at most {@value #MOST}: by the events that go another way,
 *     most first; ties by name and time
 */
public record Changes(
        String definition, Period every, long tests, int found, List<Change> changes) {
    /** The most changes that are told. */
    public static final int MOST = 50;

    public Changes {
        changes = List.copyOf(changes);
    }

    /** Which shares of a type's events are looked at. */
    public enum Of {
        /** The channels of its events. */
        CHANNEL("channel"),
        /** The types that follow a customer's first event of it. */
        NEXT("next");

        private final String text;

        Of(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A share that moved to another level. Of two shares that make up a whole, only the one that
     * rose is told.
     *
     * @param of what it is a share of
     * @param type the type of event
     * @param member the channel, or the type that follows; null if nothing follows in time
     * @param start first day of the first period on the new level
     * @param before the share from the change before (or the beginning) until then
     * @param after the share from then until the next change (or the end)
     * @param difference {@code after − before}
     * @param low lower end of the difference's interval of 95 % confidence
     * @param high upper end of it
     * @param nBefore events that {@code before} rests on
     * @param nAfter events that {@code after} rests on
     * @param moved events that went another way than they would have before: |difference| × nAfter
     * @param dispersion how many times as much the periods vary as independent events would; 1 or
     *     more
     * @param p chance of a shift as clear anywhere among all shares if nothing changed
     * @param gradual whether a straight line fits the periods better than a step
     * @param points the share period by period
     */
    public record Change(
            Of of,
            String type,
            @Nullable String member,
            LocalDate start,
            double before,
            double after,
            double difference,
            double low,
            double high,
            long nBefore,
            long nAfter,
            double moved,
            double dispersion,
            double p,
            boolean gradual,
            List<Point> points) {
        public Change {
            points = List.copyOf(points);
        }
    }

    /**
     * One period.
     *
     * @param start its first day
     * @param count events with the channel, or with this type after them
     * @param of all events of the type
     * @param share {@code count} of {@code of}; null if there are none
     */
    public record Point(LocalDate start, long count, long of, @Nullable Double share) {}
}
