package dev.waymark.engine.trends.metrics;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.predicate.Times;
import dev.waymark.engine.time.DurationText;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that a log has for every day, week or month. Immutable. {@link MetricText#parse} reads
 * the form that {@link #text()} gives.
 *
 * <p>Counts are 0 in a period without any; all others then have no value.
 */
public sealed interface Metric
        permits ActivityMetric,
                ContactMetric,
                Metric.Conversion,
                Metric.CustomerShare,
                Metric.Customers,
                Metric.EventShare,
                Metric.Events,
                Metric.NewCustomers,
                Metric.ReturningCustomers,
                Metric.Value,
                Metric.Wait,
                ScoreMetric {
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

    /** How far beyond a period the log must go for the period to be complete. */
    default Reach reach() {
        return Reach.NONE;
    }

    /** The properties that an index must carry; unique and sorted. */
    default List<String> properties() {
        return predicates().stream()
                .flatMap(it -> CodedPredicate.properties(it).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it looks at channels. */
    default boolean readsChannels() {
        return predicates().stream()
                .map(it -> new JourneyFilter.Did(it, Times.ONCE, null))
                .anyMatch(it -> FilterColumns.of(it).channels());
    }

    /**
     * The same metric over a log, with everything said that it leaves to be guessed from names.
     *
     * @throws JourneyException UNKNOWN_TYPE if no name of the log sounds like what it asks for
     */
    default Metric over(JourneyIndex index) {
        return this;
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
        SECONDS("seconds"),
        /** From −100 to 100. */
        POINTS("points"),
        /** A plain number, zero or more. */
        NUMBER("number");

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
            return "customers" + Phrases.where(where);
        }

        @Override
        public Unit unit() {
            return Unit.CUSTOMERS;
        }

        @Override
        public String meaning() {
            return "Customers with an event in the period" + Phrases.that(where, "meets") + ".";
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
            return "events" + Phrases.where(where);
        }

        @Override
        public Unit unit() {
            return Unit.EVENTS;
        }

        @Override
        public String meaning() {
            return "Events in the period" + Phrases.that(where, "meet") + ".";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where);
        }
    }

    /** Sum of the values of matching events, each to four decimals; events without one add 0. */
    record Value(EventPredicate where) implements Metric {
        /** The property that holds it. */
        public static final String PROPERTY = "value";

        @Override
        public List<String> properties() {
            return Stream.concat(Metric.super.properties().stream(), Stream.of(PROPERTY))
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String text() {
            return "value" + Phrases.where(where);
        }

        @Override
        public Unit unit() {
            return Unit.VALUE;
        }

        @Override
        public String meaning() {
            return "Sum of the values of the events in the period"
                    + Phrases.that(where, "meet")
                    + ".";
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
            return "share of events" + Phrases.where(where) + Phrases.among(among);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public String meaning() {
            return "Of the events in the period%s, the share that meets %s."
                    .formatted(Phrases.that(among, "meet"), where.text());
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
            return "share of customers" + Phrases.where(where) + Phrases.among(among);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public String meaning() {
            return "Of the customers with an event in the period%s, the share who also have one that meets %s."
                    .formatted(Phrases.that(among, "meets"), where.text());
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
            Phrases.requirePositive(within);
        }

        @Override
        public String text() {
            return "conversion " + Phrases.steps(steps) + " within " + DurationText.format(within);
        }

        @Override
        public Reach reach() {
            return Reach.after(within);
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
                    + Phrases.steps(steps)
                    + ").";
        }

        @Override
        public List<EventPredicate> predicates() {
            return steps;
        }
    }

    /**
     * A number about the times from a customer's first event of the period that matches one
     * condition to the next that matches another, of those where it comes within some time.
     *
     * @param within more than zero
     */
    record Wait(Statistic statistic, EventPredicate from, EventPredicate to, Duration within)
            implements Metric {
        public Wait {
            Phrases.requirePositive(within);
        }

        @Override
        public String text() {
            return statistic
                    + " wait "
                    + Phrases.steps(List.of(from, to))
                    + " within "
                    + DurationText.format(within);
        }

        @Override
        public Reach reach() {
            return Reach.after(within);
        }

        @Override
        public Unit unit() {
            return Unit.SECONDS;
        }

        @Override
        public String meaning() {
            return "%s from a customer's first event of the period that meets %s to the next"
                            .formatted(statistic.words, from.text())
                    + " that meets %s, of those where it comes within %s."
                            .formatted(to.text(), DurationText.format(within));
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(from, to);
        }
    }

    /** Which number about some times. */
    enum Statistic {
        /** The middle one; of an even number the mean of the two in the middle. */
        MEDIAN("median", "Median time"),
        /** The mean. */
        MEAN("mean", "Mean time"),
        /** The 95th percentile, by linear interpolation (type 7). */
        P95("p95", "95th percentile of the time");

        private final String text;
        private final String words;

        Statistic(String text, String words) {
            this.text = text;
            this.words = words;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
