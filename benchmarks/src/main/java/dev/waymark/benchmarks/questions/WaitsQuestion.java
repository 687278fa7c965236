package dev.waymark.benchmarks.questions;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Five stages of thirteen types each: how long customers wait from one to the next. */
final class WaitsQuestion {
    private static final int TYPES_A_STAGE = 13;

    private static final String WAITS =
            ("SELECT from_stage, to_stage, n, customers, mean, q[1], q[2], low, high FROM (SELECT"
                 + " enum_code(type) // %1$d AS from_stage, enum_code(next_type) // %1$d AS"
                 + " to_stage, count(*) AS n, count(DISTINCT customer) AS customers, avg(next_time"
                 + " - time) AS mean, quantile_cont(next_time - time, [0.5, 0.95]) AS q,"
                 + " min(next_time - time) AS low, max(next_time - time) AS high FROM %%s WHERE"
                 + " next_type IS NOT NULL GROUP BY ALL) ORDER BY 1, 2")
                    .formatted(TYPES_A_STAGE);

    private WaitsQuestion() {}

    static Question<Bottlenecks> ask() {
        Stages stages =
                new Stages(
                        IntStream.range(0, 5)
                                .mapToObj(
                                        stage ->
                                                new Stages.Stage(
                                                        String.valueOf(stage), types(stage)))
                                .toList());
        return Question.of(
                        "Q6 waits between five stages",
                        new BottlenecksKernel(TimeRange.ALL, stages, Set.of()),
                        WaitsQuestion::rows,
                        List.of(WAITS.formatted(ProcessMapQuestions.NEXT)),
                        List.of(WAITS.formatted("next_events")))
                .clickHouse(
                        ClickHouseSql.overPairs(
                                "events",
                                pairs ->
                                        ClickHouseSql.waits(
                                                stage("type"),
                                                stage("assumeNotNull(next_type)"),
                                                pairs)));
    }

    private static String stage(String type) {
        return "intDiv(CAST(%s AS Int8), %d)".formatted(type, TYPES_A_STAGE);
    }

    private static List<String> types(int stage) {
        List<String> types = GeneratedLog.TYPES;
        int from = stage * TYPES_A_STAGE;
        return types.subList(from, Math.min(types.size(), from + TYPES_A_STAGE));
    }

    private static List<List<String>> rows(Bottlenecks bottlenecks) {
        return bottlenecks.transitions().stream()
                .sorted(
                        Comparator.comparing(Bottlenecks.Transition::from)
                                .thenComparing(Bottlenecks.Transition::to))
                .map(
                        transition ->
                                List.of(
                                        transition.from(),
                                        transition.to(),
                                        Cells.text(transition.count()),
                                        Cells.text(transition.customers()),
                                        Cells.millis(transition.waiting().mean()),
                                        Cells.millis(transition.waiting().median()),
                                        Cells.millis(transition.waiting().p95()),
                                        Cells.millis(transition.waiting().min()),
                                        Cells.millis(transition.waiting().max())))
                .toList();
    }
}
