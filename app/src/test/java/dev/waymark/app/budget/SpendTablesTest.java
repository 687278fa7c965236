package dev.waymark.app.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

class SpendTablesTest {
    private static Spend read(String text) {
        return SpendTables.read(TextTable.parse(new TableName("spend.csv"), text));
    }

    private static String fault(String text) {
        return fault(() -> read(text));
    }

    private static String fault(Runnable reading) {
        try {
            reading.run();
        } catch (JourneyException e) {
            return e.code() + ": " + e.getMessage();
        }
        throw new AssertionError("nothing is wrong");
    }

    private static Spend.Entry entry(String channel, String month, double amount) {
        return new Spend.Entry(channel, YearMonth.parse(month), amount);
    }

    @Test
    void sortsEntriesAndAddsUpThoseOfOneChannelAndMonth() {
        String table =
                """
                month;spend;channel
                2026-02;10,5;mail
                2026-01;1;web
                2026-02;2;mail
                2026-02;0;ads
                """;
        assertThat(read(table).entries())
                .containsExactly(
                        entry("web", "2026-01", 1),
                        entry("ads", "2026-02", 0),
                        entry("mail", "2026-02", 12.5));
        assertThat(read(table).sentence()).isEqualTo("3 channels, 2026-01 to 2026-02");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(fault("channel,month,spend\nweb,2026-13,1\n,2026-01,-5\nweb,2026-02,much\n"))
                .isEqualTo(
                        """
                        WRONG_SPEND: "spend.csv", line 2, column "month": "2026-13" must be a month from 1970-01 to 2999-12.
                        "spend.csv", line 3, column "channel": "" must be a channel's name of 1 to 200 characters.
                        "spend.csv", line 3, column "spend": "-5" must be a number from 0 to 10^15.
                        "spend.csv", line 4, column "spend": "much" must be a number from 0 to 10^15.\
                        """
                                .stripIndent());
        assertThat(fault("kanal,month,cost\nweb,2026-01,1\n"))
                .isEqualTo(
                        "WRONG_SPEND: \"spend.csv\" has no column \"channel\". It has kanal, month,"
                            + " cost. Rename one of them, or add it.\n"
                            + "\"spend.csv\" has no column \"spend\". It has kanal, month, cost."
                            + " Rename one of them, or add it.");
        assertThat(fault("channel,month,spend\nweb,2026-01\nweb,2026-02,x\n"))
                .isEqualTo(
                        """
                        WRONG_SPEND: "spend.csv", line 2 has 2 cells, the first row has 3. Give each row as many.
                        "spend.csv", line 3, column "spend": "x" must be a number from 0 to 10^15.\
                        """);
    }

    @Test
    void namesTheFirstFaultsAndCountsTheOthers() {
        String many = "channel,month,spend\n" + "web,soon,1\n".repeat(1_500);
        assertThat(fault(many).lines()).hasSize(21).last().isEqualTo("1,480 more are wrong.");
    }

    @Test
    void refusesMonthsThatNobodyPlansFor() {
        assertThat(fault("channel,month,spend\nweb,+999999999-12,1\n"))
                .isEqualTo(
                        "WRONG_CELL: \"spend.csv\", line 2, column \"month\": \"+999999999-12\""
                                + " must be a month from 1970-01 to 2999-12.");
        assertThat(fault("channel,month,spend\nweb,1969-12,1\nads,3000-01,1\n"))
                .isEqualTo(
                        """
                        WRONG_SPEND: "spend.csv", line 2, column "month": "1969-12" must be a month from 1970-01 to 2999-12.
                        "spend.csv", line 3, column "month": "3000-01" must be a month from 1970-01 to 2999-12.\
                        """
                                .stripIndent());
        assertThat(read("channel,month,spend\nweb,1970-01,1\nweb,2999-12,1\n").sentence())
                .isEqualTo("1 channel, 1970-01 to 2999-12");
    }

    @Test
    void refusesAmountsThatAreTooLarge() {
        assertThat(fault("channel,month,spend\nweb,2026-01,2000000000000000\n"))
                .isEqualTo(
                        "WRONG_CELL: \"spend.csv\", line 2, column \"spend\": \"2000000000000000\""
                                + " must be a number from 0 to 10^15.");
        assertThat(read("channel,month,spend\nweb,2026-01,1000000000000000\n").entries())
                .containsExactly(entry("web", "2026-01", Spend.MOST_AMOUNT));
    }

    @Test
    void refusesEntriesThatAddUpToTooMuchRatherThanCutThem() {
        String most = "1000000000000000";
        assertThat(fault("channel,month,spend\nweb,2026-01," + most + "\nweb,2026-01,0.5\n"))
                .isEqualTo(
                        "WRONG_SPEND: \"spend.csv\": the rows of channel \"web\" in 2026-01 add up"
                                + " to 1000000000000000.5, which must be from 0 to 10^15. Check"
                                + " these rows.");
        SpendTables.NewSpendEntry web = new SpendTables.NewSpendEntry("web", "2026-02", 1e15);
        SpendTables.NewSpendEntry ads = new SpendTables.NewSpendEntry("ads", "2026-02", 6e14);
        assertThat(fault(() -> SpendTables.of(List.of(web, web, ads, ads))))
                .isEqualTo(
                        """
                        WRONG_SPEND: "entries": the rows of channel "ads" in 2026-02 add up to 1200000000000000, which must be from 0 to 10^15. Check these rows.
                        "entries": the rows of channel "web" in 2026-02 add up to 2000000000000000, which must be from 0 to 10^15. Check these rows.\
                        """
                                .stripIndent());
    }

    @Test
    void refusesEmptyAndOverlargeTables() {
        assertThat(fault("channel,month,spend\n"))
                .isEqualTo(
                        "WRONG_SPEND: \"spend.csv\" holds 0 months and 0 channels; from 1 to 120"
                                + " months and up to 500 channels are taken.");
        StringBuilder wide = new StringBuilder("channel,month,spend\n");
        for (int i = 0; i <= Spend.MOST_CHANNELS; i++) {
            wide.append("c").append(i).append(",2026-01,1\n");
        }
        assertThat(fault(wide.toString())).contains("holds 1 months and 501 channels;");
    }

    @Test
    void readsEntriesAsTablesAndCountsThemFromOne() {
        SpendTables.NewSpendEntry web = new SpendTables.NewSpendEntry(" web ", "2026-01", 3.0);
        assertThat(SpendTables.of(List.of(web, web)).entries())
                .containsExactly(entry("web", "2026-01", 6));
        SpendTables.NewSpendEntry bad = new SpendTables.NewSpendEntry(null, "2026-1", -1.0);
        assertThat(fault(() -> SpendTables.of(List.of(web, bad))))
                .isEqualTo(
                        """
                        WRONG_SPEND: entry 2, "channel": "" must be a channel's name of 1 to 200 characters.
                        entry 2, "month": "2026-1" must be a month from 1970-01 to 2999-12.
                        entry 2, "amount": "-1.0" must be a number from 0 to 10^15.\
                        """
                                .stripIndent());
        assertThat(fault(() -> SpendTables.of(List.of()))).contains("holds 0 months");
    }

    @Test
    void keepsAtMostOneEntryForAChannelAndMonth() {
        assertThatThrownBy(() -> new Spend(Collections.nCopies(2, entry("web", "2026-01", 1))))
                .asInstanceOf(InstanceOfAssertFactories.type(JourneyException.class))
                .returns("INVALID_VALUE", JourneyException::code)
                .extracting(Throwable::getMessage)
                .isEqualTo("channel \"web\" has two entries for 2026-01. Add them up.");
    }
}
