package dev.waymark.engine.objectives;

import dev.waymark.engine.scores.Score;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Counts the answers that are given at a step. */
final class ScoreMeter extends Meter {
    private final Objective.Score objective;
    private final int step;
    private final long[][] counts;

    /**
     * @param step −1 for the whole log
     */
    ScoreMeter(Objective.Score objective, int step, Buckets weeks, long end) {
        super(weeks, end);
        this.objective = objective;
        this.step = step;
        this.counts = new long[weeks.size()][Score.ANSWERS];
    }

    @Override
    void begin(long firstTime) {
        // Every answer counts for itself.
    }

    @Override
    void see(Moment moment) {
        ScoreKind kind = moment.scores().kind(moment.journey(), moment.place());
        if (kind == objective.kind() && (step < 0 || moment.trail().isAt(step))) {
            int answer = moment.scores().answer(moment.journey(), moment.place());
            counts[weeks.of(moment.time())][answer]++;
            judge(
                    moment.time(),
                    kind == ScoreKind.CSAT ? kind.isGood(answer) : !kind.isBad(answer));
        }
    }

    @Override
    void end() {
        // Every answer counts for itself.
    }

    @Override
    @Nullable Double allowance() {
        return objective.kind() == ScoreKind.CSAT ? 1 - objective.bound() : null;
    }

    @Override
    long delay() {
        return 0;
    }

    @Override
    @Nullable Reading reading(List<? extends Meter> all, int week) {
        long[] sum = new long[Score.ANSWERS];
        for (Meter meter : all) {
            long[][] own = ((ScoreMeter) meter).counts;
            for (int i = Math.max(0, week); i < (week < 0 ? own.length : week + 1); i++) {
                for (int answer = 0; answer < sum.length; answer++) {
                    sum[answer] += own[i][answer];
                }
            }
        }
        return Score.of(objective.kind(), sum)
                .map(score -> new Reading(score.value(), score.low(), score.high()))
                .orElse(null);
    }
}
