package dev.waymark.engine.objectives;

import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Counts contacts that are repeated. */
final class RepeatMeter extends Meter {
    private final Objective.Repeat objective;
    private final long within;
    private boolean isPending;
    private long last;

    RepeatMeter(Objective.Repeat objective, Buckets weeks, long end) {
        super(weeks, end);
        this.objective = objective;
        this.within = objective.within().toMillis();
    }

    @Override
    void begin(long firstTime) {
        isPending = false;
    }

    @Override
    void see(Moment moment) {
        if (!moment.isContact()) {
            return;
        }
        long time = moment.time();
        if (isPending) {
            judge(last, time - last > within);
        }
        isPending = true;
        last = time;
    }

    @Override
    void end() {
        if (isPending && end - last > within) {
            judge(last, true);
        } else if (isPending) {
            undecided++;
        }
    }

    @Override
    Double allowance() {
        return objective.share();
    }

    @Override
    long delay() {
        return within;
    }

    @Override
    @Nullable Reading reading(List<? extends Meter> all, int week) {
        long n = judged(all, week);
        return ReachMeter.share(n - good(all, week), n);
    }
}
