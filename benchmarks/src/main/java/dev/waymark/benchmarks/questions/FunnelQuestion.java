package dev.waymark.benchmarks.questions;

import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelSwitches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Five steps within seven days, by country: how many customers reach each. In the generated log a
 * customer has one country, so that the SQL need not look for the country of the counted step.
 */
final class FunnelQuestion {
    private static final Duration WINDOW = Duration.ofDays(7);

    private final String name;
    private final List<String> steps;

    private FunnelQuestion(String name, String... steps) {
        this.name = name;
        this.steps = List.of(steps);
    }

    /** Steps that many customers take. */
    static Question<FunnelResult> common() {
        return new FunnelQuestion(
                        "Q1 funnel of five steps", "type00", "type03", "type01", "type07", "type02")
                .ask();
    }

    /** Steps that few customers take. */
    static Question<FunnelResult> rare() {
        return new FunnelQuestion(
                        "Q1s funnel of five rare steps",
                        "type60",
                        "type55",
                        "type58",
                        "type50",
                        "type62")
                .ask();
    }

    private Question<FunnelResult> ask() {
        FunnelRequest request =
                FunnelRequest.of(
                        FunnelSwitches.DEFAULTS
                                .change()
                                .window(WINDOW)
                                .breakdown(new FunnelSwitches.Breakdown("country", 1))
                                .done(),
                        steps.toArray(String[]::new));
        return Question.of(
                        name,
                        new FunnelKernel(request),
                        FunnelQuestion::rows,
                        List.of(byWindows("events"), byNearest("events")),
                        List.of(byWindows(stored()), byNearest(stored())))
                .clickHouse(List.of(ClickHouseSql.funnel(steps, WINDOW.toMillis())));
    }

    private static List<List<String>> rows(FunnelResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (FunnelResult.Row row : result.breakdown()) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(row.value()));
            row.steps().forEach(step -> cells.add(Cells.text(step.customers())));
            rows.add(cells);
        }
        rows.sort(Comparator.comparing(List::getFirst));
        return rows;
    }

    /**
     * The events of the five types, taken out of the lists of those customers that have the first.
     */
    private String stored() {
        String types = "'" + String.join("', '", steps) + "'";
        return "(SELECT customer, country, e.type AS type, e.time AS time FROM"
                + " (SELECT customer, country, unnest(list_filter(list_zip(path, times),"
                + " lambda e: e[1] IN ("
                + types
                + "))) AS pair, {'type': pair[1], 'time': pair[2]} AS e FROM journeys WHERE"
                + " list_contains(path, '"
                + steps.getFirst()
                + "')))";
    }

    /**
     * The latest beginning of a chain up to each step, carried forward by one window function a
     * step.
     */
    private String byWindows(String events) {
        StringBuilder sql = new StringBuilder();
        sql.append(
                        "WITH r1 AS (SELECT customer, country, type, time, CASE WHEN type ="
                                + " '"
                                + steps.getFirst()
                                + "' THEN time END AS s1 FROM ")
                .append(events)
                .append(" WHERE type IN ('")
                .append(String.join("', '", steps))
                .append("'))");
        for (int step = 2; step <= steps.size(); step++) {
            sql.append(
                    ", r%1$d AS (SELECT *, CASE WHEN type = '%2$s' AND time - p%3$d <= %4$d THEN p%3$d END AS s%1$d FROM"
                                    .formatted(
                                            step, steps.get(step - 1), step - 1, WINDOW.toMillis())
                            + " (SELECT *, max(s%2$d) OVER (PARTITION BY customer ORDER BY time) AS p%2$d FROM r%2$d))"
                                    .formatted(step, step - 1));
        }
        return sql.append(
                        levels(
                                "r5",
                                "s5 IS NOT NULL",
                                "s4 IS NOT NULL",
                                "s3 IS NOT NULL",
                                "s2 IS NOT NULL",
                                "s1 IS NOT NULL"))
                .toString();
    }

    /** From each first event the next of each step in turn. */
    private String byNearest(String events) {
        StringBuilder sql =
                new StringBuilder(
                        "WITH e AS (SELECT * FROM %s WHERE type IN ('%s'))"
                                .formatted(events, String.join("', '", steps)));
        sql.append(
                ", r1 AS (SELECT customer, country, time AS t1 FROM e WHERE type = '"
                        + steps.getFirst()
                        + "')");
        for (int step = 2; step <= steps.size(); step++) {
            sql.append(
                    ", r%1$d AS (SELECT r%2$d.*, n.time AS t%1$d FROM r%2$d ASOF LEFT JOIN (SELECT customer, time FROM e WHERE type = '%3$s') n ON r%2$d.customer = n.customer AND n.time > r%2$d.t%2$d)"
                            .formatted(step, step - 1, steps.get(step - 1)));
        }
        return sql.append(
                        levels(
                                "r5",
                                "t5 - t1 <= " + WINDOW.toMillis(),
                                "t4 - t1 <= " + WINDOW.toMillis(),
                                "t3 - t1 <= " + WINDOW.toMillis(),
                                "t2 - t1 <= " + WINDOW.toMillis(),
                                "t1 IS NOT NULL"))
                .toString();
    }

    private static String levels(
            String from, String five, String four, String three, String two, String one) {
        return (" SELECT country::VARCHAR, count(*) FILTER (level >= 1), count(*) FILTER (level >="
                    + " 2), count(*) FILTER (level >= 3), count(*) FILTER (level >= 4), count(*)"
                    + " FILTER (level >= 5) FROM (SELECT customer, any_value(country) AS country,"
                    + " max(CASE WHEN %s THEN 5 WHEN %s THEN 4 WHEN %s THEN 3 WHEN %s THEN 2 WHEN"
                    + " %s THEN 1 ELSE 0 END) AS level FROM %s GROUP BY customer) WHERE level >= 1"
                    + " GROUP BY country ORDER BY 1")
                .formatted(five, four, three, two, one, from);
    }
}
