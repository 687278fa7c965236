package dev.waymark.engine.trends;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.time.DurationText;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number that a log has for every day, week or month. Immutable. {@link MetricText#parse} reads
 * the form that {@link #text()} gives.
 *
 * <p>Counts are 0 in a period without any; shares, conversions and medians then have no value.
 */
public sealed interface Metric {
    /** How far a conversion or a wait looks, if nothing else was said. */
    Duration DEFAULT_WITHIN = Duration.ofDays(30);

    /** The metric as people write it, in its canonical words. */
    String text();

    /** What its values are. */
    Unit unit();

    /** What is counted, as an English sentence. */
    String meaning();

    /** The conditions that it puts to events. */
    List<EventPredicate> predicates();

    /** How long after an event of a period the log must go on for the period to be complete. */
    default Duration within() {
        return Duration.ZERO;
    }

    /** What the values of a metric are. */
    enum Unit {
        /** A whole number of customers. */
        CUSTOMERS("customers"),
        /** A whole number of events. */
        EVENTS("events"),
        /** A sum of the events' values, in their own unit. */
        VALUE("value"),
        /** From 0 to 1. */
        SHARE("share"),
        /** Seconds. */
        SECONDS("seconds");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Customers with a matching event in the period.
     *
     * @param where {@link AnyEvent} for the active customers
     */
    record Customers(EventPredicate where) implements Metric {
        @Override
        public String text() {
            return "customers" + whereText(where);
        }

        @Override
        public Unit unit() {
            return Unit.CUSTOMERS;
        }

        @Override
        public String meaning() {
            return "Customers with an event in the period" + thatText(where, "meets") + ".";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where);
        }
    }

    /** Customers whose first event in the log lies in the period. */
    record NewCustomers() implements Metric {
        @Override
        public String text() {
            return "new customers";
        }

        @Override
        public Unit unit() {
            return Unit.CUSTOMERS;
        }

        @Override
        public String meaning() {
            return "Customers whose first event in the log lies in the period.";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of();
        }
    }

    /** Customers with an event in the period whose first one lies in an earlier period. */
    record ReturningCustomers() implements Metric {
        @Override
        public String text() {
            return "returning customers";
        }

        @Override
        public Unit unit() {
            return Unit.CUSTOMERS;
        }

        @Override
        public String meaning() {
            return "Customers with an event in the period whose first one lies in an earlier one.";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of();
        }
    }

    /** Matching events. */
    record Events(EventPredicate where) implements Metric {
        @Override
        public String text() {
            return "events" + whereText(where);
        }

        @Override
        public Unit unit() {
            return Unit.EVENTS;
        }

        @Override
        public String meaning() {
            return "Events in the period" + thatText(where, "meet") + ".";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where);
        }
    }

    /** Sum of the values of matching events, each to four decimals; events without one add 0. */
    record Value(EventPredicate where) implements Metric {
        /** The property that holds it. */
        static final String PROPERTY = "value";

        @Override
        public String text() {
            return "value" + whereText(where);
        }

        @Override
        public Unit unit() {
            return Unit.VALUE;
        }

        @Override
        public String meaning() {
            return "Sum of the values of the events in the period" + thatText(where, "meet") + ".";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where);
        }
    }

    /**
     * Events that match both conditions ÷ events that match the second. The interval takes the
     * events of one customer for a cluster, since they are no independent draws.
     *
     * @param among {@link AnyEvent} for all events
     */
    record EventShare(EventPredicate where, EventPredicate among) implements Metric {
        @Override
        public String text() {
            return "share of events" + whereText(where) + amongText(among);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public String meaning() {
            return "Of the events in the period%s, the share that meets %s."
                    .formatted(thatText(among, "meet"), where.text());
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where, among);
        }
    }

    /**
     * Customers with an event in the period that matches the first condition and one that matches
     * the second ÷ customers with one that matches the second.
     *
     * @param among {@link AnyEvent} for all active customers
     */
    record CustomerShare(EventPredicate where, EventPredicate among) implements Metric {
        @Override
        public String text() {
            return "share of customers" + whereText(where) + amongText(among);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public String meaning() {
            return "Of the customers with an event in the period%s, the share who also have one that meets %s."
                    .formatted(thatText(among, "meets"), where.text());
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where, among);
        }
    }

    /**
     * Share of the customers with the first step in the period who did the further ones, in order,
     * within some time of their first first step of the period.
     *
     * @param steps two to ten
     * @param within more than zero
     */
    record Conversion(List<EventPredicate> steps, Duration within) implements Metric {
        public Conversion {
            steps = List.copyOf(steps);
            require(
                    2 <= steps.size() && steps.size() <= 10,
                    "a conversion has %d steps. Give 2 to 10, with -> between them.",
                    steps.size());
            requirePositive(within);
        }

        @Override
        public String text() {
            return "conversion " + stepsText(steps) + " within " + DurationText.format(within);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public String meaning() {
            return "Share of the customers with the first step in the period who did the others in"
                    + " order within "
                    + DurationText.format(within)
                    + " of it ("
                    + stepsText(steps)
                    + ").";
        }

        @Override
        public List<EventPredicate> predicates() {
            return steps;
        }
    }

    /**
     * Median time from a customer's first event of the period that matches one condition to the
     * next that matches another, of those where it comes within some time.
     *
     * @param within more than zero
     */
    record Wait(EventPredicate from, EventPredicate to, Duration within) implements Metric {
        public Wait {
            requirePositive(within);
        }

        @Override
        public String text() {
            return "median wait "
                    + stepsText(List.of(from, to))
                    + " within "
                    + DurationText.format(within);
        }

        @Override
        public Unit unit() {
            return Unit.SECONDS;
        }

        @Override
        public String meaning() {
            return "Median time from a customer's first event of the period that meets %s to the next"
                            .formatted(from.text())
                    + " that meets %s, of those where it comes within %s."
                            .formatted(to.text(), DurationText.format(within));
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(from, to);
        }
    }

    private static void requirePositive(Duration within) {
        require(
                within.toMillis() > 0,
                "within (%s) must be more than zero. Give a time such as 30d.",
                within);
    }

    private static String whereText(EventPredicate where) {
        return where instanceof AnyEvent ? "" : " where " + where.text();
    }

    private static String amongText(EventPredicate among) {
        return among instanceof AnyEvent ? "" : " among " + among.text();
    }

    private static String thatText(EventPredicate where, String verb) {
        return where instanceof AnyEvent ? "" : " that %s %s".formatted(verb, where.text());
    }

    private static String stepsText(List<EventPredicate> steps) {
        return steps.stream().map(EventPredicate::text).collect(Collectors.joining(" -> "));
    }
}
