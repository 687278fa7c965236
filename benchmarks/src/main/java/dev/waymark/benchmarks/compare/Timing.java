package dev.waymark.benchmarks.compare;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a database takes for a question, beside us. */
final class Timing {
    final @Nullable String sql;
    private final Database database;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /**
     * Nothing measured yet.
     *
     * @param sql how it is asked; null if it is not
     */
    Timing(Database database, @Nullable String sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Asks it once, after we took so long for the same. */
    void add(double ours) throws SQLException {
        if (sql != null) {
            double theirs = database.millis(sql);
            millis.add(theirs);
            ratios.add(theirs / ours);
        }
    }

    /** The median of its time divided by ours; not a number if it was not asked. */
    double ratio() {
        return ratios.isEmpty() ? Double.NaN : CpuClock.median(array(ratios));
    }

    /** Two cells of a table: its time and the ratio. */
    String cells() {
        return ratios.isEmpty()
                ? "– | –"
                : String.format(
                        Locale.ROOT, "%.0f | %.1f", CpuClock.median(array(millis)), ratio());
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
