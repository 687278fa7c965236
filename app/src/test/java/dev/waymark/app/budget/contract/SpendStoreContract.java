package dev.waymark.app.budget.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.budget.SpendStore;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What every store of spend must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class SpendStoreContract {
    private static final Instant SAVED = Instant.parse("2026-03-01T08:15:30.123Z");
    private static final KeptSpend TABLE =
            new KeptSpend(
                    new Spend(
                            List.of(
                                    entry("реклама, 广告", "2026-02", 0.1 + 0.2),
                                    entry("ads", "2026-01", 0),
                                    entry("Ads", "2026-01", Spend.MOST_AMOUNT))),
                    SAVED);

    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract SpendStore store();

    private static Spend.Entry entry(String channel, String month, double amount) {
        return new Spend.Entry(channel, YearMonth.parse(month), amount);
    }

    @Test
    void keepsNoTableAtFirst() {
        assertThat(store().find("w-1")).isEmpty();
        assertThat(store().delete("w-1")).isFalse();
    }

    @Test
    void keepsATableToTheLastDigitAndApartFromOthers() {
        store().save("w-1", TABLE);
        assertThat(store().find("w-1")).contains(TABLE);
        assertThat(store().find("w-2")).isEmpty();
    }

    @Test
    void replacesTheWholeTable() {
        store().save("w-1", TABLE);
        KeptSpend other =
                new KeptSpend(
                        new Spend(List.of(entry("mail", "2026-03", 12.5))), SAVED.plusMillis(1));
        store().save("w-1", other);
        assertThat(store().find("w-1")).contains(other);
    }

    @Test
    void keepsTheLargestTable() {
        List<Spend.Entry> entries = new ArrayList<>();
        for (int month = 0; month < Spend.MOST_MONTHS; month++) {
            for (int channel = 0; channel < Spend.MOST_CHANNELS; channel++) {
                YearMonth when = YearMonth.of(2020, 1).plusMonths(month);
                entries.add(new Spend.Entry("channel " + channel, when, month * 1.25));
            }
        }
        KeptSpend largest = new KeptSpend(new Spend(entries), SAVED);
        store().save("w-1", largest);
        assertThat(store().find("w-1")).contains(largest);
    }

    @Test
    void forgetsOnceAndOnlyWhatIsMeant() {
        store().save("w-1", TABLE);
        store().save("w-2", TABLE);
        assertThat(store().delete("w-1")).isTrue();
        assertThat(store().delete("w-1")).isFalse();
        assertThat(store().find("w-1")).isEmpty();
        assertThat(store().find("w-2")).contains(TABLE);
    }
}
