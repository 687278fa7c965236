package dev.waymark.app.clv;

import dev.waymark.engine.clv.PurchaseHistory;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.table.Amount;
import dev.waymark.formats.table.TableReading;
import dev.waymark.formats.table.TextTable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads summary tables: {@code customer,frequency,recency,T[,value]}; the names that the R packages
 * BTYD and the Python package lifetimes use are taken too.
 */
final class SummaryTables {
    private static final Amount FREQUENCY =
            new Amount(
                    it -> it == Math.rint(it) && 0 <= it && it <= PurchaseHistory.MOST_FREQUENCY,
                    "a whole number from 0 to %d: how often the customer bought again"
                            .formatted(PurchaseHistory.MOST_FREQUENCY));
    private static final Amount TIME =
            Amount.upTo(PurchaseHistory.LONGEST, "a number from 0 to 10^9, in the unit of --unit");
    private static final Amount VALUE =
            new Amount(
                    it -> Math.abs(it) <= PurchaseHistory.MOST_VALUE,
                    "a number up to 10^15 either way. Leave it empty if there is none");

    private SummaryTables() {}

    /**
     * What a table says of each customer, in its order.
     *
     * @throws JourneyException DATA, as {@link TableReading#check}
     */
    static List<PurchaseHistory> read(TextTable table) {
        TableReading reading = new TableReading(table);
        int customer = reading.column("customer", "id", "cust");
        int frequency = reading.column("frequency", "x");
        int recency = reading.column("recency", "t_x", "t.x");
        int age = reading.column("T", "T.cal");
        int value = table.find("value", "monetary_value", "zbar", "m.x");
        List<PurchaseHistory> histories = new ArrayList<>(table.rows().size());
        reading.rows(
                row -> {
                    Double count = reading.given(row, frequency, FREQUENCY);
                    Double last = reading.given(row, recency, TIME);
                    Double watched = reading.given(row, age, TIME);
                    Double worth = value < 0 ? null : reading.number(row, value, VALUE);
                    if (last != null && watched != null && !fits(last, watched)) {
                        reading.fault(row, recency, order(row, age));
                    } else if (count != null && last != null && watched != null) {
                        histories.add(
                                new PurchaseHistory(
                                        row.cells().get(customer),
                                        count.intValue(),
                                        last,
                                        watched,
                                        worth));
                    }
                });
        reading.check();
        return histories;
    }

    private static boolean fits(double recency, double age) {
        return PurchaseHistory.isRecency(recency, age);
    }

    private static String order(TextTable.Row row, int age) {
        return "at most the row's T (%s): the last purchase lies before the end of observation."
                        .formatted(row.cells().get(age))
                + " Count both from the first purchase, in the same unit";
    }
}
