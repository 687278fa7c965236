package dev.waymark.benchmarks.questions;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.roles.Choice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Switches between channels with their waits, and contacts (events of eight types) that another one
 * follows within 72 hours.
 */
final class ChannelsQuestion {
    private static final List<String> CONTACTS = GeneratedLog.TYPES.subList(0, 8);

    private static final String SWITCHES =
            """
            WITH next_channels AS (
              SELECT customer, channel, lead(channel) OVER w AS next_channel,
                     lead(time) OVER w - time AS wait
              FROM events WINDOW w AS (PARTITION BY customer ORDER BY time)),
            contacts AS (
              SELECT customer, channel, lead(channel) OVER w AS next_channel,
                     lead(time) OVER w - time AS wait
              FROM events WHERE type IN (%s) WINDOW w AS (PARTITION BY customer ORDER BY time)),
            both_kinds AS (
              SELECT 'repeat' AS kind, * FROM contacts WHERE wait <= 72 * 3600000
              UNION ALL SELECT 'switch', * FROM next_channels WHERE wait IS NOT NULL)
            SELECT kind, channel::VARCHAR, next_channel::VARCHAR, n, customers, q[1], q[2] FROM (
              SELECT kind, channel, next_channel, count(*) AS n,
                     count(DISTINCT customer) AS customers,
                     quantile_cont(wait, [0.5, 0.95]) AS q
              FROM both_kinds GROUP BY ALL)
            ORDER BY 1, 2, 3
            """
                    .formatted("'" + String.join("', '", CONTACTS) + "'");

    private ChannelsQuestion() {}

    static Question<Channels> ask() {
        ChannelsRequest request = ChannelsRequest.of(Choice.of(CONTACTS.toArray(String[]::new)));
        return Question.of(
                        "Q7 channel switches, repeats in 72 h",
                        new ChannelsKernel(request),
                        ChannelsQuestion::rows,
                        List.of(SWITCHES),
                        List.of())
                .clickHouse(clickHouse());
    }

    private static List<String> clickHouse() {
        String half =
                "SELECT '%s' AS kind, toString(channel) AS f, toString(next_channel) AS t, count(),"
                        + " uniqExact(customer), %s, %s FROM %s WHERE next_type IS NOT NULL%s GROUP"
                        + " BY channel, next_channel";
        String contacts =
                "(SELECT * FROM events WHERE type IN ('%s'))"
                        .formatted(String.join("', '", CONTACTS));
        List<String> switches =
                ClickHouseSql.overPairs("events", pairs -> half(half, "switch", pairs, ""));
        List<String> repeats =
                ClickHouseSql.overPairs(
                        contacts,
                        pairs ->
                                half(
                                        half,
                                        "repeat",
                                        pairs,
                                        " AND next_time - time <= 72 * 3600000"));
        return IntStream.range(0, switches.size())
                .mapToObj(
                        way ->
                                "SELECT * FROM (%s UNION ALL %s) ORDER BY kind, f, t"
                                        .formatted(repeats.get(way), switches.get(way)))
                .toList();
    }

    private static String half(String sql, String kind, String pairs, String more) {
        return sql.formatted(kind, ClickHouseSql.MEDIAN, ClickHouseSql.P95, pairs, more);
    }

    private static List<List<String>> rows(Channels channels) {
        Stream<List<String>> repeats =
                channels.repeats().pairs().stream()
                        .sorted(
                                Comparator.comparing(Channels.Repeat::from)
                                        .thenComparing(Channels.Repeat::to))
                        .map(
                                repeat ->
                                        List.of(
                                                "repeat",
                                                repeat.from(),
                                                repeat.to(),
                                                Cells.text(repeat.count()),
                                                Cells.text(repeat.customers()),
                                                Cells.millis(repeat.waiting().median()),
                                                Cells.millis(repeat.waiting().p95())));
        Stream<List<String>> switches =
                channels.switches().stream()
                        .sorted(
                                Comparator.comparing(Channels.Pair::from)
                                        .thenComparing(Channels.Pair::to))
                        .map(
                                pair ->
                                        List.of(
                                                "switch",
                                                pair.from(),
                                                pair.to(),
                                                Cells.text(pair.count()),
                                                Cells.text(pair.customers()),
                                                Cells.millis(pair.waiting().median()),
                                                Cells.millis(pair.waiting().p95())));
        return Stream.concat(repeats, switches).toList();
    }
}
