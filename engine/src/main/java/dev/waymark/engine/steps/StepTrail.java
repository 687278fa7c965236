package dev.waymark.engine.steps;

import dev.waymark.engine.index.Journey;

/**
 * Where a journey is on the map, event by event. A score or another event that is bound to no step
 * happens at the step to which the last event before it belongs. Not safe for several threads.
 */
public final class StepTrail {
    private final CodedSteps steps;
    private final int[] matched;
    private final boolean[] isNow;
    private final int[] now;
    private final int[] at;
    private int nowCount;
    private int atCount;

    /** A trail over the steps of one index. */
    public StepTrail(CodedSteps steps) {
        this.steps = steps;
        this.matched = new int[steps.size()];
        this.isNow = new boolean[steps.size()];
        this.now = new int[steps.size()];
        this.at = new int[steps.size()];
    }

    /** Begins another journey. */
    public void begin() {
        clear();
        nowCount = 0;
        atCount = 0;
    }

    /** Goes on to the next event of the journey. */
    public void go(Journey journey, int place) {
        clear();
        nowCount = steps.of(journey, place, matched);
        System.arraycopy(matched, 0, now, 0, nowCount);
        for (int i = 0; i < nowCount; i++) {
            isNow[now[i]] = true;
        }
        if (nowCount > 0) {
            atCount = nowCount;
            System.arraycopy(now, 0, at, 0, nowCount);
        }
    }

    /** Whether the event belongs to a step. */
    public boolean isOf(int step) {
        return isNow[step];
    }

    /** Number of steps at which the event happens: its own, or else those of the last one. */
    public int places() {
        return atCount;
    }

    /** The i-th of the steps at which the event happens. */
    public int place(int i) {
        return at[i];
    }

    /** Whether the event happens at a step. */
    public boolean isAt(int step) {
        for (int i = 0; i < atCount; i++) {
            if (at[i] == step) {
                return true;
            }
        }
        return false;
    }

    private void clear() {
        for (int i = 0; i < nowCount; i++) {
            isNow[now[i]] = false;
        }
    }
}
