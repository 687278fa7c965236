package dev.waymark.engine.findings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of trials so far. Each exposure is looked at once a journey, whatever asks for it. */
final class TrialsTally {
    private static final int SIDES = 4;
    private static final int EXPOSED = 0;
    private static final int EXPOSED_REACHED = 1;
    private static final int PEERS = 2;
    private static final int PEERS_REACHED = 3;

    private final List<Trial> trials;
    private final Coded[] exposures;
    private final int[] answers;
    private final int[] exposureOf;
    private final int[][] without;
    private final int[] also;
    private final int[] until;
    private final long start;
    private final long span;
    private final int spans;
    private final long[][] counts;
    private final double[][] values;
    private final JourneyIndex index;
    private final FindingScope scope;
    private final List<String> columns;
    private @Nullable Facts facts;

    TrialsTally(FindingScope scope, List<Trial> trials, JourneyIndex index, List<String> columns) {
        this.trials = trials;
        this.index = index;
        this.scope = scope;
        this.columns = columns;
        int size = trials.size();
        Map<Exposure, Integer> places = new HashMap<>();
        exposureOf = new int[size];
        also = new int[size];
        until = new int[size];
        without = new int[size][];
        for (int t = 0; t < size; t++) {
            Trial trial = trials.get(t);
            exposureOf[t] = place(places, trial.exposure());
            without[t] = trial.without().stream().mapToInt(other -> place(places, other)).toArray();
            also[t] =
                    trial.measure() instanceof Trial.Also(Exposure other)
                            ? place(places, other)
                            : -1;
            until[t] =
                    trial.measure() instanceof Trial.Until(String type)
                            ? index.types().code(type)
                            : -1;
        }
        exposures = new Coded[places.size()];
        places.forEach((it, place) -> exposures[place] = Coded.of(it, index, columns));
        answers = new int[exposures.length];
        start = scope.start(index);
        span = scope.spanMillis(index);
        spans = (int) ((scope.end(index) - start) / span) + 1;
        counts = new long[size][SIDES * spans];
        values = new double[size][3];
    }

    private static int place(Map<Exposure, Integer> places, Exposure exposure) {
        Integer known = places.putIfAbsent(exposure, places.size());
        return known == null ? places.size() - 1 : known;
    }

    void add(Journey journey) {
        Facts known = facts;
        if (known == null) {
            known = new Facts(scope, index, columns, journey);
            facts = known;
        }
        known.look(journey);
        for (int i = 0; i < exposures.length; i++) {
            answers[i] = exposures[i].look(known);
        }
        for (int t = 0; t < exposureOf.length; t++) {
            int answer = answers[exposureOf[t]];
            if (answer >= 0 && !isLeftOut(t)) {
                count(t, answer, known);
            }
        }
    }

    private boolean isLeftOut(int trial) {
        for (int other : without[trial]) {
            if (answers[other] >= 0 && (answers[other] & 1) == 1) {
                return true;
            }
        }
        return false;
    }

    private void count(int trial, int answer, Facts known) {
        int place = answer >> 1;
        Journey journey = known.journey();
        boolean isReached = isReached(trial, place, known);
        int at = SIDES * (int) ((journey.times()[place] - start) / span);
        boolean isExposed = (answer & 1) == 1;
        counts[trial][at + (isExposed ? EXPOSED : PEERS)]++;
        if (isReached) {
            counts[trial][at + (isExposed ? EXPOSED_REACHED : PEERS_REACHED)]++;
            double value = known.valueAfter(place);
            if (!Double.isNaN(value)) {
                values[trial][0]++;
                values[trial][1] += value;
                values[trial][2] += value * value;
            }
        }
    }

    private boolean isReached(int trial, int place, Facts known) {
        if (also[trial] >= 0) {
            return answers[also[trial]] >= 0 && (answers[also[trial]] & 1) == 1;
        }
        return known.goalAfter(place) < known.journey().to()
                || until[trial] >= 0 && known.last(until[trial]) > place;
    }

    TrialsTally merge(TrialsTally other) {
        for (int t = 0; t < counts.length; t++) {
            long[] own = counts[t];
            long[] theirs = other.counts[t];
            Arrays.setAll(own, i -> own[i] + theirs[i]);
            double[] worth = values[t];
            double[] theirWorth = other.values[t];
            Arrays.setAll(worth, i -> worth[i] + theirWorth[i]);
        }
        return this;
    }

    List<TrialCounts> counts() {
        List<TrialCounts> all = new ArrayList<>();
        for (int t = 0; t < trials.size(); t++) {
            all.add(
                    new TrialCounts(
                            column(t, EXPOSED),
                            column(t, EXPOSED_REACHED),
                            column(t, PEERS),
                            column(t, PEERS_REACHED),
                            (long) values[t][0],
                            values[t][1],
                            values[t][2]));
        }
        return all;
    }

    private long[] column(int trial, int side) {
        long[] column = new long[spans];
        Arrays.setAll(column, i -> counts[trial][SIDES * i + side]);
        return column;
    }
}
