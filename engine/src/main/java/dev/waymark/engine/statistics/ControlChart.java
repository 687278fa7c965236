package dev.waymark.engine.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Control limits of weekly means, each from the weeks before it. O(weeks × 26).
 *
 * <p>Source: D. B. Laney, <i>Improved control charts for attributes</i> (2002).
 */
public final class ControlChart {
    /*
     * A Shewhart chart with Laney's correction (2002): weeks differ by more than the chance of their
     * customers alone, so the spread of the standardised weeks, at least 1, widens the limits; and
     * since mean and spread are estimated from few weeks, Student's t stands for the normal
     * distribution. Weeks outside stay out of the base. The chance of a false alarm in a week is
     * shared out over all series (Bonferroni).
     */
    static final int FEWEST_WEEKS = 8;

    private static final int MOST_WEEKS = 26;
    private static final double WEEKS_A_YEAR = 52;
    private static final double ALARMS_A_YEAR = 0.25;
    private static final double FEWEST_CUSTOMERS = 20;

    private final double chance;

    /** A chart that is one of so many for the same weeks. */
    public ControlChart(int series) {
        this.chance = ALARMS_A_YEAR / WEEKS_A_YEAR / series;
    }

    /**
     * The limits of each week; null where there are too few weeks or customers.
     *
     * @param weeks those that count, in order
     * @param needsCounts whether a share must be of enough customers on both sides
     */
    public List<@Nullable Limits> limits(List<Week> weeks, boolean needsCounts) {
        List<@Nullable Limits> limits = new ArrayList<>();
        List<Week> base = new ArrayList<>();
        for (Week week : weeks) {
            Limits found =
                    base.size() < FEWEST_WEEKS || week.n == 0
                            ? null
                            : limits(base, week, needsCounts);
            limits.add(found);
            if (week.n > 0 && (found == null || !found.isOutside)) {
                base.add(week);
                if (base.size() > MOST_WEEKS) {
                    base.removeFirst();
                }
            }
        }
        return limits;
    }

    private @Nullable Limits limits(List<Week> base, Week week, boolean needsCounts) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (Week it : base) {
            n += it.n;
            sum += it.n * it.mean;
            squares += it.squares;
        }
        double usual = sum / n;
        double expected = week.n * Math.min(usual, 1 - usual);
        if (needsCounts && expected < FEWEST_CUSTOMERS) {
            return null;
        }
        double variance = Math.max(squares / n - usual * usual, 1 / n);
        double spread = 0;
        for (Week it : base) {
            spread += it.n * (it.mean - usual) * (it.mean - usual) / variance;
        }
        int freedom = base.size() - 1;
        double width =
                -new TDistribution(freedom).inverseCumulativeProbability(chance / 2)
                        * Math.sqrt(
                                variance * Math.max(1, spread / freedom) * (1.0 / week.n + 1 / n));
        return new Limits(
                usual,
                Math.max(0, usual - width),
                Math.min(1, usual + width),
                Math.abs(week.mean - usual) > width);
    }

    /**
     * A week.
     *
     * @param n customers
     * @param mean of their values, each 0…1
     * @param squares sum of the values' squares
     */
    public record Week(long n, double mean, double squares) {}

    /**
     * The limits of a week.
     *
     * @param usual value of the weeks before
     * @param low lower limit, 0…1
     * @param high upper limit, 0…1
     * @param isOutside whether the week lies outside
     */
    public record Limits(double usual, double low, double high, boolean isOutside) {}
}
