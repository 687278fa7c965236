package dev.waymark.benchmarks.compare;

import dev.waymark.benchmarks.questions.Question;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import java.sql.SQLException;
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
    private final JourneyIndex index;
    private final int pairs;

    Comparison(Peer peer, JourneyIndex index, int pairs) {
        this.peer = peer;
        this.index = index;
        this.pairs = pairs;
    }

    <R> Row run(Question<R> question) throws SQLException {
        LocalDriver one = LocalDriver.onThreads(1);
        List<List<String>> ours = question.rows().apply(question.answer().find(one, index));
        double[] plain = fastest(question, question.plain(), ours);
        double[] precomputed = fastest(question, question.precomputed(), ours);
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOS) {
            question.answer().find(one, index);
        }
        double[] our = new double[pairs];
        double[] plainRatio = new double[pairs];
        double[] precomputedRatio = new double[pairs];
        double[] plainMillis = new double[pairs];
        double[] precomputedMillis = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            our[pair] = ours(question, one);
            plainMillis[pair] = peers(question.plain().get((int) plain[0]));
            plainRatio[pair] = plainMillis[pair] / our[pair];
            if (!question.precomputed().isEmpty()) {
                our[pair] = ours(question, one);
                precomputedMillis[pair] = peers(question.precomputed().get((int) precomputed[0]));
                precomputedRatio[pair] = precomputedMillis[pair] / our[pair];
            }
        }
        return new Row(
                question.name(),
                CpuClock.median(our),
                CpuClock.median(plainMillis),
                CpuClock.median(plainRatio),
                CpuClock.median(precomputedMillis),
                CpuClock.median(precomputedRatio),
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

    private double peers(String sql) throws SQLException {
        return CpuClock.cpuMillis(() -> peer.rows(sql));
    }

    /** The place of the fastest way to ask, and its time; every way must give our answer. */
    private double[] fastest(Question<?> question, List<String> ways, List<List<String>> ours)
            throws SQLException {
        double[] best = {-1, Double.MAX_VALUE};
        for (int way = 0; way < ways.size(); way++) {
            String sql = ways.get(way);
            List<List<String>> theirs = question.rest().apply(peer.rows(sql));
            if (!Difference.none(ours, theirs)) {
                throw new IllegalStateException(
                        Difference.describe(question.name(), sql, ours, theirs));
            }
            double millis = peers(sql);
            if (millis < best[1]) {
                best = new double[] {way, millis};
            }
        }
        return best;
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
            double plain,
            double plainRatio,
            double precomputed,
            double precomputedRatio,
            double twoThreads) {}
}
