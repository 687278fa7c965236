package dev.waymark.app.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.clv.PurchaseHistory;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;

import org.junit.jupiter.api.Test;

import java.util.List;

class SummaryTablesTest {
    private static List<PurchaseHistory> read(String text) {
        return SummaryTables.read(TextTable.parse(new TableName("summary.csv"), text));
    }

    @Test
    void readsHistoriesByTheNamesOfSeveralTools() {
        assertThat(read("customer,frequency,recency,T,value\na,2,10,39,25.5\nb,0,0,38,\n"))
                .containsExactly(
                        new PurchaseHistory("a", 2, 10, 39, 25.5),
                        new PurchaseHistory("b", 0, 0, 38, null));
        assertThat(read("cust\tx\tt.x\tT.cal\na\t1\t3,5\t4,5\n"))
                .containsExactly(new PurchaseHistory("a", 1, 3.5, 4.5, null));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String table =
                """
                customer,frequency,recency,T,value
                a,1,40,38,5
                b,1.5,1,2,5
                c,,x,-1,1e16
                d,1,1
                """;
        assertThatThrownBy(() -> read(table))
                .hasMessage(
                        """
                        "summary.csv", line 2, column "recency": "40" must be at most the row's T (38): the last purchase lies before the end of observation. Count both from the first purchase, in the same unit.
                        "summary.csv", line 3, column "frequency": "1.5" must be a whole number from 0 to 1000000: how often the customer bought again.
                        "summary.csv", line 4, column "frequency": "" must be a whole number from 0 to 1000000: how often the customer bought again.
                        "summary.csv", line 4, column "recency": "x" must be a number from 0 to 10^9, in the unit of --unit.
                        "summary.csv", line 4, column "T": "-1" must be a number from 0 to 10^9, in the unit of --unit.
                        "summary.csv", line 4, column "value": "1e16" must be a number up to 10^15 either way. Leave it empty if there is none.
                        "summary.csv", line 5 has 3 cells, the first row has 5. Give each row as many.\
                        """);
        assertThatThrownBy(() -> read("id,frequency\na,1\n"))
                .hasMessage(
                        """
                        "summary.csv" has no column "recency". It has id, frequency. Rename one of them, or add it.
                        "summary.csv" has no column "T". It has id, frequency. Rename one of them, or add it.\
                        """);
    }
}
