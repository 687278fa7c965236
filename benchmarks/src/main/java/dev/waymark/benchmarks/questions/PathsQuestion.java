package dev.waymark.benchmarks.questions;

import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;

import java.util.Comparator;
import java.util.List;

/**
 * Six positions from the start of each session on, a session ending after thirty minutes without an
 * event; the ten most frequent types of each position: how many paths and customers take each link.
 */
final class PathsQuestion {
    private static final String LINKS =
            """
            WITH marked AS (
              SELECT customer, time, type,
                     coalesce(time - lag(time) OVER w > 1800000, true) AS fresh,
                     type IS DISTINCT FROM lag(type) OVER w AS differs
              FROM events WINDOW w AS (PARTITION BY customer ORDER BY time)),
            sessions AS (
              SELECT customer, time, type, fresh OR differs AS kept,
                     sum(fresh::INT) OVER (PARTITION BY customer ORDER BY time
                                           ROWS UNBOUNDED PRECEDING) AS session
              FROM marked),
            places AS (
              SELECT customer, session, type,
                     row_number() OVER (PARTITION BY customer, session ORDER BY time) - 1 AS place
              FROM sessions WHERE kept QUALIFY place < 6),
            top AS (
              SELECT place, type FROM (SELECT place, type, count(*) AS n FROM places GROUP BY ALL)
              QUALIFY row_number() OVER (PARTITION BY place ORDER BY n DESC, type::VARCHAR) <= 10),
            nodes AS (
              SELECT customer, session, place,
                     CASE WHEN top.type IS NULL THEN 'other' ELSE places.type::VARCHAR END AS node
              FROM places LEFT JOIN top USING (place, type)),
            links AS (
              SELECT customer, place, node,
                     lead(node) OVER (PARTITION BY customer, session ORDER BY place) AS next
              FROM nodes)
            SELECT place, node, coalesce(next, 'ended') AS following, count(*),
                   count(DISTINCT customer)
            FROM links WHERE place < 5 GROUP BY ALL ORDER BY 1, 2, 3
            """;

    private PathsQuestion() {}

    static Question<Paths> ask() {
        return Question.of(
                "Q4 paths of six steps",
                new PathsKernel(PathsRequest.DEFAULTS),
                PathsQuestion::rows,
                List.of(LINKS),
                List.of());
    }

    private static List<List<String>> rows(Paths paths) {
        return paths.links().stream()
                .sorted(
                        Comparator.comparingInt(Paths.Link::position)
                                .thenComparing(Paths.Link::from)
                                .thenComparing(Paths.Link::to))
                .map(
                        link ->
                                List.of(
                                        String.valueOf(link.position()),
                                        link.from(),
                                        link.to(),
                                        Cells.text(link.count()),
                                        Cells.text(link.customers())))
                .toList();
    }
}
