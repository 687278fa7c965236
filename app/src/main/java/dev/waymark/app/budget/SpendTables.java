package dev.waymark.app.budget;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.table.TextTable;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads tables of spend: {@code channel,month,spend}, with months such as {@code 2026-03}; rows of
 * the same channel and month are added up.
 */
public final class SpendTables {
    private static final int MOST_MONTHS = 120;
    private static final int MOST_CHANNELS = 500;

    private SpendTables() {}

    static SortedMap<YearMonth, Map<String, Double>> read(TextTable table) {
        int channel = table.column("channel");
        int month = table.column("month");
        int spend = table.column("spend");
        SortedMap<YearMonth, Map<String, Double>> months = new TreeMap<>();
        Map<String, Double> sums = new TreeMap<>();
        for (TextTable.Row row : table.rows()) {
            Double amount = table.number(row, spend);
            if (amount == null || amount < 0) {
                throw table.fault(row, spend, "a number of zero or more");
            }
            String name = row.cells().get(channel);
            months.computeIfAbsent(month(table, row, month), key -> new TreeMap<>())
                    .merge(name, amount, Double::sum);
            sums.merge(name, amount, Double::sum);
        }
        if (months.isEmpty() || months.size() > MOST_MONTHS || sums.size() > MOST_CHANNELS) {
            throw JourneyException.data(
                    "WRONG_SPEND",
                    "\"%s\" holds %d months and %d channels; from 1 to %d months and up to %d"
                            + " channels are taken.",
                    table.name(),
                    months.size(),
                    sums.size(),
                    MOST_MONTHS,
                    MOST_CHANNELS);
        }
        return months;
    }

    private static YearMonth month(TextTable table, TextTable.Row row, int column) {
        try {
            return YearMonth.parse(row.cells().get(column));
        } catch (DateTimeException e) {
            throw table.fault(row, column, "a month such as \"2026-03\"");
        }
    }
}
