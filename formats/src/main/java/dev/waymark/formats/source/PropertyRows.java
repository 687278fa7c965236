package dev.waymark.formats.source;

import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the properties of row after row, over as few lists of names as possible: one for all rows
 * while there are few columns; else one for each set of columns that rows have.
 */
final class PropertyRows {
    private static final int FEW = 32;
    private static final int MOST_SETS = 10_000;

    private final List<String> names = new ArrayList<>();
    private final Map<Set, List<String>> sets = new HashMap<>();
    private List<String> allNames = List.of();
    private int[] given = new int[16];
    private int count;
    private @Nullable String[] values = new @Nullable String[16];

    /** Columns that a row has, in the order in which it has them. */
    private record Set(int[] columns) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Set that && Arrays.equals(columns, that.columns);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(columns);
        }
    }

    /** Adds a property; its number is given back. */
    int add(String name) {
        names.add(name);
        if (names.size() <= FEW) {
            allNames = List.copyOf(names);
        }
        return names.size() - 1;
    }

    /** A value of the row at hand, in place of one given before. */
    void replace(int property, String value) {
        for (int i = 0; i < count; i++) {
            if (given[i] == property) {
                values[i] = value;
            }
        }
    }

    /** A value of the row at hand, not given before. */
    void put(int property, String value) {
        if (count == given.length) {
            given = Arrays.copyOf(given, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        given[count] = property;
        values[count++] = value;
    }

    /** Forgets the row at hand. */
    void clear() {
        count = 0;
    }

    /** The properties of the row at hand. */
    Properties take() {
        if (count == 0) {
            return Properties.NONE;
        }
        if (names.size() <= FEW) {
            @Nullable String[] row = new @Nullable String[names.size()];
            for (int i = 0; i < count; i++) {
                row[given[i]] = values[i];
            }
            return Properties.of(allNames, row);
        }
        return Properties.of(namesOf(), Arrays.copyOf(values, count));
    }

    private List<String> namesOf() {
        Set set = new Set(Arrays.copyOf(given, count));
        List<String> known = sets.get(set);
        if (known == null) {
            List<String> made = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                made.add(names.get(given[i]));
            }
            known = List.copyOf(made);
            if (sets.size() < MOST_SETS) {
                sets.put(set, known);
            }
        }
        return known;
    }
}
