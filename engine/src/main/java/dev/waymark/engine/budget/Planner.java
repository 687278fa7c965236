package dev.waymark.engine.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.fault.Refusal;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits response curves and spreads a budget along them.
 *
 * <p>Mechanism: every curve flattens, so the best spread is where one more unit of money brings the
 * same on each channel that is not at a bound; that common gain is found by Brent's method. A
 * channel stays between half its smallest and one and a half times its largest monthly spend;
 * channels without a curve keep their mean.
 */
public final class Planner {
    private static final double NORMAL_95 = 1.959964;
    private static final int REASONS_TOLD = 5;

    private final Map<String, List<ResponseCurve.Point>> months = new LinkedHashMap<>();
    private final Map<String, CurveFit.Fitted> fitted = new LinkedHashMap<>();

    /**
     * Fits the curves.
     *
     * @param order names of the channels as the results shall list them
     */
    public Planner(List<MonthlyChannel> monthly, List<String> order) {
        this(monthly, order, Map.of());
    }

    /**
     * Fits the curves of some channels.
     *
     * @param order names of the channels as the results shall list them
     * @param refusals why a channel shall have none, by its name
     */
    public Planner(
            List<MonthlyChannel> monthly, List<String> order, Map<String, Refusal> refusals) {
        for (String channel : order) {
            List<ResponseCurve.Point> points =
                    monthly.stream()
                            .filter(month -> month.channel().equals(channel))
                            .sorted(Comparator.comparing(MonthlyChannel::month))
                            .map(
                                    month ->
                                            new ResponseCurve.Point(
                                                    month.month(),
                                                    month.spend(),
                                                    month.conversions()))
                            .toList();
            months.put(channel, points);
            Refusal refusal = refusals.get(channel);
            fitted.put(
                    channel,
                    refusal == null
                            ? CurveFit.of(channel, points)
                            : CurveFit.refused(channel, points, refusal));
        }
    }

    /** The curves, or why there are none. */
    public List<ResponseCurve> curves() {
        return fitted.values().stream().map(CurveFit.Fitted::curve).toList();
    }

    /** Today's mean monthly spend over all channels. */
    public double spend() {
        return months.values().stream().mapToDouble(Planner::mean).sum();
    }

    /**
     * The best spread of a monthly budget.
     *
     * @throws JourneyException NO_CURVES (DATA) if fewer than two channels have a curve;
     *     INVALID_VALUE if the budget lies where the curves say nothing
     */
    public BudgetPlan plan(double budget) {
        List<Lane> lanes = new ArrayList<>();
        double kept = 0;
        for (Map.Entry<String, CurveFit.Fitted> entry : fitted.entrySet()) {
            List<ResponseCurve.Point> points = months.getOrDefault(entry.getKey(), List.of());
            CurveFit fit = entry.getValue().fit();
            if (fit == null) {
                kept += mean(points);
            } else {
                lanes.add(
                        new Lane(
                                entry.getKey(),
                                fit,
                                mean(points),
                                points.stream().mapToDouble(p -> p.spend()).min().orElse(0) / 2,
                                points.stream().mapToDouble(p -> p.spend()).max().orElse(0)
                                        * CurveFit.BEYOND));
            }
        }
        if (lanes.size() < 2) {
            throw JourneyException.data(
                    "NO_CURVES",
                    "%d of %d channels have a response curve; moving money needs two.%s",
                    lanes.size(),
                    fitted.size(),
                    reasons());
        }
        double least = kept + lanes.stream().mapToDouble(Lane::least).sum();
        double most = kept + lanes.stream().mapToDouble(Lane::most).sum();
        require(
                least <= budget && budget <= most,
                "budget (%s) must be from %.0f to %.0f a month: between half the smallest and one"
                        + " and a half times the largest spend seen. Give one in between.",
                BigDecimal.valueOf(budget).stripTrailingZeros().toPlainString(),
                Math.ceil(least),
                Math.floor(most));
        return shares(budget, lanes, marginal(lanes, budget - kept));
    }

    /** Why channels have no curve, in their order, each after a blank. */
    private String reasons() {
        List<String> reasons =
                curves().stream()
                        .filter(curve -> curve.refusal() != null)
                        .map(curve -> " %s: %s".formatted(curve.channel(), curve.refusal()))
                        .toList();
        int more = reasons.size() - REASONS_TOLD;
        String told = String.join("", reasons.subList(0, Math.min(reasons.size(), REASONS_TOLD)));
        return more > 0 ? "%s %d more have none.".formatted(told, more) : told;
    }

    /** The gain of one more unit at which the lanes take just this much. */
    private static double marginal(List<Lane> lanes, double money) {
        double low = lanes.stream().mapToDouble(l -> l.fit.marginal(l.most)).min().orElseThrow();
        double high = lanes.stream().mapToDouble(l -> l.fit.marginal(l.least)).max().orElseThrow();
        if (taken(lanes, low) <= money) {
            return low;
        }
        if (taken(lanes, high) >= money) {
            return high;
        }
        return Math.exp(
                new BrentSolver(1e-12, 1e-12, 1e-9 * money)
                        .solve(
                                1_000,
                                log -> taken(lanes, Math.exp(log)) - money,
                                Math.log(low),
                                Math.log(high)));
    }

    private static double taken(List<Lane> lanes, double marginal) {
        return lanes.stream().mapToDouble(lane -> lane.spendAt(marginal)).sum();
    }

    private BudgetPlan shares(double budget, List<Lane> lanes, double marginal) {
        List<BudgetPlan.Share> shares = new ArrayList<>();
        double now = 0;
        double then = 0;
        double variance = 0;
        for (Map.Entry<String, List<ResponseCurve.Point>> entry : months.entrySet()) {
            Lane lane = lane(lanes, entry.getKey());
            double mean = mean(entry.getValue());
            if (lane == null) {
                shares.add(
                        new BudgetPlan.Share(entry.getKey(), mean, mean, null, null, null, false));
                continue;
            }
            double planned = lane.spendAt(marginal);
            now += lane.fit.conversions(mean);
            then += lane.fit.conversions(planned);
            variance += lane.fit.gainVariance(mean, planned);
            shares.add(
                    new BudgetPlan.Share(
                            lane.channel,
                            mean,
                            planned,
                            lane.fit.band(mean),
                            lane.fit.band(planned),
                            lane.fit.marginal(planned),
                            planned == lane.least || planned == lane.most));
        }
        double margin = NORMAL_95 * Math.sqrt(variance);
        double gain = then - now;
        return new BudgetPlan(budget, shares, now, then, gain, gain - margin, gain + margin);
    }

    private static @Nullable Lane lane(List<Lane> lanes, String channel) {
        return lanes.stream().filter(lane -> lane.channel.equals(channel)).findFirst().orElse(null);
    }

    private static double mean(List<ResponseCurve.Point> points) {
        return points.stream().mapToDouble(ResponseCurve.Point::spend).average().orElse(0);
    }

    /** A channel with a curve, and how far its spend may go. */
    private record Lane(String channel, CurveFit fit, double mean, double least, double most) {
        double spendAt(double marginal) {
            return Math.clamp(fit.height / marginal - fit.bend, least, most);
        }
    }
}
