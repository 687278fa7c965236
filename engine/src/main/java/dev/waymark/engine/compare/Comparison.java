package dev.waymark.engine.compare;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Two groups of customers side by side; every difference is b minus a. Lists begin with the most
 * certain difference (lowest corrected p), ties by the larger difference, then by name.
 *
 * @param a the first group
 * @param b the second
 * @param overlap customers in both, whom the tests count twice: the fewer, the better
 * @param confidence of the intervals, for example 0.95
 * @param correction of the p-values for having looked at many, {@code benjamini-hochberg} or {@code
 *     holm}
 * @param tests how many p-values were corrected together, those beyond a limit too
 * @param journeyEvents events of a journey
 * @param journeySeconds time from a journey's first event to its last
 * @param journeyMedian the median of that time
 * @param activities journeys with at least one event of a type
 * @param edges journeys in which a type directly follows another
 * @param variants journeys that are an exact sequence of types
 * @param funnel steps of the funnel that was asked for; empty if none was
 * @param retention customers who come back, period by period after that of their first event
 * @param survival how long customers take to what was asked for; null if nothing was
 * @param repeatContacts contacts that were repeated; null if no type of the log sounds like a
 *     contact
 */
public record Comparison(
        Side a,
        Side b,
        long overlap,
        double confidence,
        String correction,
        int tests,
        Means journeyEvents,
        Means journeySeconds,
        Medians journeyMedian,
        List<Activity> activities,
        List<Edge> edges,
        List<Variant> variants,
        List<Step> funnel,
        List<Return> retention,
        @Nullable Survival survival,
        @Nullable Repeats repeatContacts) {
    public Comparison {
        activities = List.copyOf(activities);
        edges = List.copyOf(edges);
        variants = List.copyOf(variants);
        funnel = List.copyOf(funnel);
        retention = List.copyOf(retention);
    }

    /**
     * A group.
     *
     * @param where the condition that it meets, in words
     */
    public record Side(String where, long customers, long events) {}

    /**
     * A difference with its interval and its test.
     *
     * @param p two-sided p-value by itself
     * @param corrected the same corrected for all tests of the comparison
     */
    public record Tested(double difference, double low, double high, double p, double corrected) {}

    /**
     * Customers of each group who do something, and their shares.
     *
     * @param shareA from 0 to 1; null if the group is empty
     * @param shareB from 0 to 1; null if the group is empty
     * @param difference in shares (Newcombe's interval); null if a group is empty
     */
    public record Shares(
            long customersA,
            long customersB,
            @Nullable Double shareA,
            @Nullable Double shareB,
            @Nullable Tested difference) {}

    /**
     * Means of each group.
     *
     * @param a null if there is nothing to average
     * @param b null if there is nothing to average
     * @param difference in the values' unit (Welch's test); null with fewer than two values, or if
     *     all are equal
     */
    public record Means(@Nullable Double a, @Nullable Double b, @Nullable Tested difference) {}

    /**
     * Medians of each group.
     *
     * @param a null if there is no value
     * @param b null if there is no value
     * @param difference in the values' unit (interval and test of Price and Bonett 2002, which
     *     assume no shape of the distribution); null with fewer than five values, or if those
     *     around both medians are all equal
     */
    public record Medians(@Nullable Double a, @Nullable Double b, @Nullable Tested difference) {}

    /** A type of event. */
    public record Activity(String type, Shares customers) {}

    /** An edge of the process map; seconds and median are of the waits of all its occurrences. */
    public record Edge(String from, String to, Shares customers, Means seconds, Medians median) {}

    /** An exact sequence of types. */
    public record Variant(List<String> path, Shares customers) {
        public Variant {
            path = List.copyOf(path);
        }
    }

    /**
     * A step of a funnel.
     *
     * @param fromStart of those who entered the funnel; at step 1, of the whole group
     * @param fromPrevious of those at the step before; null at step 1
     * @param median of the time from the step before, in seconds; null at step 1
     */
    public record Step(
            String step,
            Shares fromStart,
            @Nullable Shares fromPrevious,
            @Nullable Medians median) {}

    /**
     * Customers who come back some periods after that of their first event.
     *
     * @param period {@code day}, {@code week} or {@code month}
     * @param after how many periods later, from 1
     * @param customers who come back, of those whose period the log shows whole
     */
    public record Return(String period, int after, Shares customers) {}

    /**
     * How long customers of each group take to an event, those who have not reached it yet counted
     * as watched until the end of the log.
     *
     * @param definition what starts the clock and what ends it, in English
     * @param customersA whose clock started
     * @param customersB whose clock started
     * @param reachedA how many of them reached the event
     * @param reachedB how many of them reached the event
     * @param expectedA how many would have if both groups had the same curve
     * @param expectedB how many would have if both groups had the same curve
     * @param medianA the time at which half have reached it, in seconds (Kaplan and Meier); null if
     *     that is not reached
     * @param medianB the same
     * @param difference of the medians; null if one is not reached
     * @param low lower end of its interval, made of the intervals of both medians (Zou and Donner
     *     2008); null if one of these is open
     * @param high upper end of it
     * @param p of no difference between the curves by the log-rank test; null if a group is empty
     *     or nobody reached the event
     * @param corrected the same corrected for all tests of the comparison
     */
    public record Survival(
            String definition,
            long customersA,
            long customersB,
            long reachedA,
            long reachedB,
            double expectedA,
            double expectedB,
            @Nullable Double medianA,
            @Nullable Double medianB,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double p,
            @Nullable Double corrected) {}

    /**
     * Contacts after which the customer's next one came too soon.
     *
     * @param definition which contacts, and how soon, in English
     * @param shareA {@code repeatedA} of {@code contactsA}; null without any
     * @param shareB {@code repeatedB} of {@code contactsB}; null without any
     * @param difference in shares; the contacts of one customer are a cluster; null with fewer than
     *     two customers in a group, or if none differs
     */
    public record Repeats(
            String definition,
            long contactsA,
            long contactsB,
            long repeatedA,
            long repeatedB,
            @Nullable Double shareA,
            @Nullable Double shareB,
            @Nullable Tested difference) {}
}
