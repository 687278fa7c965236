package dev.waymark.engine.budget;

import dev.waymark.engine.fault.Refusal;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.util.Pair;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a {@link ResponseCurve} by least squares, or says why the data cannot tell it.
 *
 * <p>Mechanism: Levenberg and Marquardt over the logarithms of height and bend, from several bends;
 * their covariance is σ²(JᵀJ)⁻¹, and intervals of what follows from them are taken by the delta
 * method with Student's quantile.
 */
final class CurveFit {
    /** The fewest months that a curve is fitted to. */
    static final int FEWEST = 6;

    /** How far beyond the largest spend seen a curve is used. */
    static final double BEYOND = 1.5;

    private static final double LEAST_SPREAD = 1.5;
    private static final double SIGNIFICANT = 0.05;
    private static final double WIDEST_BEND = 1;
    private static final double FARTHEST_BEND = 10;
    private static final int STEPS = 24;
    private static final double[] START_BENDS = {0.1, 0.5, 2};

    final double height;
    final double bend;
    private final RealMatrix covariance;
    private final double quantile;

    private CurveFit(double height, double bend, RealMatrix covariance, double quantile) {
        this.height = height;
        this.bend = bend;
        this.covariance = covariance;
        this.quantile = quantile;
    }

    /** A curve, and how it was fitted if it was. */
    record Fitted(ResponseCurve curve, @Nullable CurveFit fit) {}

