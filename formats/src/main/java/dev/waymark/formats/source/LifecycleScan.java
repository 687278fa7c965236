package dev.waymark.formats.source;

import dev.waymark.formats.rows.ColumnNumbers;
import dev.waymark.formats.rows.RowSink;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/** Looks through a file for an event of the transition {@code complete}, up to the first one. */
final class LifecycleScan implements RowSink {
    static final String COMPLETE = "complete";

    private final int lifecycle;
    private final BooleanSupplier goOn;
    private final ColumnNumbers numbers;
    private boolean found;

    /**
     * A scan.
     *
     * @param file what people call it
     * @param goOn asked after every row
     */
    LifecycleScan(String file, int lifecycle, BooleanSupplier goOn) {
        this.numbers = new ColumnNumbers(file);
        this.lifecycle = lifecycle;
        this.goOn = goOn;
    }

    boolean found() {
        return found;
    }

    static boolean isComplete(String transition) {
        return transition.strip().equalsIgnoreCase(COMPLETE);
    }

    @Override
    public int column(String name) {
        return numbers.number(name);
    }

    @Override
    public void begin(long line) {
        // only cells matter
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length) {
        if (column == lifecycle && length >= COMPLETE.length()) {
            found |= isComplete(new String(buffer, offset, length));
        }
    }

    @Override
    public void cell(int column, String value) {
        if (column == lifecycle) {
            found |= isComplete(value);
        }
    }

    @Override
    public void refuse(@Nullable String column, @Nullable String value, String expected) {
        // faults are told by the reading itself
    }

    @Override
    public void note(long line, @Nullable String column, @Nullable String value, String expected) {
        // faults are told by the reading itself
    }

    @Override
    public boolean end() {
        return !found && goOn.getAsBoolean();
    }
}
