package dev.waymark.engine.objectives;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Measures how long customers wait who go on from one step to another. */
final class WaitMeter extends Meter {
    private static final double MILLIS = 1000;

    private final Objective.Wait objective;
    private final int from;
    private final int to;
    private final long bound;
    private final ValueGroups waits = new ValueGroups();
    private boolean isSeen;
    private boolean hasGoneOn;
    private long last;

    WaitMeter(Objective.Wait objective, int from, int to, Buckets weeks, long end) {
        super(weeks, end);
        this.objective = objective;
        this.from = from;
        this.to = to;
        this.bound = objective.bound().toMillis();
        waits.ensureGroups(weeks.size() + 1);
    }

    @Override
    void begin(long firstTime) {
        isSeen = false;
        hasGoneOn = false;
    }

    @Override
    void see(Moment moment) {
        if (hasGoneOn) {
            return;
        }
        long time = moment.time();
        if (isSeen && moment.trail().isOf(to)) {
            hasGoneOn = true;
            long wait = time - last;
            waits.add(weeks.of(time), wait);
            waits.add(weeks.size(), wait);
            judge(time, objective.comparison().holds(wait, bound));
        } else if (moment.trail().isOf(from)) {
            isSeen = true;
            last = time;
        }
    }

    @Override
    void end() {
        // Who has not gone on has no wait.
    }

    @Override
    Double allowance() {
        return 1 - objective.quantile();
    }

    @Override
    long delay() {
        return 0;
    }

    @Override
    @Nullable Reading reading(List<? extends Meter> all, int week) {
        int[] groups = new int[all.size()];
        Arrays.fill(groups, week < 0 ? weeks.size() : week);
        DurationSummary summary =
                ValueGroups.summarise(
                                all.stream().map(meter -> ((WaitMeter) meter).waits).toList(),
                                groups)
                        .orElse(null);
        if (summary == null) {
            return null;
        }
        Duration value = objective.quantile() == 0.5 ? summary.median() : summary.p95();
        return new Reading(value.toNanos() / (MILLIS * MILLIS * MILLIS), null, null);
    }
}
