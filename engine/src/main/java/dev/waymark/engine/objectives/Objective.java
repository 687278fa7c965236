package dev.waymark.engine.objectives;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.Comparison;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a team wants of a journey. {@link #text()} is the sentence, which reads back the same. */
public sealed interface Objective {
    /** The sentence. */
    String text();

    /** The names of steps or types of events that it speaks of, in its order. */
    List<String> names();

    /**
     * So large a share of customers comes to a step in time.
     *
     * @param share above 0, at most 1
     * @param to the step
     * @param from the step whose first event starts the clock; null for the journey's first event
     * @param within above 0
     */
    record Reach(double share, String to, @Nullable String from, Duration within)
            implements Objective {
        public Reach {
            require(
                    0 < share && share <= 1,
                    "the share to reach \"%s\" must be above 0%% and at most 100%%.",
                    to);
            require(within.isPositive(), "the time to reach \"%s\" must be above 0.", to);
        }

        @Override
        public String text() {
            return percent(share)
                    + " reach "
                    + quote(to)
                    + (from == null ? "" : " from " + quote(from))
                    + " within "
                    + DurationText.format(within);
        }

        @Override
        public List<String> names() {
            return Stream.of(to, from).filter(name -> name != null).map(String::valueOf).toList();
        }
    }

    /**
     * Half, or 95 %, of those who go on from one step to another wait no longer than so.
     *
     * @param quantile 0.5 or 0.95
     * @param from where the wait begins
     * @param to where it ends
     * @param comparison {@code <} or {@code <=}
     * @param bound above 0
     */
    record Wait(double quantile, String from, String to, Comparison comparison, Duration bound)
            implements Objective {
        public Wait {
            require(quantile == 0.5 || quantile == 0.95, "quantile must be 0.5 or 0.95.");
            require(bound.isPositive(), "the wait for \"%s\" must be above 0.", to);
        }

        @Override
        public String text() {
            return "%s wait %s -> %s %s %s"
                    .formatted(
                            quantile == 0.5 ? "median" : "p95",
                            quote(from),
                            quote(to),
                            comparison.sign(),
                            DurationText.format(bound));
        }

        @Override
        public List<String> names() {
            return List.of(from, to);
        }
    }

    /**
     * A score is so high.
     *
     * @param step where it is given; null for the whole log
     * @param comparison {@code >} or {@code >=}
     * @param bound NPS in points, CSAT as a share 0…1, CES as a mean
     */
    record Score(ScoreKind kind, @Nullable String step, Comparison comparison, double bound)
            implements Objective {
        public Score {
            double least = kind == ScoreKind.NPS ? -100 : kind == ScoreKind.CSAT ? 0 : kind.least();
            double most = kind == ScoreKind.NPS ? 100 : kind == ScoreKind.CSAT ? 1 : kind.most();
            require(
                    least <= bound && bound <= most,
                    "the bound of %s must be from %s to %s.",
                    kind.text(),
                    kind == ScoreKind.CSAT ? "0%" : plain(least),
                    kind == ScoreKind.CSAT ? "100%" : plain(most));
        }

        @Override
        public String text() {
            return kind.text()
                    + (step == null ? "" : " " + quote(step))
                    + " "
                    + comparison.sign()
                    + " "
                    + (kind == ScoreKind.CSAT ? percent(bound) : plain(bound));
        }

        @Override
        public List<String> names() {
            return step == null ? List.of() : List.of(step);
        }
    }

    /**
     * No larger share of contacts is repeated.
     *
     * @param comparison {@code <} or {@code <=}
     * @param share from 0 to 1
     * @param within how soon another contact counts as a repeat; above 0
     */
    record Repeat(Comparison comparison, double share, Duration within) implements Objective {
        /** The window of semantics §7. */
        public static final Duration WINDOW = Duration.ofHours(72);

        public Repeat {
            require(0 <= share && share <= 1, "the share of contacts must be from 0%% to 100%%.");
            require(within.isPositive(), "the window of contacts must be above 0.");
        }

        @Override
        public String text() {
            return "repeat contact "
                    + comparison.sign()
                    + " "
                    + percent(share)
                    + (within.equals(WINDOW) ? "" : " within " + DurationText.format(within));
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString()
                + "%";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
