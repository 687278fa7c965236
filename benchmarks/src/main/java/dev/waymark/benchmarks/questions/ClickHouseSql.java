package dev.waymark.benchmarks.questions;

import java.util.List;
import java.util.function.UnaryOperator;

/** What several questions to ClickHouse share. None trusts the physical order of rows. */
final class ClickHouseSql {
    static final String MEDIAN = "quantileExactInclusive(0.5)(next_time - time)";
    static final String P95 = "quantileExactInclusive(0.95)(next_time - time)";

    private ClickHouseSql() {}

    /**
     * A query over each event beside the next one of its customer, which is found by a window, or
     * in the sorted events of each customer.
     *
     * @param from the table of events, or a query for some of them
     */
    static List<String> overPairs(String from, UnaryOperator<String> query) {
        String byWindow =
                "(SELECT customer, type, channel, time, leadInFrame(toNullable(type)) OVER w AS"
                        + " next_type, leadInFrame(toNullable(channel)) OVER w AS next_channel,"
                        + " leadInFrame(time) OVER w AS next_time FROM "
                        + from
                        + " WINDOW w AS (PARTITION BY customer ORDER BY time ROWS BETWEEN CURRENT"
                        + " ROW AND 1 FOLLOWING))";
        String byArrays =
                "(SELECT customer, e.1 AS time, e.2 AS type, e.3 AS channel, n.1 AS next_time, n.2"
                        + " AS next_type, n.3 AS next_channel FROM (SELECT customer,"
                        + " arraySort(groupArray((time, type, channel))) AS es FROM "
                        + from
                        + " GROUP BY customer) ARRAY JOIN arrayPopBack(es) AS e, arrayPopFront(es)"
                        + " AS n)";
        return List.of(query.apply(byWindow), query.apply(byArrays));
    }

    /** Counts and means of edges, and more. */
    static String edges(String more, String pairs) {
        return ("SELECT type, next_type, count(), avg(next_time - time)%s FROM %s WHERE next_type"
                        + " IS NOT NULL GROUP BY type, next_type ORDER BY type, next_type")
                .formatted(more, pairs);
    }

    /** All that we say of groups of pairs. */
    static String waits(String from, String to, String pairs) {
        return ("SELECT %s AS f, %s AS t, count(), uniqExact(customer), avg(next_time - time),"
                        + " %s, %s, min(next_time - time), max(next_time - time) FROM %s WHERE"
                        + " next_type IS NOT NULL GROUP BY f, t ORDER BY f, t")
                .formatted(from, to, MEDIAN, P95, pairs);
    }

    /** How many customers reach each of five steps, by country. */
    static String funnel(List<String> steps, long windowMillis) {
        StringBuilder reached = new StringBuilder();
        for (int level = 1; level <= steps.size(); level++) {
            reached.append(", countIf(level >= ").append(level).append(')');
        }
        return ("SELECT country%s FROM (SELECT customer, any(country) AS country,"
                        + " windowFunnel(%d)(time, type = '%s') AS level FROM events WHERE type IN"
                        + " ('%s') GROUP BY customer) WHERE level >= 1 GROUP BY country ORDER BY"
                        + " country")
                .formatted(
                        reached,
                        windowMillis,
                        String.join("', type = '", steps),
                        String.join("', '", steps));
    }

    /** The most frequent sequences. */
    static String variants(int limit) {
        return ("SELECT arrayStringConcat(arrayMap(x -> toString(x), path), ' '), n FROM (SELECT"
                        + " path, count() AS n FROM (SELECT arrayMap(e -> e.2,"
                        + " arraySort(groupArray((time, type)))) AS path FROM events GROUP BY"
                        + " customer) GROUP BY path ORDER BY n DESC, path LIMIT %d) ORDER BY n"
                        + " DESC, path")
                .formatted(limit);
    }
}
