package dev.waymark.engine.clv;

import dev.waymark.engine.fault.Refusal;
import dev.waymark.engine.kernel.CancelSignal;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Maximises a likelihood over parameters above zero.
 *
 * <p>Mechanism: Nelder and Mead's simplex over the logarithms of the parameters, from several
 * starts; each ends in a point from which a fresh simplex is sent out until that gains nothing
 * more.
 */
final class Likelihood {
    private static final int MOST_EVALUATIONS = 4_000;
    private static final int MOST_RESTARTS = 20;
    private static final double STEP = 0.3;
    private static final double SMALLEST_GAIN = 1e-7;
    private static final double ALIKE = 0.01;

    /** From the first start, either way. */
    private static final double FARTHEST = Math.log(1e4);

    private static final Refusal UNSETTLED =
            new Refusal("MODEL_UNSETTLED", "The search did not come to rest.");
    private static final double EDGE = 0.01;

    private final CancelSignal cancel;

    Likelihood(CancelSignal cancel) {
        this.cancel = cancel;
    }

    /**
     * The best point that any start leads to.
     *
     * @param rough cheap, to find where to go from each start; like {@code exact} up to a factor
     * @param starts parameters, all above zero
     */
    Fit maximise(
            ToDoubleFunction<double[]> rough,
            ToDoubleFunction<double[]> exact,
            List<double[]> starts) {
        double[] centre = starts.getFirst();
        List<Fit> fits =
                starts.stream()
                        .map(start -> climb(rough, start, centre))
                        .sorted(Comparator.comparingDouble((Fit fit) -> -fit.logLikelihood))
                        .toList();
        Fit best = fits.getFirst();
        int agreeing =
                (int)
                        fits.stream()
                                .filter(fit -> best.logLikelihood - fit.logLikelihood <= ALIKE)
                                .count();
        Fit refined = rough == exact ? best : climb(exact, best.parameters, centre);
        return new Fit(
                refined.parameters,
                refined.logLikelihood,
                reason(refined, agreeing, centre),
                starts.size(),
                agreeing);
    }

    private static @Nullable Refusal reason(Fit fit, int agreeing, double[] centre) {
        for (int i = 0; i < centre.length; i++) {
            if (Math.abs(Math.log(fit.parameters[i] / centre[i])) > FARTHEST - EDGE) {
                return new Refusal(
                        "MODEL_AT_EDGE",
                        "A parameter ran to the edge: customers differ less than the model"
                                + " assumes.");
            }
        }
        return fit.reason == null && agreeing < 2
                ? new Refusal("MODEL_DISAGREES", "The starts came to different likelihoods.")
                : fit.reason;
    }

    private Fit climb(ToDoubleFunction<double[]> likelihood, double[] start, double[] centre) {
        double[] at = new double[start.length];
        double[] steps = new double[start.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.log(start[i]);
            steps[i] = STEP;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int restart = 0; restart < MOST_RESTARTS; restart++) {
            PointValuePair found;
            try {
                found =
                        new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-9))
                                .optimize(
                                        new MaxEval(MOST_EVALUATIONS),
                                        new ObjectiveFunction(
                                                logs -> value(likelihood, logs, centre)),
                                        GoalType.MAXIMIZE,
                                        new InitialGuess(at),
                                        new NelderMeadSimplex(steps));
            } catch (MathIllegalStateException tooLong) {
                return new Fit(exp(at), best, UNSETTLED, 1, 1);
            }
            double gain = found.getValue() - best;
            at = found.getPoint();
            best = found.getValue();
            if (gain <= SMALLEST_GAIN * Math.max(1, Math.abs(best) * 1e-3)) {
                return new Fit(exp(at), best, null, 1, 1);
            }
        }
        return new Fit(exp(at), best, UNSETTLED, 1, 1);
    }

    private double value(ToDoubleFunction<double[]> likelihood, double[] logs, double[] centre) {
        cancel.check();
        for (int i = 0; i < logs.length; i++) {
            if (Math.abs(logs[i] - Math.log(centre[i])) > FARTHEST) {
                return -Double.MAX_VALUE;
            }
        }
        double value = likelihood.applyAsDouble(exp(logs));
        return Double.isNaN(value) ? -Double.MAX_VALUE : value;
    }

    private static double[] exp(double[] logs) {
        double[] numbers = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            numbers[i] = Math.exp(logs[i]);
        }
        return numbers;
    }

    /**
     * Where a climb ended.
     *
     * @param reason why it may not be the best point; null if it is
     * @param starts how many points it was tried from
     * @param agreeing how many of them led to the same likelihood
     */
    record Fit(
            double[] parameters,
            double logLikelihood,
            @Nullable Refusal reason,
            int starts,
            int agreeing) {
        Clv.Convergence convergence() {
            return reason == null
                    ? new Clv.Convergence(true, null, null, starts, agreeing)
                    : new Clv.Convergence(false, reason.text(), reason.code(), starts, agreeing);
        }
    }
}
