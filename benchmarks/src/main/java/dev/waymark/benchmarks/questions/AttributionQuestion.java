package dev.waymark.benchmarks.questions;

import dev.waymark.engine.attribution.Attribution;
import dev.waymark.engine.attribution.AttributionComparison;
import dev.waymark.engine.attribution.AttributionKernel;
import dev.waymark.engine.attribution.AttributionModel;
import dev.waymark.engine.attribution.AttributionRequest;
import dev.waymark.engine.time.TimeRange;

import java.util.Comparator;
import java.util.List;

/**
 * Conversions of one type attributed to channels by a Markov chain of the first order. DuckDB
 * counts the transitions; the little that is left, a system of thirteen equations, is solved here.
 */
final class AttributionQuestion {
    private static final String TRANSITIONS =
            """
            WITH conversions AS (SELECT customer, time FROM events WHERE type = 'type05'),
            touches AS (SELECT customer, time, channel FROM events WHERE type <> 'type05'),
            ends AS (
              SELECT customer, time AS ended, true AS won FROM conversions
              UNION ALL SELECT customer, max(time), false FROM touches
              WHERE customer NOT IN (SELECT customer FROM conversions) GROUP BY customer),
            steps AS (
              SELECT won, channel::VARCHAR AS channel, lag(channel) OVER w IS NULL AS begins,
                     lead(channel) OVER w::VARCHAR AS next
              FROM ends JOIN touches ON ends.customer = touches.customer
                AND touches.time <= ended AND touches.time >= ended - 30 * 86400000::BIGINT
              WINDOW w AS (PARTITION BY ends.customer, ended ORDER BY touches.time))
            SELECT channel, coalesce(next, CASE WHEN won THEN '(conversion)' ELSE '(null)' END),
                   count(*), count(*) FILTER (begins)
            FROM steps GROUP BY ALL ORDER BY 1, 2
            """;

    private AttributionQuestion() {}

    static Question<AttributionComparison> ask() {
        AttributionKernel kernel =
                new AttributionKernel(
                        new AttributionRequest(
                                List.of("type05"),
                                AttributionRequest.DEFAULT_LOOKBACK,
                                AttributionRequest.TouchKind.CHANNEL,
                                List.of(new AttributionModel.Markov(1)),
                                false,
                                TimeRange.ALL));
        return new Question<>(
                "Q8 Markov attribution",
                (driver, index) -> driver.run(kernel, index),
                AttributionQuestion::rows,
                List.of(TRANSITIONS),
                List.of(),
                List.of(),
                MarkovChain::credit);
    }

    private static List<List<String>> rows(AttributionComparison comparison) {
        return comparison.models().getFirst().channels().stream()
                .sorted(Comparator.comparing(Attribution.Channel::channel))
                .map(channel -> List.of(channel.channel(), MarkovChain.cell(channel.conversions())))
                .toList();
    }
}
