package dev.waymark.formats.table;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapping.Amounts;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads a table column by column and row by row, and gathers everything that is wrong with it, to
 * be told at once. For one thread.
 *
 * <p>First name the columns, then go through the rows, then {@link #check}.
 */
public final class TableReading {
    /** The code of several faults in one table. */
    public static final String WRONG_TABLE = "WRONG_TABLE";

    private final TextTable table;
    private final FaultList faults;
    private boolean whole = true;

    /** A reading of a table. */
    public TableReading(TextTable table) {
        this(table, new FaultList());
    }

    /** A reading that notes faults in a list that others note theirs in, too. */
    public TableReading(TextTable table, FaultList faults) {
        this.table = table;
        this.faults = faults;
    }

    /**
     * The place of a column that the table must have; it is noted if there is none.
     *
     * @param names any of these, whatever the case; the first one is what people are told
     * @return −1 if there is none
     */
    public int column(String... names) {
        int found = table.find(names);
        if (found < 0) {
            whole = false;
            faults.note(() -> table.missing(names[0]));
        }
        return found;
    }

    /**
     * Goes through the rows in order; those that have more or fewer cells than there are columns
     * are noted and left out. Does nothing if a column is missing.
     */
    public void rows(Consumer<TextTable.Row> reader) {
        if (!whole) {
            return;
        }
        int next = 0;
        for (TextTable.Row row : table.rows()) {
            next = uneven(next, row.line());
            reader.accept(row);
        }
        uneven(next, Long.MAX_VALUE);
    }

    /** Notes the uneven rows before a line, from the next one on; returns the next one. */
    private int uneven(int from, long line) {
        int next = from;
        for (; next < table.uneven().size() && table.uneven().get(next).line() < line; next++) {
            TextTable.UnevenRow row = table.uneven().get(next);
            faults.note(() -> table.fault(row));
        }
        return next;
    }

    /** Whether a cell is empty, or says that there is nothing. */
    public boolean isAbsent(TextTable.Row row, int column) {
        String text = row.cells().get(column);
        return text.isEmpty() || Amounts.isAbsent(text);
    }

    /** The number in a cell; null if it is absent, or if it is none of these, which is noted. */
    public @Nullable Double number(TextTable.Row row, int column, Amount amount) {
        return isAbsent(row, column) ? null : given(row, column, amount);
    }

    /** As {@link #number}; that it is absent is noted, too. */
    public @Nullable Double given(TextTable.Row row, int column, Amount amount) {
        Double number = Amounts.parse(row.cells().get(column));
        if (number != null && amount.fits().test(number)) {
            return number;
        }
        fault(row, column, amount.words());
        return null;
    }

    /**
     * Notes a cell that should hold something else.
     *
     * @param expected as {@link Amount#words}
     */
    public void fault(TextTable.Row row, int column, String expected) {
        note(() -> table.fault(row, column, expected));
    }

    /** Notes what is wrong. */
    public void note(Supplier<JourneyException> fault) {
        faults.note(fault);
    }

    /**
     * Fails if anything is wrong.
     *
     * @throws JourneyException DATA, the one fault: MISSING_COLUMN, UNEVEN_ROW, WRONG_CELL or what
     *     else was noted; {@value #WRONG_TABLE} with the texts of several, as {@link FaultList}
     *     tells them
     */
    public void check() {
        faults.check(WRONG_TABLE);
    }
}
