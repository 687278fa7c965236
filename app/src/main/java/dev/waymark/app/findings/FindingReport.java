package dev.waymark.app.findings;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What goes wrong and what delights.
 *
 * @param definition what was looked at and how, in English
 * @param goals types of events that a customer is won by
 * @param goalsGuessed whether nobody named them
 * @param tested how many comparisons were made; the correction is for so many
 * @param significance the chance that any finding is false
 * @param least the share of the customers at a step from which on something was looked at
 * @param months how long the log is, in months of 30.44 days
 * @param findings those that cost or bring most first; changes of habits, which cost nobody, last
 */
public record FindingReport(
        String definition,
        List<String> goals,
        boolean goalsGuessed,
        int tested,
        double significance,
        double least,
        double months,
        List<Finding> findings) {
    public FindingReport {
        goals = List.copyOf(goals);
        findings = List.copyOf(findings);
    }

    /**
     * One of the findings.
     *
     * @throws JourneyException USER, UNKNOWN_FINDING if it is not among them
     */
    public Finding finding(String id) {
        return findings.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "UNKNOWN_FINDING",
                                        "\"%s\" is not found in the log as it is now. Take the id"
                                                + " of a finding that is.",
                                        id));
    }

    /**
     * One cause.
     *
     * @param id the same as long as it is found in the log, whatever its numbers
     * @param kind text of a {@link FindingKind}
     * @param type of event where it happens
     * @param place on the map; null without one, or if no step is bound to the type
     * @param text what happens, in English
     * @param about the same in parts, for other languages
     * @param evidence the comparison it rests on
     * @param size what it costs or brings
     * @param confidence {@code strong}, {@code good} or {@code fair}
     * @param alsoSeen other things that the same cause shows in
     */
    public record Finding(
            String id,
            String kind,
            String type,
            @Nullable Place place,
            String text,
            About about,
            Evidence evidence,
            Size size,
            String confidence,
            List<Seen> alsoSeen) {
        public Finding {
            alsoSeen = List.copyOf(alsoSeen);
        }
    }

    /** Where on a map: ids and names of a step and its stage, and who is responsible for it. */
    public record Place(
            String step,
            String name,
            String stage,
            String stageName,
            @Nullable String department) {}

    /**
     * Parts of the sentence; null where the kind has none.
     *
     * @param from type before the wait or turn
     * @param to type, or channel, after it
     * @param property that tells the group apart
     * @param value of the property
     * @param day of the week, 1 for Monday
     * @param fromHour of the day
     * @param toHour no longer in it
     * @param threshold of the wait
     * @param start first day of the new habit
     */
    public record About(
            @Nullable String from,
            @Nullable String to,
            @Nullable String property,
            @Nullable String value,
            @Nullable Integer day,
            @Nullable Integer fromHour,
            @Nullable Integer toHour,
            @Nullable Duration threshold,
            @Nullable LocalDate start) {
        static About of(@Nullable String from, @Nullable String to) {
            return new About(from, to, null, null, null, null, null, null, null);
        }
    }

    /**
     * The comparison that a finding rests on.
     *
     * @param customers to whom it happens; of a change, events since
     * @param peers at the same step, to whom it does not; of a change, events before
     * @param share of the customers who are lost (won, for a delight); of a change, the share now
     * @param peersShare the same of their peers; of a change, the share before
     * @param p two-sided, not corrected
     * @param corrected after Holm over all comparisons; of a change, after Bonferroni over all
     *     places looked at
     */
    public record Evidence(
            long customers,
            long peers,
            double share,
            double peersShare,
            double p,
            double corrected) {}

    /**
     * What a finding costs or brings, with intervals of 95 %.
     *
     * @param of {@code lost} or {@code won} customers, or {@code moved} events
     * @param total in the log
     * @param perMonth the same a month
     * @param affectedPerMonth customers to whom it happens a month; of a change, events
     * @param value what the customers are worth, in the unit of the log's values; null if the log
     *     has none, or nobody is lost or won
     */
    public record Size(
            String of,
            Estimate total,
            Estimate perMonth,
            double affectedPerMonth,
            @Nullable Estimate value) {}

    /** A number with its 95 % interval. */
    public record Estimate(double amount, double low, double high) {
        Estimate per(double months) {
            return new Estimate(amount / months, low / months, high / months);
        }
    }

    /**
     * Another thing that the same cause shows in.
     *
     * @param id as that of a finding
     * @param kind text of a {@link FindingKind}
     * @param type of event where it happens
     * @param text what happens, in English
     * @param about the same in parts, for other languages
     */
    public record Seen(String id, String kind, String type, String text, About about) {}
}
