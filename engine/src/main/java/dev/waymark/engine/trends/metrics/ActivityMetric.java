package dev.waymark.engine.trends.metrics;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** A number about customers who stay, come back or go. All are shares. */
public sealed interface ActivityMetric extends Metric {
    /** The word by which the kind of metric is known: {@code churn}, {@code stickiness} … */
    String name();

    @Override
    default Unit unit() {
        return Unit.SHARE;
    }

    /**
     * Churn: of the customers active at the start of a period, those without an event in it. It
     * belongs to the period in which they were not seen. Wilson's interval.
     *
     * @param where the events that make a customer active
     * @param within how long after an event a customer is active; null for "until the end of the
     *     period after it"
     */
    record Churn(EventPredicate where, @Nullable Duration within) implements ActivityMetric {
        private static final Duration LONGEST = Duration.ofDays(3_660);

        public Churn {
            if (within != null) {
                Phrases.requirePositive(within);
                require(
                        within.compareTo(LONGEST) <= 0,
                        "within (%s) must be at most ten years. Give for example 90d.",
                        DurationText.format(within));
            }
        }

        @Override
        public String name() {
            return "churn";
        }

        @Override
        public String text() {
            return name() + Phrases.where(where) + (within == null ? "" : Phrases.within(within));
        }

        @Override
        public Reach reach() {
            return within == null ? Reach.periods(1, 0) : Reach.before(within);
        }

        @Override
        public String meaning() {
            String events = Phrases.that(where, "meets");
            return "Of the customers with an event%s in %s, the share without one in the period."
                    .formatted(
                            events,
                            within == null
                                    ? "the period before"
                                    : "the %s before the period begins"
                                            .formatted(DurationText.format(within)));
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where);
        }
    }

    /**
     * Stickiness: daily active ÷ monthly active (30 days) customers, the mean over the days of the
     * period; days that begin less than 29 days after the log's first have none. It rests on days,
     * and has no interval.
     *
     * @param where the events that make a customer active
     */
    record Stickiness(EventPredicate where) implements ActivityMetric {
        private static final Duration BEFORE = Duration.ofDays(29);

        @Override
        public String name() {
            return "stickiness";
        }

        @Override
        public String text() {
            return name() + Phrases.where(where);
        }

        @Override
        public Reach reach() {
            return Reach.before(BEFORE);
        }

        @Override
        public String meaning() {
            return "Customers with an event%s on a day ÷ those with one on it or the 29 days before,"
                            .formatted(Phrases.that(where, "meets"))
                    + " the mean over the days of the period; n tells how many days.";
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(where);
        }
    }

    /**
     * Repeat-purchase rate: of the customers whose first purchase in the log lies in the period,
     * those with a second one within some time of it. Wilson's interval.
     *
     * @param purchase the events that are purchases
     * @param within how soon the second must follow, inclusive; more than zero
     */
    record RepeatPurchase(EventPredicate purchase, Duration within) implements ActivityMetric {
        /** The time if nobody says: 90 days. */
        static final Duration DEFAULT_WITHIN = Duration.ofDays(90);

        public RepeatPurchase {
            Phrases.requirePositive(within);
        }

        @Override
        public String name() {
            return "repeat purchase";
        }

        @Override
        public String text() {
            return name() + " where " + purchase.text() + Phrases.within(within);
        }

        @Override
        public Reach reach() {
            return Reach.after(within);
        }

        @Override
        public String meaning() {
            return "Of the customers whose first event in the log that meets %s lies in the period,"
                            .formatted(purchase.text())
                    + " the share with a second one%s of it.".formatted(Phrases.within(within));
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(purchase);
        }
    }

    /**
     * Retention: of the customers whose first start event in the log lies in the period, those who
     * come back in the calendar period some periods later. It belongs to the period of the start,
     * that of the cohort. Wilson's interval.
     *
     * @param start the event that puts a customer into the cohort
     * @param comeBack the event that counts as coming back
     * @param after how many periods later, from 1 to 399
     */
    record Retention(EventPredicate start, EventPredicate comeBack, int after)
            implements ActivityMetric {
        private static final int MOST = RetentionRequest.MOST_BUCKETS - 1;

        public Retention {
            require(
                    1 <= after && after <= MOST,
                    "after (%d) must be from 1 to %d periods. Give for example 4.",
                    after,
                    MOST);
        }

        @Override
        public String name() {
            return "retention";
        }

        @Override
        public String text() {
            boolean isPlain = start instanceof AnyEvent && comeBack instanceof AnyEvent;
            return name()
                    + (isPlain ? "" : " " + Phrases.steps(List.of(start, comeBack)))
                    + " after "
                    + after;
        }

        @Override
        public Reach reach() {
            return Reach.periods(0, after);
        }

        @Override
        public String meaning() {
            return "Of the customers whose first event in the log%s lies in the period, the share with"
                            .formatted(Phrases.that(start, "meets"))
                    + " an event%s in the period %s later."
                            .formatted(
                                    Phrases.that(comeBack, "meets"),
                                    after == 1 ? "that comes" : after + " periods");
        }

        @Override
        public List<EventPredicate> predicates() {
            return List.of(start, comeBack);
        }
    }
}
