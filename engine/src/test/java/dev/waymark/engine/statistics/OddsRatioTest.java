package dev.waymark.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OddsRatioTest {
    @Test
    void givesTheRatioAndItsLogitInterval() {
        OddsRatio odds = OddsRatio.of(20, 80, 10, 90, 0.95);
        double margin = 1.959963984540054 * Math.sqrt(1 / 20.0 + 1 / 80.0 + 1 / 10.0 + 1 / 90.0);
        assertThat(odds.ratio()).isEqualTo(2.25, within(1e-12));
        assertThat(odds.low()).isEqualTo(2.25 / Math.exp(margin), within(1e-9));
        assertThat(odds.high()).isEqualTo(2.25 * Math.exp(margin), within(1e-9));
    }

    @Test
    void addsHalfToEachCellWhereOneIsEmpty() {
        assertThat(OddsRatio.of(5, 0, 2, 3, 0.95).ratio())
                .isEqualTo(5.5 / 0.5 / (2.5 / 3.5), within(1e-12));
    }

    @Test
    void refusesCountsBelowZero() {
        assertThatThrownBy(() -> OddsRatio.of(-1, 2, 3, 4, 0.95))
                .hasMessage("A table holds counts of 0 or more, not -1, 2, 3, 4.");
    }
}
