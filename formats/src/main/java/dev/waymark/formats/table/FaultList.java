package dev.waymark.formats.table;

import dev.waymark.engine.fault.JourneyException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything that is wrong with one table: the first {@value #TOLD} faults are told, the others
 * counted. For one thread.
 */
public final class FaultList {
    /** How many faults are told. */
    public static final int TOLD = 20;

    private final List<JourneyException> first = new ArrayList<>();
    private int count;

    /** Notes what is wrong; the supplier is asked only if the fault is told. */
    public void note(Supplier<JourneyException> fault) {
        count++;
        if (first.size() < TOLD) {
            first.add(fault.get());
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Fails if anything is wrong.
     *
     * @param code of several faults
     * @throws JourneyException the one fault; or, of kind DATA, the texts of the first ones in the
     *     order in which they were noted, one a line, and how many more there are
     */
    public void check(String code) {
        if (count == 1) {
            throw first.getFirst();
        }
        if (count > 1) {
            List<String> lines = new ArrayList<>();
            first.forEach(fault -> lines.add(fault.getMessage()));
            if (count > TOLD) {
                lines.add("%,d more are wrong.".formatted(count - TOLD));
            }
            throw JourneyException.data(code, "%s", String.join("\n", lines));
        }
    }
}
