package dev.waymark.engine.scores;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.Normal;
import dev.waymark.engine.statistics.Proportions;

import java.util.Optional;

/**
 * A score of a group, with its interval of 95 %. Sources: semantics §9; the variance of NPS is that
 * of a difference of multinomial shares, (p₊ + p₋ − (p₊ − p₋)²)/n; CSAT has Wilson's interval; CES
 * that of a mean.
 *
 * @param kind {@code nps}, {@code csat} or {@code ces}
 * @param n answers, one or more; a customer who answers twice counts twice
 * @param value NPS in points −100…100, CSAT as the share 0…1 of 4–5, CES as the mean 1…7
 * @param low lower end of the interval, inside the scale
 * @param high upper end
 * @param mean of the answers on their own scale
 * @param good share of the answers that speak for us, 0…1
 */
public record Score(
        String kind, long n, double value, double low, double high, double mean, double good) {
    /** The confidence of all intervals. */
    public static final double CONFIDENCE = 0.95;

    /** How many answers a scale has at most; answers are counted by their value below it. */
    public static final int ANSWERS = 11;

    /**
     * The score of some answers.
     *
     * @param counts how often each answer was given, by answer from 0 to 10; those outside of the
     *     kind's scale must be 0
     * @return empty if there is no answer
     */
    public static Optional<Score> of(ScoreKind kind, long[] counts) {
        require(counts.length == ANSWERS, "counts has %d places, not 11.", counts.length);
        Answers all = Answers.of(kind, counts);
        if (all.n() == 0) {
            return Optional.empty();
        }
        double good = (double) all.good() / all.n();
        double bad = (double) all.bad() / all.n();
        return Optional.of(
                switch (kind) {
                    case NPS -> {
                        double value = 100 * (good - bad);
                        double deviation = Math.sqrt(good + bad - (good - bad) * (good - bad));
                        yield new Score(
                                        kind.text(),
                                        all.n(),
                                        value,
                                        value - half(deviation, all.n()) * 100,
                                        value + half(deviation, all.n()) * 100,
                                        all.mean(),
                                        good)
                                .inside(-100, 100);
                    }
                    case CSAT -> {
                        Interval around =
                                Proportions.wilson(all.good(), all.n(), CONFIDENCE).orElseThrow();
                        yield new Score(
                                kind.text(),
                                all.n(),
                                good,
                                around.low(),
                                around.high(),
                                all.mean(),
                                good);
                    }
                    case CES -> {
                        double half = half(all.deviation(), all.n());
                        yield new Score(
                                        kind.text(),
                                        all.n(),
                                        all.mean(),
                                        all.mean() - half,
                                        all.mean() + half,
                                        all.mean(),
                                        good)
                                .inside(kind.least(), kind.most());
                    }
                });
    }

    private Score inside(double least, double most) {
        return new Score(kind, n, value, Math.max(least, low), Math.min(most, high), mean, good);
    }

    /** Half the width of the interval of a mean. */
    static double half(double deviation, long n) {
        return Normal.deviations(CONFIDENCE) * deviation / Math.sqrt(n);
    }

    private record Answers(long n, long good, long bad, double mean, double deviation) {
        static Answers of(ScoreKind kind, long[] counts) {
            long n = 0;
            long good = 0;
            long bad = 0;
            double sum = 0;
            double squares = 0;
            for (int answer = kind.least(); answer <= kind.most(); answer++) {
                long count = counts[answer];
                n += count;
                good += kind.isGood(answer) ? count : 0;
                bad += kind.isBad(answer) ? count : 0;
                sum += (double) count * answer;
                squares += (double) count * answer * answer;
            }
            double mean = n == 0 ? 0 : sum / n;
            double variance = n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1));
            return new Answers(n, good, bad, mean, Math.sqrt(variance));
        }
    }
}
