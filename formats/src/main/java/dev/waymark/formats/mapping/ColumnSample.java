package dev.waymark.formats.mapping;

import java.util.HashSet;
import java.util.List;

/**
 * A column as far as the first rows show it.
 *
 * @param name as the file names it
 * @param named whether the file names it; else {@code name} is its number
 * @param values what stands in it, row by row, blank ones left out
 * @param rows how many rows were looked at
 */
public record ColumnSample(String name, boolean named, List<String> values, int rows) {
    public ColumnSample {
        values = List.copyOf(values);
    }

    int distinct() {
        return new HashSet<>(values).size();
    }

    /** Whether nearly all of it are amounts; a few faulty ones do not hide what it is. */
    boolean isNumeric() {
        long amounts = values.stream().filter(value -> Amounts.parse(value) != null).count();
        long absent = values.stream().filter(Amounts::isAbsent).count();
        return amounts > 0 && amounts >= (values.size() - absent) * 0.8;
    }

    boolean hasLetters() {
        return values.stream().anyMatch(v -> v.chars().anyMatch(Character::isLetter));
    }

    /** Whether it only counts the rows, as tables written from other tools often do. */
    boolean isRowNumber() {
        if (values.size() < rows || values.isEmpty() || values.getFirst().length() > 15) {
            return false;
        }
        try {
            long first = Long.parseLong(values.getFirst());
            for (int i = 1; i < values.size(); i++) {
                if (Long.parseLong(values.get(i)) != first + i) {
                    return false;
                }
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