    static Fitted of(String channel, List<ResponseCurve.Point> points) {
        Refusal refusal = refusal(points);
        if (refusal != null) {
            return refused(channel, points, refusal);
        }
        Optimum best = best(points);
        if (best == null) {
            return refused(
                    channel,
                    points,
                    new Refusal("CURVE_NOT_FITTED", "No curve could be fitted to the months."));
        }
        double height = Math.exp(best.getPoint().getEntry(0));
        double bend = Math.exp(best.getPoint().getEntry(1));
        int freedom = points.size() - 2;
        double residual = best.getCost() * best.getCost();
        RealMatrix covariance;
        try {
            covariance = best.getCovariances(1e-14).scalarMultiply(residual / freedom);
        } catch (MathRuntimeException singular) {
            return refused(channel, points, noBend());
        }
        double largest = points.stream().mapToDouble(ResponseCurve.Point::spend).max().orElse(0);
        if (Math.sqrt(covariance.getEntry(1, 1)) > WIDEST_BEND || bend > FARTHEST_BEND * largest) {
            return refused(channel, points, noBend());
        }
        CurveFit fit =
                new CurveFit(
                        height,
                        bend,
                        covariance,
                        new TDistribution(freedom).inverseCumulativeProbability(0.975));
        List<ResponseCurve.Band> bands = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            bands.add(fit.band(largest * BEYOND * i / STEPS));
        }
        double mean =
                points.stream().mapToDouble(ResponseCurve.Point::conversions).average().orElse(0);
        double variance =
                points.stream().mapToDouble(p -> Math.pow(p.conversions() - mean, 2)).sum();
        return new Fitted(
                new ResponseCurve(
                        channel,
                        points,
                        new ResponseCurve.Fit(height, bend, 1 - residual / variance, bands),
                        null,
                        null),
                fit);
    }

    static Fitted refused(String channel, List<ResponseCurve.Point> points, Refusal refusal) {
        return new Fitted(
                new ResponseCurve(channel, points, null, refusal.text(), refusal.code()), null);
    }

    private static Refusal noBend() {
        return new Refusal(
                "CURVE_WITHOUT_BEND",
                "Conversions rise with spend, but the months do not tell where returns diminish.");
    }

    private static @Nullable Refusal refusal(List<ResponseCurve.Point> points) {
        if (points.size() < FEWEST) {
            return new Refusal(
                    "CURVE_TOO_FEW_MONTHS",
                    "%d %s too few; a curve needs %d."
                            .formatted(
                                    points.size(),
                                    points.size() == 1 ? "month is" : "months are",
                                    FEWEST));
        }
        double[] spends = points.stream().mapToDouble(ResponseCurve.Point::spend).toArray();
        double[] conversions =
                points.stream().mapToDouble(ResponseCurve.Point::conversions).toArray();
        double least = points.stream().mapToDouble(ResponseCurve.Point::spend).min().orElse(0);
        double most = points.stream().mapToDouble(ResponseCurve.Point::spend).max().orElse(0);
        if (most < LEAST_SPREAD * least || most == 0) {
            return new Refusal(
                    "CURVE_STEADY_SPEND",
                    "Spend hardly varies between months (from %.0f to %.0f), so its effect cannot be seen."
                            .formatted(least, most));
        }
        double correlation = new PearsonsCorrelation().correlation(spends, conversions);
        int freedom = points.size() - 2;
        double t = correlation * Math.sqrt(freedom / (1 - correlation * correlation));
        double chance = 1 - new TDistribution(freedom).cumulativeProbability(t);
        return !(chance < SIGNIFICANT)
                ? new Refusal(
                        "CURVE_WITHOUT_RISE",
                        "Conversions do not rise with spend more than chance would let them.")
                : null;
    }

    private static @Nullable Optimum best(List<ResponseCurve.Point> points) {
        double spend = points.stream().mapToDouble(ResponseCurve.Point::spend).average().orElse(0);
        double conversions =
                points.stream().mapToDouble(ResponseCurve.Point::conversions).average().orElse(0);
        Optimum best = null;
        for (double start : START_BENDS) {
            double bend = start * spend;
            Optimum found;
            try {
                found = fit(points, conversions / Math.log1p(spend / bend), bend);
            } catch (MathRuntimeException diverged) {
                continue;
            }
            if (best == null || found.getCost() < best.getCost()) {
                best = found;
            }
        }
        return best;
    }

    private static Optimum fit(List<ResponseCurve.Point> points, double height, double bend) {
        return new LevenbergMarquardtOptimizer()
                .optimize(
                        new LeastSquaresBuilder()
                                .start(new double[] {Math.log(height), Math.log(bend)})
                                .target(
                                        points.stream()
                                                .mapToDouble(ResponseCurve.Point::conversions)
                                                .toArray())
                                .model(
                                        logs ->
                                                model(
                                                        points,
                                                        Math.exp(logs.getEntry(0)),
                                                        Math.exp(logs.getEntry(1))))
                                .maxEvaluations(2_000)
                                .maxIterations(2_000)
                                .build());
    }

    private static Pair<org.hipparchus.linear.RealVector, RealMatrix> model(
            List<ResponseCurve.Point> points, double height, double bend) {
        double[] values = new double[points.size()];
        double[][] slopes = new double[points.size()][];
        for (int i = 0; i < values.length; i++) {
            double spend = points.get(i).spend();
            values[i] = height * Math.log1p(spend / bend);
            slopes[i] = gradient(height, bend, spend);
        }
        return new Pair<>(new ArrayRealVector(values), MatrixUtils.createRealMatrix(slopes));
    }

    /** By the logarithms of height and bend. */
    private static double[] gradient(double height, double bend, double spend) {
        return new double[] {height * Math.log1p(spend / bend), -height * spend / (bend + spend)};
    }

    /** Conversions to expect of a spend. */
    double conversions(double spend) {
        return height * Math.log1p(spend / bend);
    }

    /** What one more unit of spend would bring. */
    double marginal(double spend) {
        return height / (bend + spend);
    }

    ResponseCurve.Band band(double spend) {
        double mean = conversions(spend);
        double margin = quantile * Math.sqrt(variance(gradient(height, bend, spend)));
        return new ResponseCurve.Band(spend, mean, Math.max(0, mean - margin), mean + margin);
    }

    /** Variance of what going from one spend to another gains. */
    double gainVariance(double from, double to) {
        double[] left = gradient(height, bend, from);
        double[] right = gradient(height, bend, to);
        return variance(new double[] {right[0] - left[0], right[1] - left[1]});
    }

    private double variance(double[] gradient) {
        RealMatrix vector = MatrixUtils.createColumnRealMatrix(gradient);
        return Math.max(0, vector.transpose().multiply(covariance).multiply(vector).getEntry(0, 0));
    }
}
