package dev.waymark.engine.scorecard;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How well each channel serves. What a log has no type for on a channel is null, never 0.
 *
 * @param definition what was counted
 * @param customers number of journeys
 * @param zone in which weekdays and hours are told
 * @param channels those with a message or a request; most of both first, ties by name
 * @param slots every hour of the week with a request or a message on a channel; those with the most
 *     abandoned beyond the channel's usual first, then by channel, weekday and hour
 * @param variants the messages of each channel by the property that was asked for; empty if none
 *     was
 * @param roles which types meant what
 */
public record Scorecard(
        String definition,
        long customers,
        String zone,
        List<Channel> channels,
        List<Slot> slots,
        List<Variants> variants,
        Roles roles) {
    public Scorecard {
        channels = List.copyOf(channels);
        slots = List.copyOf(slots);
        variants = List.copyOf(variants);
    }

    /**
     * One channel.
     *
     * @param messages number of messages
     * @param delivered of the messages; null if deliveries are not known here
     * @param opened of the messages delivered, or of all where deliveries are not known
     * @param clicked of the same
     * @param responded of the same
     * @param requests number of requests
     * @param answered of the requests
     * @param abandoned of the requests
     * @param unanswered requests neither answered nor abandoned; null if answers are not known here
     * @param waiting {@code wait} in JSON: from a request to its answer; null if there is none
     * @param patience from a request until it was abandoned; null if none was
     */
    public record Channel(
            String channel,
            long messages,
            @Nullable Rate delivered,
            @Nullable Rate opened,
            @Nullable Rate clicked,
            @Nullable Rate responded,
            long requests,
            @Nullable Rate answered,
            @Nullable Rate abandoned,
            @Nullable Long unanswered,
            @Nullable DurationSummary waiting,
            @Nullable DurationSummary patience) {}

    /**
     * An hour of the week on a channel, by when a message was sent or a request was made.
     *
     * @param weekday from 1, Monday, to 7, Sunday
     * @param hour from 0 to 23
     * @param requests made in it
     * @param answered of these
     * @param abandoned of these
     * @param unanswered number of these; null if answers are not known on the channel
     * @param waiting {@code wait} in JSON: until the answer; null if there is none
     * @param excess how many more were abandoned than at the rate of the channel's other hours;
     *     null if there are no others, or nothing is abandoned here
     * @param p of no difference to the channel's other hours, corrected for all hours by Holm; null
     *     if {@code excess} is
     * @param messages sent in it
     * @param opened of these
     */
    public record Slot(
            String channel,
            int weekday,
            int hour,
            long requests,
            @Nullable Rate answered,
            @Nullable Rate abandoned,
            @Nullable Long unanswered,
            @Nullable DurationSummary waiting,
            @Nullable Double excess,
            @Nullable Double p,
            long messages,
            @Nullable Rate opened) {}

    /**
     * The messages of a channel by a property.
     *
     * @param rows most messages first, ties by value, those without the property last
     * @param comparisons of each value with the first one, for each number that is known
     */
    public record Variants(
            String channel, String property, List<Variant> rows, List<Comparison> comparisons) {
        public Variants {
            rows = List.copyOf(rows);
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * Messages with one value of the property.
     *
     * @param value null for messages without the property
     * @param messages how many, one or more
     * @param delivered as of a {@link Channel}, and so are the others
     */
    public record Variant(
            @Nullable String value,
            long messages,
            @Nullable Rate delivered,
            @Nullable Rate opened,
            @Nullable Rate clicked,
            @Nullable Rate responded) {}

    /**
     * How one value's messages did against those of the reference.
     *
     * @param measure {@code opened}, {@code clicked} or {@code responded}
     * @param value whose messages
     * @param reference the value with the most messages
     * @param difference the value's share minus the reference's, from −1 to 1
     * @param low lower end of its interval of 95 % (Newcombe)
     * @param high upper end
     * @param p of no difference, not corrected
     * @param corrected p for all comparisons of the result together (Holm)
     */
    public record Comparison(
            String measure,
            String value,
            String reference,
            double difference,
            double low,
            double high,
            double p,
            double corrected) {}
}
