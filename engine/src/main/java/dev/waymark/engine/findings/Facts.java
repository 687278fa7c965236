package dev.waymark.engine.findings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * One journey, looked over once: where each type first and last occurs, and where goals lie. Used
 * by one thread, for one journey after the other.
 */
final class Facts {
    private static final int HOURS_A_DAY = 24;

    private final ZoneId zone;
    private final boolean[] isGoal;
    private final double[] values;
    private final int valueColumn;
    private final int[] first;
    private final int[] last;
    private final int[] seenIn;
    private final int[] hours;
    private final int[] hourIn;
    private final int[] held;
    private int heldCount;
    private int number;
    private int[] goals = new int[16];
    private int goalCount;
    private Journey journey;

    Facts(FindingScope scope, JourneyIndex index, List<String> columns, Journey none) {
        zone = scope.zone();
        int types = index.types().size();
        isGoal = new boolean[types];
        for (String goal : scope.goals()) {
            int code = index.types().code(goal);
            if (code >= 0) {
                isGoal[code] = true;
            }
        }
        values = FindingScope.values(index);
        valueColumn = columns.indexOf(FindingScope.VALUE);
        first = new int[types];
        last = new int[types];
        seenIn = new int[types];
        hours = new int[types];
        held = new int[types];
        hourIn = new int[types];
        journey = none;
    }

    void look(Journey at) {
        journey = at;
        number++;
        goalCount = 0;
        heldCount = 0;
        char[] types = at.types();
        for (int i = at.from(); i < at.to(); i++) {
            int type = types[i];
            if (seenIn[type] != number) {
                seenIn[type] = number;
                first[type] = i;
                held[heldCount++] = type;
            }
            last[type] = i;
            if (isGoal[type]) {
                if (goalCount == goals.length) {
                    goals = Arrays.copyOf(goals, 2 * goalCount);
                }
                goals[goalCount++] = i;
            }
        }
    }

    Journey journey() {
        return journey;
    }

    /** How many types the journey holds. */
    int types() {
        return heldCount;
    }

    /** One of the types that the journey holds, in the order in which they come. */
    int type(int number) {
        return held[number];
    }

    /** Place of the first event of a type; −1 if there is none. */
    int first(int type) {
        return type >= 0 && seenIn[type] == number ? first[type] : -1;
    }

    /** Place of the last event of a type; −1 if there is none. */
    int last(int type) {
        return type >= 0 && seenIn[type] == number ? last[type] : -1;
    }

    /** Place of the first goal after a place; the journey's end if there is none. */
    int goalAfter(int place) {
        for (int i = 0; i < goalCount; i++) {
            if (goals[i] > place) {
                return goals[i];
            }
        }
        return journey.to();
    }

    /** What goals after a place are worth; NaN if none says. */
    double valueAfter(int place) {
        double sum = Double.NaN;
        for (int i = 0; i < goalCount && valueColumn >= 0; i++) {
            double value = goals[i] > place ? value(goals[i]) : Double.NaN;
            if (!Double.isNaN(value)) {
                sum = Double.isNaN(sum) ? value : sum + value;
            }
        }
        return sum;
    }

    /** The number that an event carries; NaN if it carries none. */
    double value(int place) {
        return valueColumn < 0 ? Double.NaN : values[journey.property(valueColumn)[place]];
    }

    /** Hour of the week of a type's first event, 0 for Monday from midnight on; it must occur. */
    int firstHour(int type) {
        if (hourIn[type] != number) {
            hourIn[type] = number;
            hours[type] = hour(first[type]);
        }
        return hours[type];
    }

    private int hour(int place) {
        var local = Instant.ofEpochMilli(journey.times()[place]).atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + local.getHour();
    }
}
