package dev.waymark.benchmarks.compare;

import dev.waymark.benchmarks.questions.Question;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a question of both sides: first checks that the answers are equal cell by cell, then times
 * them in alternating pairs, each on one thread.
 */
final class Comparison {
    /** The clock of a process ticks in hundredths of a second: short answers are repeated. */
    private static final long LEAST_NANOS = 500_000_000;

    /** So long ours is run before it is timed, so that it is compiled when it is. */
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final Peer peer;
    private final @Nullable ClickHouse clickHouse;
    private final JourneyIndex index;
    private final int pairs;

    Comparison(Peer peer, @Nullable ClickHouse clickHouse, JourneyIndex index, int pairs) {
        this.peer = peer;
        this.clickHouse = clickHouse;
        this.index = index;
        this.pairs = pairs;
    }

    <R> Row run(Question<R> question) throws SQLException {
        LocalDriver one = LocalDriver.onThreads(1);
        List<List<String>> ours = question.rows().apply(question.answer().find(one, index));
        Timing plain = new Timing(peer, fastest(peer, question, question.plain(), ours));
        Timing precomputed =
                new Timing(peer, fastest(peer, question, question.precomputed(), ours));
        ClickHouse other = clickHouse;
        Timing third =
                other == null
                        ? new Timing(peer, null)
                        : new Timing(other, fastest(other, question, question.clickHouse(), ours));
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOS) {
            question.answer().find(one, index);
        }
        List<Double> times = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            for (Timing timing : List.of(plain, precomputed, third)) {
                if (timing.sql != null) {
                    double millis = ours(question, one);
                    times.add(millis);
                    timing.add(millis);
                }
            }
        }
        return new Row(
                question.name(),
                CpuClock.median(Timing.array(times)),
                plain,
                precomputed,
                third,
                scaling(question));
    }

    private <R> double ours(Question<R> question, LocalDriver driver) throws SQLException {
        int[] runs = new int[1];
        long start = System.nanoTime();
        double millis =
                CpuClock.cpuMillis(
                        () -> {
                            do {
                                question.answer().find(driver, index);
                                runs[0]++;
                            } while (System.nanoTime() - start < LEAST_NANOS);
                        });
        return millis / runs[0];
    }

    /** The fastest way to ask a database; null if there is none. Every way must give our answer. */
    private static @Nullable String fastest(
            Database database, Question<?> question, List<String> ways, List<List<String>> ours)
            throws SQLException {
        String fastest = null;
        double least = Double.MAX_VALUE;
        for (String sql : ways) {
            List<List<String>> theirs = question.rest().apply(database.rows(sql));
            if (!Difference.none(ours, theirs)) {
                throw new IllegalStateException(
                        Difference.describe(question.name(), sql, ours, theirs));
            }
            double millis = database.millis(sql);
            if (millis < least) {
                least = millis;
                fastest = sql;
            }
        }
        return fastest;
    }

    /** How many times faster two threads are than one in wall time. */
    private <R> double scaling(Question<R> question) throws SQLException {
        LocalDriver one = LocalDriver.onThreads(1);
        LocalDriver two = LocalDriver.onThreads(2);
        double[] ratios = new double[2 * pairs];
        for (int pair = 0; pair < ratios.length; pair++) {
            double single = CpuClock.wallMillis(() -> question.answer().find(one, index));
            ratios[pair] = single / CpuClock.wallMillis(() -> question.answer().find(two, index));
        }
        return CpuClock.median(ratios);
    }

    /** What was measured of one question; times in milliseconds of processor time. */
    record Row(
            String question,
            double ours,
            Timing plain,
            Timing precomputed,
            Timing clickHouse,
            double twoThreads) {}
}
