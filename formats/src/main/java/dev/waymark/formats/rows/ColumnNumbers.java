package dev.waymark.formats.rows;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.faults.RejectColumns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file's columns by name, numbered from 0 in the order in which they are first named. Bounded, so
 * that a file with new names in every row cannot fill the memory. {@link RejectColumns} count for
 * no bound.
 */
public final class ColumnNumbers {
    /** Most columns of a file. */
    public static final int MOST = 2_000;

    /** Longest name of a column, in characters. */
    public static final int LONGEST_NAME = 10_000;

    private static final int SHOWN = 80;

    private final String file;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int own;

    /** No columns yet, of the file that people call so. */
    public ColumnNumbers(String file) {
        this.file = file;
    }

    /**
     * Number of a column; a name not seen before gets the next one.
     *
     * @throws JourneyException TOO_MANY_COLUMNS (DATA) if there are {@link #MOST} already;
     *     LONG_COLUMN_NAME (DATA) if the name is longer than {@link #LONGEST_NAME}
     */
    public int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (!RejectColumns.isOne(name)) {
            check(file, names.size() - own, name);
        } else {
            own++;
        }
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }

    /** Number of a column; −1 if there is none of this name. */
    public int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** All names in the order of their numbers; grows with each new column. */
    public List<String> names() {
        return names;
    }

    /** How many columns there are. */
    public int size() {
        return names.size();
    }

    /**
     * Whether another column still fits.
     *
     * @param columns how many there are
     * @param next name of the next one
     * @throws JourneyException as {@link #number} does
     */
    public static void check(String file, int columns, String next) {
        if (columns >= MOST) {
            throw JourneyException.data(
                    "TOO_MANY_COLUMNS",
                    "\"%s\" has more than %,d columns; the next is \"%s\". Write what differs from"
                            + " event to event as values, not as names, or leave it out.",
                    file,
                    MOST,
                    shown(next));
        }
        if (next.length() > LONGEST_NAME) {
            throw JourneyException.data(
                    "LONG_COLUMN_NAME",
                    "\"%s\" has a column whose name has %,d characters; %,d are read. It begins"
                            + " with \"%s\". Check the delimiter, and that every quote is closed.",
                    file,
                    next.length(),
                    LONGEST_NAME,
                    shown(next));
        }
    }

    private static String shown(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }
}
