package dev.waymark.engine.rework;

import dev.waymark.engine.discover.EdgeNumbers;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;

import java.util.Arrays;

/** For each loop, how many reached it, entered it, and ended inside it. */
final class ExitTally {
    static final int REACHED = 0;
    static final int ENTERED = 1;
    static final int EXIT_ENTERED = 2;
    static final int EXIT_OTHERS = 3;
    static final int WIDTH = 4;

    final long[] numbers;

    /** For each loop and value, how many reached it and entered it. */
    final long[][] byValue;

    private final Plan plan;
    private final int[] typeSeen;
    private final int[] typeFirst;
    private final int[] stepSeen;
    private int number;

    ExitTally(Plan plan, int types) {
        this.plan = plan;
        numbers = new long[plan.loops().length * WIDTH];
        byValue = new long[plan.loops().length][2 * plan.values()];
        typeSeen = new int[types];
        typeFirst = new int[types];
        stepSeen = new int[plan.steps().size()];
    }

    void add(Journey journey) {
        number++;
        int before = -1;
        for (int i = journey.from(); i < journey.to(); i++) {
            int type = journey.types()[i];
            if (typeSeen[type] != number) {
                typeSeen[type] = number;
                typeFirst[type] = i;
            }
            int step = before < 0 ? -1 : plan.steps().find(before, type);
            if (step >= 0) {
                stepSeen[step] = number;
            }
            before = type;
        }
        boolean hasEnded = plan.end() - journey.times()[journey.to() - 1] >= plan.quietMillis();
        for (int loop = 0; loop < plan.loops().length; loop++) {
            int first = LoopNumbers.type(plan.loops()[loop], 0);
            if (typeSeen[first] == number) {
                count(loop, journey, typeFirst[first], hasEnded && isInside(loop, before));
            }
        }
    }

    private void count(int loop, Journey journey, int first, boolean isExit) {
        boolean isEntered = stepSeen[plan.firstSteps()[loop]] == number;
        numbers[loop * WIDTH + REACHED]++;
        numbers[loop * WIDTH + ENTERED] += isEntered ? 1 : 0;
        if (isExit) {
            numbers[loop * WIDTH + (isEntered ? EXIT_ENTERED : EXIT_OTHERS)]++;
        }
        if (plan.values() > 0) {
            int value = 2 * journey.property(0)[first];
            byValue[loop][value]++;
            byValue[loop][value + 1] += isEntered ? 1 : 0;
        }
    }

    private boolean isInside(int loop, int type) {
        for (int place = 0; place < plan.lengths()[loop]; place++) {
            if (LoopNumbers.type(plan.loops()[loop], place) == type) {
                return true;
            }
        }
        return false;
    }

    void addAll(ExitTally other) {
        Arrays.setAll(numbers, i -> numbers[i] + other.numbers[i]);
        for (int loop = 0; loop < byValue.length; loop++) {
            long[] own = byValue[loop];
            long[] theirs = other.byValue[loop];
            Arrays.setAll(own, i -> own[i] + theirs[i]);
        }
    }

    /**
     * The loops to look at.
     *
     * @param steps all first steps
     * @param firstSteps the number of each loop's first step
     * @param values of the property, {@link Dictionary#ABSENT} among them; 0 if none was asked for
     */
    record Plan(
            long[] loops,
            int[] lengths,
            EdgeNumbers steps,
            int[] firstSteps,
            long end,
            long quietMillis,
            int values) {}
}
