package dev.waymark.engine.obstacles;

import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.ManyTests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks for waits that cost customers. Cost: O(customers × log customers) for each transition, and
 * O(customers × resamples) for each obstacle.
 */
public final class ObstacleFinder {
    /** The fewest customers, and of them going on and not, that a transition is tested with. */
    public static final int FEWEST = 100;

    private static final int FEWEST_OF_A_KIND = 10;
    private static final double CONFIDENCE = 0.95;
    private static final double SEEN = 0.9;
    private static final int POINTS = 12;
    private static final int STEPS = 10;

    private final ObstacleRequest request;
    private final CancelSignal cancel;

    /**
     * A finder.
     *
     * @param cancel stops it, and hears after each transition how many are done
     */
    public ObstacleFinder(ObstacleRequest request, CancelSignal cancel) {
        this.request = request;
        this.cancel = cancel;
    }

    /**
     * The obstacles among the followed transitions. Those of too few customers are not tested.
     *
     * @throws dev.waymark.engine.fault.JourneyException CANCELLED
     */
    public Obstacles find(Followed followed) {
        List<WaitSample> samples =
                followed.samples().stream().filter(ObstacleFinder::isTestable).toList();
        List<MaximalLogRank.Cut> cuts = new ArrayList<>();
        double[] p = new double[samples.size()];
        cancel.progress().update(0, p.length);
        for (int i = 0; i < p.length; i++) {
            cancel.check();
            MaximalLogRank test = new MaximalLogRank(samples.get(i));
            int[] once = once(samples.get(i));
            cuts.add(test.cut(once));
            p[i] = test.p(cuts.get(i), once);
        }
        double[] corrected = ManyTests.holm(p);
        List<Obstacles.Obstacle> found = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (corrected[i] < request.significance() && cuts.get(i).statistic() > 0) {
                Tested tested = new Tested(samples.get(i), cuts.get(i), p[i], corrected[i]);
                Obstacles.Obstacle obstacle = describe(tested);
                if (obstacle.lost().customers() > 0) {
                    found.add(obstacle);
                }
            }
            cancel.progress().update(i + 1, p.length);
        }
        found.sort(
                Comparator.comparingDouble((Obstacles.Obstacle o) -> -o.lost().customers())
                        .thenComparing(Obstacles.Obstacle::from)
                        .thenComparing(Obstacles.Obstacle::to));
        return new Obstacles(p.length, request.significance(), found);
    }

    private static boolean isTestable(WaitSample sample) {
        int n = sample.size();
        int goingOn = sample.goingOn();
        return n >= FEWEST && goingOn >= FEWEST_OF_A_KIND && n - goingOn >= FEWEST_OF_A_KIND;
    }

    private static int[] once(WaitSample sample) {
        int[] weights = new int[sample.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    private Obstacles.Obstacle describe(Tested tested) {
        WaitSample sample = tested.sample;
        int cut = tested.cut.from();
        double scale = (double) sample.customers / sample.size();
        long horizon = sample.horizon(SEEN);
        ExitCurve curve = new ExitCurve(sample, horizon);
        ExitCurve.Exits exits = curve.at(once(sample), cut);
        Bootstrap bootstrap =
                new Bootstrap(
                        sample,
                        curve,
                        new MaximalLogRank(sample),
                        request.resamples(),
                        new SplittableRandom(request.seed()),
                        cancel);
        Obstacles.Estimate lost =
                new Obstacles.Estimate(
                        scale * exits.lost(),
                        scale * bootstrap.lostLow(),
                        scale * bootstrap.lostHigh());
        long threshold = sample.waits[cut - 1];
        return new Obstacles.Obstacle(
                sample.from,
                sample.to,
                sample.customers,
                sample.size(),
                Duration.ofMillis(threshold),
                Duration.ofMillis(Math.round(bootstrap.thresholdLow())),
                Duration.ofMillis(Math.round(bootstrap.thresholdHigh())),
                tested.cut.statistic(),
                tested.p,
                tested.corrected,
                Duration.ofMillis(horizon),
                new Obstacles.Side(scale * exits.below(), exits.exitBelow()),
                new Obstacles.Side(scale * exits.above(), exits.exitAbove()),
                lost,
                new Obstacles.LeftWaiting(sample.ended, sample.enduredBeyond(threshold)),
                curve(sample, curve),
                faster(sample, cut, scale, lost));
    }

    private static List<Obstacles.Point> curve(WaitSample sample, ExitCurve curve) {
        List<Obstacles.Point> points = new ArrayList<>();
        int n = sample.size();
        int from = 0;
        for (int point = 1; point <= POINTS; point++) {
            int to = (int) ((long) n * point / POINTS);
            while (to < n && to > 0 && sample.waits[to] == sample.waits[to - 1]) {
                to++;
            }
            if (to > from) {
                ExitCurve.Share share = curve.among(from, to, CONFIDENCE);
                Interval interval = share.interval();
                points.add(
                        new Obstacles.Point(
                                Duration.ofMillis(sample.waits[from]),
                                Duration.ofMillis(sample.waits[to - 1]),
                                to - from,
                                share.exit(),
                                interval == null ? null : interval.low(),
                                interval == null ? null : interval.high()));
                from = to;
            }
        }
        return points;
    }

    private List<Obstacles.Faster> faster(
            WaitSample sample, int cut, double scale, Obstacles.Estimate lost) {
        int n = sample.size();
        long threshold = sample.waits[cut - 1];
        long furthest = sample.waits[cut + (int) (SEEN * (n - 1 - cut))] - threshold;
        List<Long> steps = new ArrayList<>();
        request.faster().forEach(by -> steps.add(by.toMillis()));
        for (int step = 1; request.faster().isEmpty() && step <= STEPS; step++) {
            steps.add(Math.max(1, furthest * step / STEPS));
        }
        List<Obstacles.Faster> faster = new ArrayList<>();
        for (long by : steps.stream().distinct().sorted().toList()) {
            int moved = 0;
            for (int i = cut; i < n && sample.waits[i] - by <= threshold; i++) {
                moved++;
            }
            double share = (double) moved / (n - cut);
            faster.add(
                    new Obstacles.Faster(
                            Duration.ofMillis(by),
                            scale * moved,
                            new Obstacles.Estimate(
                                    share * lost.customers(),
                                    share * lost.low(),
                                    share * lost.high())));
        }
        return faster;
    }

    private record Tested(WaitSample sample, MaximalLogRank.Cut cut, double p, double corrected) {}
}
