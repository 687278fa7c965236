package dev.waymark.engine.clv;

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
    private static final double FARTHEST = Math.log(1e5);

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
        List<Fit> fits =
                starts.stream()
                        .map(start -> climb(rough, start))
                        .sorted(Comparator.comparingDouble((Fit fit) -> -fit.logLikelihood))
                        .toList();
        Fit best = fits.getFirst();
        int agreeing =
                (int)
                        fits.stream()
                                .filter(fit -> best.logLikelihood - fit.logLikelihood <= ALIKE)
                                .count();
        Fit refined = rough == exact ? best : climb(exact, best.parameters);
        boolean inside = true;
        for (double parameter : refined.parameters) {
            inside &= Math.abs(Math.log(parameter)) < FARTHEST;
        }
        return new Fit(
                refined.parameters,
                refined.logLikelihood,
                inside && refined.settled && agreeing > 1,
                starts.size(),
                agreeing);
    }

    private Fit climb(ToDoubleFunction<double[]> likelihood, double[] start) {
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
                                        new ObjectiveFunction(logs -> value(likelihood, logs)),
                                        GoalType.MAXIMIZE,
                                        new InitialGuess(at),
                                        new NelderMeadSimplex(steps));
            } catch (MathIllegalStateException tooLong) {
                return new Fit(exp(at), best, false, 1, 1);
            }
            double gain = found.getValue() - best;
            at = found.getPoint();
            best = found.getValue();
            if (gain <= SMALLEST_GAIN * Math.max(1, Math.abs(best) * 1e-3)) {
                return new Fit(exp(at), best, true, 1, 1);
            }
        }
        return new Fit(exp(at), best, false, 1, 1);
    }

    private double value(ToDoubleFunction<double[]> likelihood, double[] logs) {
        cancel.check();
        for (double log : logs) {
            if (Math.abs(log) > FARTHEST + 1) {
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
     * @param settled whether it ended because nothing more was to gain, and others agree
     * @param starts how many points it was tried from
     * @param agreeing how many of them led to the same likelihood
     */
    record Fit(
            double[] parameters, double logLikelihood, boolean settled, int starts, int agreeing) {}
}
