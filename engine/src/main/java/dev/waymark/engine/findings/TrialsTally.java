package dev.waymark.engine.findings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Counts of trials so far. Each exposure is looked at once a journey, whatever asks for it, and
 * only if the journey holds its type.
 */
final class TrialsTally {
    private static final int SIDES = 4;
    private static final int EXPOSED = 0;
    private static final int EXPOSED_REACHED = 1;
    private static final int PEERS = 2;
    private static final int PEERS_REACHED = 3;

    private final List<Trial> trials;
    private final Coded[] exposures;
    private final int[] answers;

    /** Exposures that may have happened to the customer. */
    private final int[] answered;

    private final int[][] trialsOf;

    /** Exposures by the type that a journey must hold; last those that any journey may have. */
    private final int[][] byType;

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
        Arrays.fill(answers, Coded.ABSENT);
        answered = new int[exposures.length];
        trialsOf = lists(exposures.length, size, t -> exposureOf[t]);
        int[] gates = new int[exposures.length];
        places.forEach((it, place) -> gates[place] = gate(it, index));
        byType = lists(index.types().size() + 1, exposures.length, e -> gates[e]);
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
        int found = answer(byType[byType.length - 1], known, 0);
        for (int i = 0; i < known.types(); i++) {
            found = answer(byType[known.type(i)], known, found);
        }
        for (int i = 0; i < found; i++) {
            for (int t : trialsOf[answered[i]]) {
                if (!isLeftOut(t)) {
                    count(t, answers[answered[i]], known);
                }
            }
        }
        for (int i = 0; i < found; i++) {
            answers[answered[i]] = Coded.ABSENT;
        }
    }

    private int answer(int[] some, Facts known, int found) {
        int next = found;
        for (int exposure : some) {
            answers[exposure] = exposures[exposure].look(known);
            if (answers[exposure] != Coded.ABSENT) {
                answered[next++] = exposure;
            }
        }
        return next;
    }

    /** Code of the type without which an exposure compares nobody; the number of types if none. */
    private static int gate(Exposure exposure, JourneyIndex index) {
        String type =
                switch (exposure) {
                    case Exposure.Waited it -> it.from();
                    case Exposure.Turned it -> it.from();
                    case Exposure.ContactedAgain it -> it.type();
                    case Exposure.OfGroup it -> it.type();
                    case Exposure.AtHours it -> it.type();
                    case Exposure.ScoredLow it -> it.type();
                    case Exposure.Wandered it -> null;
                    case Exposure.Met it -> null;
                };
        int code = type == null ? -1 : index.types().code(type);
        return code < 0 ? index.types().size() : code;
    }

    /** Numbers from 0 on, in lists by what a function says of each. */
    private static int[][] lists(int lists, int numbers, IntUnaryOperator of) {
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < lists; i++) {
            all.add(new ArrayList<>());
        }
        for (int number = 0; number < numbers; number++) {
            all.get(of.applyAsInt(number)).add(number);
        }
        return all.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
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
