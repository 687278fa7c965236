package dev.waymark.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TableReadingTest {
    private static final Amount COUNT = Amount.upTo(10, "a number from 0 to 10");

    /** Reads a table {@code who,count} as analyses do; returns the counts. */
    private static List<Double> read(String text) {
        TableReading reading = new TableReading(TextTable.parse(new TableName("t.csv"), text));
        reading.column("who");
        int count = reading.column("count", "n");
        List<Double> counts = new ArrayList<>();
        reading.rows(row -> counts.add(reading.number(row, count, COUNT)));
        reading.check();
        return counts;
    }

    private static void assertFault(String text, String code, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        JourneyException.class, it -> assertThat(it.code()).isEqualTo(code))
                .hasMessage(message);
    }

    @Test
    void readsNumbersAndTakesWordsForNothing() {
        assertThat(read("who;n\na;1,5\nb;\nc;NA\nd;10\n")).containsExactly(1.5, null, null, 10.0);
    }

    @Test
    void tellsShortRowsAndWrongCellsInTheOrderOfTheirLines() {
        assertFault(
                "who,count\na,x\nb\nc,11\nd,1,1\n",
                "WRONG_TABLE",
                """
                "t.csv", line 2, column "count": "x" must be a number from 0 to 10.
                "t.csv", line 3 has 1 cell, the first row has 2. Give each row as many.
                "t.csv", line 4, column "count": "11" must be a number from 0 to 10.
                "t.csv", line 5 has 3 cells, the first row has 2. Give each row as many.\
                """);
    }

    @Test
    void tellsOneFaultByItsOwnCode() {
        assertFault(
                "who,count\na,-1\n",
                "WRONG_CELL",
                "\"t.csv\", line 2, column \"count\": \"-1\" must be a number from 0 to 10.");
        assertFault(
                "who,count\na\n",
                "UNEVEN_ROW",
                "\"t.csv\", line 2 has 1 cell, the first row has 2. Give each row as many.");
    }

    @Test
    void tellsAllMissingColumnsAndNoCells() {
        assertFault(
                "name,total\na,x\n",
                "WRONG_TABLE",
                """
                "t.csv" has no column "who". It has name, total. Rename one of them, or add it.
                "t.csv" has no column "count". It has name, total. Rename one of them, or add it.\
                """);
    }

    @Test
    void tellsTwentyFaultsAndCountsTheOthers() {
        assertThatThrownBy(() -> read("who,count\n" + "a,x\n".repeat(1_000) + "b\n".repeat(500)))
                .message()
                .satisfies(
                        text ->
                                assertThat(text.lines())
                                        .hasSize(21)
                                        .endsWith("1,480 more are wrong."));
    }

    @Test
    void cutsWhatIsLong() {
        assertFault(
                "who,count\na," + "x".repeat(5_000) + "\n",
                "WRONG_CELL",
                "\"t.csv\", line 2, column \"count\": \""
                        + "x".repeat(100)
                        + "…\" must be a number from 0 to 10.");
        assertThatThrownBy(() -> read("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w\n"))
                .hasMessage(
                        "\"t.csv\" has no column \"who\". It has a, b, c, d, e, f, g, h, i, j, k,"
                            + " l, m, n, o, p, q, r, s, t and 3 more. Rename one of them, or add"
                            + " it.");
    }
}
