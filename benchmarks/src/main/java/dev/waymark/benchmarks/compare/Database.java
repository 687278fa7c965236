package dev.waymark.benchmarks.compare;

import java.sql.SQLException;
import java.util.List;

/** A database that is asked the same questions. */
interface Database {
    /** The rows of a query as text, numbers without a needless fraction. */
    List<List<String>> rows(String sql) throws SQLException;

    /** Milliseconds of processor time that a query takes, its answer read. */
    double millis(String sql) throws SQLException;
}
