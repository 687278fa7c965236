package dev.waymark.app.budget;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapping.Amounts;
import dev.waymark.formats.table.FaultList;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TableReading;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Reads spend: tables {@code channel,month,spend}, with months such as {@code 2026-03}, or entries
 * one by one. Entries of the same channel and month are added up; everything that is wrong is told
 * at once.
 */
public final class SpendTables {
    private static final TableName ENTRIES = new TableName("entries");

    private SpendTables() {}

    /**
     * What a table says.
     *
     * @throws JourneyException DATA, MISSING_COLUMN, UNEVEN_ROW or WRONG_CELL for one fault,
     *     WRONG_SPEND for several, of which at most 20 are named, for too many months or channels,
     *     or for entries of one channel and month that add up to more than {@link
     *     Spend#MOST_AMOUNT}
     */
    public static Spend read(TextTable table) {
        FaultList faults = new FaultList();
        TableReading reading = new TableReading(table, faults);
        SpendFaults entries = new SpendFaults(faults);
        int channel = reading.column("channel");
        int month = reading.column("month");
        int spend = reading.column("spend");
        reading.rows(
                row ->
                        entries.add(
                                row.cells().get(channel),
                                row.cells().get(month),
                                Amounts.parse(row.cells().get(spend)),
                                (column, expected) ->
                                        table.fault(row, table.find(column), expected)));
        return entries.done(table.name());
    }

    /**
     * What entries say.
     *
     * @throws JourneyException as {@link #read}; entries are counted from 1
     */
    public static Spend of(List<NewSpendEntry> entries) {
        SpendFaults faults = new SpendFaults(new FaultList());
        for (int i = 0; i < entries.size(); i++) {
            NewSpendEntry entry = entries.get(i);
            int number = i + 1;
            faults.add(
                    entry.text("channel"),
                    entry.text("month"),
                    entry.amount(),
                    (column, expected) ->
                            JourneyException.data(
                                    "WRONG_CELL",
                                    "entry %d, \"%s\": \"%s\" must be %s.",
                                    number,
                                    column.equals("spend") ? "amount" : column,
                                    entry.text(column),
                                    expected));
        }
        return faults.done(ENTRIES);
    }

    /**
     * An entry as somebody gives it, not yet checked; null for what is left out.
     *
     * @param channel as the log names it
     * @param month such as {@code 2026-03}, of the years 1970 to 2999
     * @param amount from 0 to 10¹⁵
     */
    public record NewSpendEntry(
            @Nullable String channel, @Nullable String month, @Nullable Double amount) {
        private String text(String column) {
            @Nullable Object value =
                    switch (column) {
                        case "channel" -> channel == null ? null : channel.strip();
                        case "month" -> month == null ? null : month.strip();
                        default -> amount == null ? null : String.format(Locale.ROOT, "%s", amount);
                    };
            return value == null ? "" : value.toString();
        }
    }
}
