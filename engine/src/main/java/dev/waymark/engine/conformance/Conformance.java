package dev.waymark.engine.conformance;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How far journeys go the way that a map draws. A journey becomes its sequence of bound steps,
 * consecutive repeats collapsed; its fitness is 1 − cost of the cheapest alignment to the map ÷
 * cost of matching nothing. Counts are exact.
 *
 * @param customers all journeys with an event in the range
 * @param entered journeys with a step of the map; only these are looked at
 * @param open of these, those still in flight: younger than the 95 % completion time, and not at
 *     the end of the map
 * @param fitness mean over those that are not open, 0…1; null if there is none
 * @param completion time from the first step to the map's end, of those who ended there; null if
 *     nobody did: then no journey is open
 * @param steps in the order of the map
 * @param moves from step to step, most customers first, ties by name
 * @param ghosts frequent ad-hoc behaviour, most customers first, ties by name
 * @param weeks in order, without gaps; empty if nobody entered the map
 * @param alarms where a series leaves its limits, by week, then fitness before steps
 */
public record Conformance(
        long customers,
        long entered,
        long open,
        @Nullable Double fitness,
        @Nullable DurationSummary completion,
        List<OfStep> steps,
        List<Move> moves,
        List<Ghost> ghosts,
        List<Week> weeks,
        List<Alarm> alarms) {
    public Conformance {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
        ghosts = List.copyOf(ghosts);
        weeks = List.copyOf(weeks);
        alarms = List.copyOf(alarms);
    }

    /**
     * A step against the log; all but its id is null if it is bound to no events.
     *
     * @param step its id
     * @param customers journeys that came to it
     * @param visits how often; staying is one visit
     * @param returning journeys that came more than once
     * @param share customers ÷ entered; null if nobody entered
     * @param completed journeys that came to it where the map leads to it
     * @param missing journeys that passed it over or ended before it, and did not complete it
     * @param failing journeys with an event that says that it failed, whether they completed it or
     *     not, and of the completed those whose first event of it came later than its objective
     *     allows; null if it has neither
     * @param open journeys in flight that may still come to it
     * @param unexpected journeys that came to it where the map does not lead to it
     */
    public record OfStep(
            String step,
            @Nullable Long customers,
            @Nullable Long visits,
            @Nullable Long returning,
            @Nullable Double share,
            @Nullable Long completed,
            @Nullable Long missing,
            @Nullable Long failing,
            @Nullable Long open,
            @Nullable Long unexpected) {}

    /**
     * A way that customers take.
     *
     * @param from step's id; null for the start
     * @param to step's id; null for the end of a journey that is not open
     * @param kind {@code planned} if the map leads there, {@code skip} if it passes steps over,
     *     {@code back} otherwise
     * @param customers journeys that take it
     * @param count how often it is taken
     */
    public record Move(
            @Nullable String from, @Nullable String to, String kind, long customers, long count) {}

    /**
     * Something frequent that the map does not know.
     *
     * @param after the step before it; null for before the first
     * @param before the step that follows; null for none
     * @param type of event, bound to no step
     * @param customers journeys with it there
     */
    public record Ghost(
            @Nullable String after, @Nullable String before, String type, long customers) {}

    /**
     * The journeys that entered the map in a week.
     *
     * @param week its first day
     * @param customers of these, those that are not open
     * @param fitness their mean; null if there is none
     * @param low lower control limit; null with too few weeks before
     * @param high upper control limit
     * @param drift whether fitness or a step's share lies outside its limits
     * @param partial whether some of its journeys may be in flight: then it has no limits
     */
    public record Week(
            LocalDate week,
            long customers,
            @Nullable Double fitness,
            @Nullable Double low,
            @Nullable Double high,
            boolean drift,
            boolean partial) {}

    /**
     * A series that leaves its limits, told once until it is back inside.
     *
     * @param week first day of the week
     * @param step whose share of completed journeys it is; null for the fitness
     * @param value of that week
     * @param usual of the weeks before
     * @param low lower control limit
     * @param high upper control limit
     */
    public record Alarm(
            LocalDate week,
            @Nullable String step,
            double value,
            double usual,
            double low,
            double high) {}
}
