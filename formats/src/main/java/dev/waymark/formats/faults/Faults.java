package dev.waymark.formats.faults;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong in one file, collected while it is read: the first 1,000 faults and the
 * exact number of all.
 *
 * <p>Lenient: good rows are kept, bad ones go to a rejects file. Strict: one bad row, and nothing
 * of the file is kept; the faults are still all collected first. A fault that spoils no row (an
 * extension declared too late, say) is told and does no more. For one thread and one file.
 */
public final class Faults implements AutoCloseable {
    /** How many faults are kept; the rest are only counted. */
    public static final int KEPT = 1_000;

    private final boolean strict;
    private final @Nullable RejectsFile rejects;
    private final List<Fault> first = new ArrayList<>();
    private long total;
    private long rejectedRows;

    private Faults(boolean strict, @Nullable RejectsFile rejects) {
        this.strict = strict;
        this.rejects = rejects;
    }

    /** Good rows are kept; bad ones are counted, and not written anywhere. */
    public static Faults lenient() {
        return new Faults(false, null);
    }

    /**
     * Good rows are kept; bad ones are written to a CSV file, which is created at the first one.
     *
     * @param rejects the file; an existing one is replaced
     */
    public static Faults lenient(Path rejects) {
        return new Faults(false, new RejectsFile(rejects));
    }

    /** One bad row, and nothing is kept. */
    public static Faults strict() {
        return new Faults(true, null);
    }

    /** Whether one bad row spoils the whole file. */
    public boolean isStrict() {
        return strict;
    }

    /** The first {@link #KEPT} faults, in the order of the file. */
    public List<Fault> first() {
        return List.copyOf(first);
    }

    /** How many faults there are, 0 or more. */
    public long total() {
        return total;
    }

    /** How many rows were set aside, 0 or more. A row may have several faults. */
    public long rejectedRows() {
        return rejectedRows;
    }

    /** Where the rejected rows are; null if there are none, or if they are not written. */
    public @Nullable Path rejects() {
        return rejects == null || rejectedRows == 0 ? null : rejects.path();
    }

    /** Adds a fault. */
    public void add(Fault fault) {
        total++;
        if (first.size() < KEPT) {
            first.add(fault);
        }
    }

    /**
     * Sets a row aside, after its faults were added.
     *
     * @param columns names of all columns known so far; only ever grows from call to call
     * @param cells the row's cells by column, null where absent; may be shorter or longer than
     *     {@code columns}
     */
    public void reject(
            long line, String reason, List<String> columns, List<@Nullable String> cells) {
        rejectedRows++;
        if (rejects != null) {
            rejects.write(line, reason, columns, cells);
        }
    }

    /**
     * To be called at the end of the file.
     *
     * @throws JourneyException of kind DATA and code FAULTY_ROWS if strict and there are bad rows
     */
    public void check(String file) {
        if (strict && rejectedRows > 0) {
            throw JourneyException.data(
                    "FAULTY_ROWS",
                    "\"%s\" has %,d faulty %s, and nothing of it was kept. The first fault, in %s."
                            + " Correct them, or import without --strict to keep the good rows.",
                    file,
                    rejectedRows,
                    rejectedRows == 1 ? "row" : "rows",
                    first.getFirst());
        }
    }

    /** Finishes the rejects file, if there is one. */
    @Override
    public void close() {
        if (rejects != null) {
            rejects.close();
        }
    }
}
