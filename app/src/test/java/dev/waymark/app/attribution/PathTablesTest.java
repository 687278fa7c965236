package dev.waymark.app.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.attribution.PathTable;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;

import org.junit.jupiter.api.Test;

import java.util.List;

class PathTablesTest {
    private static PathTable read(String text) {
        return PathTables.read(TextTable.parse(new TableName("paths.csv"), text));
    }

    @Test
    void readsPathsAndTakesWhatIsLeftOutForNothing() {
        PathTable table = read("path,conversions,null\nweb > mail >web,2,1\n,3,\nweb,,NA\n");
        assertThat(table.valued()).isFalse();
        assertThat(table.rows())
                .containsExactly(
                        new PathTable.Row(List.of("web", "mail", "web"), 2, 0, 1),
                        new PathTable.Row(List.of(), 3, 0, 0),
                        new PathTable.Row(List.of("web"), 0, 0, 0));
        assertThat(read("path,total_conversions,total_conversion_value\na,1,-5\n").rows())
                .containsExactly(new PathTable.Row(List.of("a"), 1, -5, 0));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String table =
                """
                path,conversions,value,null
                 > ads,1,0,0
                ads > > email,x,0,0
                ads >,-1,2e12,soon
                >,1,0,0
                ads
                """;
        assertThatThrownBy(() -> read(table))
                .hasMessage(
                        """
                        "paths.csv", line 2, column "path": "> ads" must be names with one ">" between each two. Step 1 is empty: name it, or remove a ">".
                        "paths.csv", line 3, column "path": "ads > > email" must be names with one ">" between each two. Step 2 is empty: name it, or remove a ">".
                        "paths.csv", line 3, column "conversions": "x" must be a number from 0 to 10^12, such as 12.
                        "paths.csv", line 4, column "path": "ads >" must be names with one ">" between each two. Step 2 is empty: name it, or remove a ">".
                        "paths.csv", line 4, column "conversions": "-1" must be a number from 0 to 10^12, such as 12.
                        "paths.csv", line 4, column "value": "2e12" must be a number up to 10^12 either way: the value of all conversions of the row.
                        "paths.csv", line 4, column "null": "soon" must be a number from 0 to 10^12, such as 12.
                        "paths.csv", line 5, column "path": ">" must be names with one ">" between each two. Step 1 is empty: name it, or remove a ">".
                        "paths.csv", line 6 has 1 cell, the first row has 4. Give each row as many.\
                        """);
    }

    @Test
    void refusesPathsThatNobodyWalks() {
        assertThatThrownBy(() -> read("path,conversions\n" + "a>".repeat(10_000) + "a,1\n"))
                .hasMessageContaining(
                        "must be a path of at most 10,000 steps, and this one has 10,001.");
    }
}
