package dev.waymark.engine.objectives;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How far customers meet objectives. Counts are exact.
 *
 * @param customers all journeys with an event in the range
 * @param objectives in the order in which they were asked
 */
public record Objectives(long customers, List<OfObjective> objectives) {
    public Objectives {
        objectives = List.copyOf(objectives);
    }

    /**
     * One objective.
     *
     * @param objective its sentence
     * @param kind {@code reach}, {@code wait}, {@code score} or {@code repeat}
     * @param unit of target and values: {@code share} (0…1), {@code seconds} or {@code points}
     * @param target what is wanted
     * @param value what is; null if nobody can be judged
     * @param low lower end of the interval of 95 %; null where there is none (waits)
     * @param high upper end
     * @param n who is judged: journeys, waits, answers or contacts
     * @param undecided those that may still go either way when the log ends; they are not judged
     * @param met whether the value meets the target; null if nobody can be judged
     * @param burn how fast the objective uses up what it allows to fail: share that fails ÷ share
     *     that may fail; 1 is exactly as fast as allowed. Null for NPS and CES, which allow no
     *     share, if nobody can be judged, and if nothing may fail and something does
     * @param recentBurn the same over the last {@value ObjectivesKernel#RECENT_WEEKS} whole weeks
     *     in which somebody is judged
     * @param weeks in order, without gaps; a journey belongs to the week in which its clock starts,
     *     a wait to that in which it ends, an answer and a contact to their own
     * @param missed customers who did not do what the objective wants of each
     * @param missing some of them, drawn by a hash: a fair sample, always the same; sorted
     */
    public record OfObjective(
            String objective,
            String kind,
            String unit,
            double target,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            long undecided,
            @Nullable Boolean met,
            @Nullable Double burn,
            @Nullable Double recentBurn,
            List<Week> weeks,
            long missed,
            List<String> missing) {
        public OfObjective {
            weeks = List.copyOf(weeks);
            missing = List.copyOf(missing);
        }
    }

    /**
     * A week of an objective.
     *
     * @param week its first day
     * @param n who is judged
     * @param value null if nobody is
     * @param burn as of the whole
     * @param partial whether some of the week are undecided yet, or the log ends in it
     */
    public record Week(
            LocalDate week,
            long n,
            @Nullable Double value,
            @Nullable Double burn,
            boolean partial) {}
}
