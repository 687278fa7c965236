package dev.waymark.app.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.budget.contract.InMemorySpendStore;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

class WorkspaceSpendTest {
    private static final Spend TABLE =
            new Spend(List.of(new Spend.Entry("web", YearMonth.of(2026, 1), 5)));

    private final WorkspaceSpend spend =
            new WorkspaceSpend(
                    new InMemorySpendStore(),
                    Clock.fixed(Instant.parse("2026-03-01T00:00:00.123456Z"), ZoneOffset.UTC));

    @Test
    void tellsWhenATableWasSavedInWholeMilliseconds() {
        assertThat(spend.save("w-1", TABLE).savedAt())
                .isEqualTo(Instant.parse("2026-03-01T00:00:00.123Z"));
        assertThat(spend.require("w-1").spend()).isEqualTo(TABLE);
    }

    @Test
    void saysHowToComeByATableIfThereIsNone() {
        assertThatThrownBy(() -> spend.require("w-1"))
                .hasMessage(
                        "the workspace keeps no table of spend, and none is given. Save one, or"
                                + " give one with the columns channel,month,spend.");
        spend.save("w-1", TABLE);
        assertThat(spend.delete("w-1")).isTrue();
        assertThat(spend.find("w-1")).isEmpty();
    }
}
