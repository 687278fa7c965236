package dev.waymark.engine.proof;

import dev.waymark.engine.statistics.Difference;

import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * An interrupted time series: weekly shares on a straight line that jumps at the change.
 *
 * <p>Mechanism: least squares of share = a + b·week + c·[since the change], weighted by customers
 * (Wagner and others 2002, with one slope). The error of c is widened where weeks vary more than
 * customers' independent choices would, and where neighbouring weeks go together (their correlation
 * r of lag one: by (1 + r) / (1 − r)); Student's t with weeks − 3 degrees of freedom.
 */
final class LevelShift {
    private static final int FEWEST_BEFORE = 8;
    private static final int FEWEST_AFTER = 4;
    private static final double TAIL = 0.975;
    private static final double HIGHEST = 0.9;

    private LevelShift() {}

    /** The line and its jump; null if there are too few weeks with customers on either side. */
    static @Nullable Fitted of(long[] customers, long[] reached, int released) {
        int before = 0;
        int after = 0;
        double[][] matrix = new double[3][4];
        for (int week = 0; week < customers.length; week++) {
            if (customers[week] > 0) {
                before += week < released ? 1 : 0;
                after += week < released ? 0 : 1;
                double[] x = {1, week, week < released ? 0 : 1};
                double y = (double) reached[week] / customers[week];
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        matrix[i][j] += customers[week] * x[i] * x[j];
                    }
                    matrix[i][3] += customers[week] * x[i] * y;
                }
            }
        }
        if (before < FEWEST_BEFORE || after < FEWEST_AFTER) {
            return null;
        }
        double[] line = solve(matrix);
        double[] unit =
                solve(new double[][] {copy(matrix[0], 0), copy(matrix[1], 0), copy(matrix[2], 1)});
        int freedom = before + after - 3;
        Residuals residuals = residuals(customers, reached, released, line, freedom);
        double r = Math.clamp(residuals.together, 0, HIGHEST);
        double error = Math.sqrt(unit[2] * residuals.variance * (1 + r) / (1 - r));
        TDistribution student = new TDistribution(freedom);
        double half = student.inverseCumulativeProbability(TAIL) * error;
        double p = error == 0 ? 1 : 2 * student.cumulativeProbability(-Math.abs(line[2]) / error);
        return new Fitted(
                line, released, new Difference(line[2], line[2] - half, line[2] + half, p));
    }

    private static double[] copy(double[] row, double right) {
        return new double[] {row[0], row[1], row[2], right};
    }

    /**
     * Variance of one customer's choice around the line, and how neighbouring weeks go together.
     */
    private static Residuals residuals(
            long[] customers, long[] reached, int released, double[] line, int freedom) {
        double squares = 0;
        double expected = 0;
        double all = 0;
        double products = 0;
        double last = 0;
        for (int week = 0; week < customers.length; week++) {
            if (customers[week] > 0) {
                double fit = at(line, week, released);
                double y = (double) reached[week] / customers[week];
                double residual = Math.sqrt(customers[week]) * (y - fit);
                squares += residual * residual;
                products += residual * last;
                last = residual;
                expected += customers[week] * y * (1 - y);
                all += customers[week];
            }
        }
        return new Residuals(
                Math.max(squares / freedom, expected / all), squares == 0 ? 0 : products / squares);
    }

    private static double at(double[] line, int week, int released) {
        return line[0] + line[1] * week + (week < released ? 0 : line[2]);
    }

    /** Solves three equations by elimination with pivots; the matrix is kept. */
    private static double[] solve(double[][] equations) {
        double[][] m = new double[3][];
        for (int i = 0; i < 3; i++) {
            m[i] = equations[i].clone();
        }
        for (int column = 0; column < 3; column++) {
            int pivot = column;
            for (int row = column + 1; row < 3; row++) {
                pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
            }
            double[] swapped = m[column];
            m[column] = m[pivot];
            m[pivot] = swapped;
            for (int row = 0; row < 3; row++) {
                if (row != column) {
                    double factor = m[row][column] / m[column][column];
                    for (int i = column; i < 4; i++) {
                        m[row][i] -= factor * m[column][i];
                    }
                }
            }
        }
        return new double[] {m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]};
    }

    /** The line through the weeks. */
    static final class Fitted {
        private final double[] line;
        private final int released;
        private final Difference jump;

        private Fitted(double[] line, int released, Difference jump) {
            this.line = line;
            this.released = released;
            this.jump = jump;
        }

        /** By how much it jumps at the change. */
        Difference jump() {
            return jump;
        }

        /** The share that it has in a week; not bound to 0…1. */
        double at(int week) {
            return LevelShift.at(line, week, released);
        }
    }

    private record Residuals(double variance, double together) {}
}
