package dev.waymark.engine.scores;

import java.util.List;
import java.util.Optional;

/**
 * How customers feel, measured: the mean of their answers, each at its place between the ends of
 * its own scale, with the interval of that mean at 95 %.
 *
 * @param value from −2 (every answer is the worst) to 2
 * @param low lower end of the interval
 * @param high upper end
 * @param n answers, one or more
 */
public record Feeling(double value, double low, double high, long n) {
    /** The best value. */
    public static final double BEST = 2;

    /**
     * The feeling that answers tell.
     *
     * @param counts for each kind, by place, how often each answer was given
     * @return empty if there is no answer
     */
    public static Optional<Feeling> of(List<ScoreKind> kinds, long[][] counts) {
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < kinds.size(); i++) {
            ScoreKind kind = kinds.get(i);
            for (int answer = kind.least(); answer <= kind.most(); answer++) {
                double feeling = kind.feeling(answer);
                n += counts[i][answer];
                sum += counts[i][answer] * feeling;
                squares += counts[i][answer] * feeling * feeling;
            }
        }
        if (n == 0) {
            return Optional.empty();
        }
        double mean = sum / n;
        double variance = n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1));
        double half = n < 2 ? BEST : Score.half(Math.sqrt(variance), n);
        return Optional.of(
                new Feeling(mean, Math.max(-BEST, mean - half), Math.min(BEST, mean + half), n));
    }
}
