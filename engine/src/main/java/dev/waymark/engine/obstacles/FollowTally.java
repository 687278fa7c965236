package dev.waymark.engine.obstacles;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.kernel.CustomerSample;

import java.util.Arrays;

/** The customers that one thread has followed. */
final class FollowTally {
    static final int WAIT = 0;
    static final int SPAN = 1;
    static final int WENT = 2;
    static final int SEEN = 3;
    static final int CUSTOMER = 4;
    private static final int WIDTH = 5;
    private static final long[] NONE = new long[0];

    final Growing[] followed;
    final Growing[] endured;
    final long[] ended;
    final long[][] exits;
    long journeys;
    private final Plan plan;
    private final int[] met;
    private int number;

    FollowTally(Plan plan) {
        this.plan = plan;
        int pairs = plan.samples().length;
        followed = new Growing[pairs];
        endured = new Growing[pairs];
        Arrays.setAll(followed, pair -> new Growing(WIDTH));
        Arrays.setAll(endured, pair -> new Growing(1));
        ended = new long[pairs];
        met = new int[pairs];
        exits = new long[plan.stages()][];
        Arrays.fill(exits, NONE);
    }

    void add(Journey journey) {
        number++;
        int to = journey.to();
        int before = -1;
        long timeBefore = 0;
        for (int i = journey.from(); i < to; i++) {
            int stage = plan.stageOf()[journey.types()[i]];
            if (stage < 0) {
                continue;
            }
            long time = journey.times()[i];
            if (before >= 0 && before != stage) {
                int pair = plan.pairs().find(before, stage);
                if (pair >= 0 && met[pair] != number) {
                    met[pair] = number;
                    if (plan.samples()[pair].keeps(journey.customer())) {
                        follow(pair, journey, i, time - timeBefore);
                    }
                }
            }
            before = stage;
            timeBefore = time;
        }
        if (before >= 0) {
            end(journey, before, timeBefore);
        }
    }

    /** Notes a wait and what came after it: how long until the customer went on, or was seen. */
    private void follow(int pair, Journey journey, int place, long wait) {
        int reached = plan.pairs().to(pair);
        long time = journey.times()[place];
        long seen = plan.end() - time;
        long span = seen;
        long went = 0;
        for (int i = place + 1; i < journey.to(); i++) {
            int stage = plan.stageOf()[journey.types()[i]];
            if (plan.isByType() ? stage != reached : stage > reached) {
                span = journey.times()[i] - time;
                went = 1;
                break;
            }
        }
        Growing rows = followed[pair];
        int row = rows.grow();
        rows.set(row + WAIT, wait);
        rows.set(row + SPAN, span);
        rows.set(row + WENT, went);
        rows.set(row + SEEN, seen);
        rows.set(row + CUSTOMER, journey.customer());
    }

    private void end(Journey journey, int stage, long time) {
        journeys++;
        long silent = plan.end() - time;
        int pair = plan.usual()[stage];
        if (pair >= 0) {
            ended[pair]++;
            if (plan.ends().keeps(journey.customer())) {
                endured[pair].set(endured[pair].grow(), silent);
            }
        }
        if (silent >= plan.quietMillis()) {
            long[] counts = exits[stage];
            if (counts.length == 0) {
                counts = new long[plan.reasons()];
                exits[stage] = counts;
            }
            counts[reason(journey)]++;
        }
    }

    private int reason(Journey journey) {
        if (plan.reasons() > 1) {
            int[] reasons = journey.property(0);
            for (int i = journey.to() - 1; i >= journey.from(); i--) {
                if (reasons[i] != Dictionary.ABSENT) {
                    return reasons[i];
                }
            }
        }
        return Dictionary.ABSENT;
    }

    void addAll(FollowTally other) {
        journeys += other.journeys;
        for (int pair = 0; pair < followed.length; pair++) {
            followed[pair].addAll(other.followed[pair]);
            endured[pair].addAll(other.endured[pair]);
            ended[pair] += other.ended[pair];
        }
        for (int stage = 0; stage < exits.length; stage++) {
            long[] theirs = other.exits[stage];
            if (exits[stage].length == 0) {
                exits[stage] = theirs;
            } else {
                for (int reason = 0; reason < theirs.length; reason++) {
                    exits[stage][reason] += theirs[reason];
                }
            }
        }
    }

    /**
     * What is followed, over the codes of one index.
     *
     * @param samples which customers of a pair are kept
     * @param ends which customers are kept whose journeys ended while waiting
     * @param usual for each stage the pair that those wait for who end there; −1 if none
     */
    record Plan(
            int[] stageOf,
            int stages,
            boolean isByType,
            EdgeNumbers pairs,
            CustomerSample[] samples,
            int[] usual,
            CustomerSample ends,
            long end,
            long quietMillis,
            int reasons) {}
}
