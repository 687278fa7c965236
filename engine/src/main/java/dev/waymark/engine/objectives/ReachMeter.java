package dev.waymark.engine.objectives;

import dev.waymark.engine.scores.Score;
import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Counts who comes to a step in time. */
final class ReachMeter extends Meter {
    private final Objective.Reach objective;
    private final int to;
    private final int from;
    private final long within;
    private boolean isStarted;
    private boolean isReached;
    private long start;
    private long reached;

    /**
     * @param from −1 for the journey's first event
     */
    ReachMeter(Objective.Reach objective, int to, int from, Buckets weeks, long end) {
        super(weeks, end);
        this.objective = objective;
        this.to = to;
        this.from = from;
        this.within = objective.within().toMillis();
    }

    @Override
    void begin(long firstTime) {
        isReached = false;
        isStarted = from < 0;
        start = firstTime;
    }

    @Override
    void see(Moment moment) {
        if (!isStarted) {
            isStarted = moment.trail().isOf(from);
            start = moment.time();
        } else if (!isReached && moment.trail().isOf(to)) {
            isReached = true;
            reached = moment.time();
        }
    }

    @Override
    void end() {
        if (!isStarted) {
            return;
        }
        if (isReached) {
            judge(start, reached - start <= within);
        } else if (end - start > within) {
            judge(start, false);
        } else {
            undecided++;
        }
    }

    @Override
    Double allowance() {
        return 1 - objective.share();
    }

    @Override
    long delay() {
        return within;
    }

    @Override
    @Nullable Reading reading(List<? extends Meter> all, int week) {
        return share(good(all, week), judged(all, week));
    }

    static @Nullable Reading share(long hits, long n) {
        Interval around = Proportions.wilson(hits, n, Score.CONFIDENCE).orElse(null);
        return around == null ? null : new Reading((double) hits / n, around.low(), around.high());
    }
}
