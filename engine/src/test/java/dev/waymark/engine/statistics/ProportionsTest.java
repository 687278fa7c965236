package dev.waymark.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void matchesThePublishedIntervalsOfOneShare(long hits, long n, double low, double high) {
        Interval interval = Proportions.wilson(hits, n, 0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /**
     * R. G. Newcombe, Interval estimation for the difference between independent proportions
     * (1998), table II, method 10; there the first group minus the second.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void matchesThePublishedIntervalsOfTwoShares(
            long hits1, long n1, long hits2, long n2, double low, double high) {
        Difference difference = Proportions.difference(hits2, n2, hits1, n1, 0.95).orElseThrow();
        assertThat(difference.low()).isCloseTo(low, within(5e-5));
        assertThat(difference.high()).isCloseTo(high, within(5e-5));
    }

    /**
     * Worked by hand: chi-squared is 25/6, and R's prop.test without a correction gives p 0.04123.
     */
    @Test
    void givesThePOfTheChiSquaredTestWhereEnoughAreExpected() {
        double z = Math.sqrt(25.0 / 6);
        assertThat(Proportions.difference(15, 50, 25, 50, 0.95).orElseThrow().p())
                .isCloseTo(0.04123, within(5e-6))
                .isCloseTo(Normal.twoSided(z), within(1e-12));
    }

    /** R. A. Fisher, The Design of Experiments (1935): the lady tasting tea. */
    @Test
    void givesFishersPWhereFewAreExpected() {
        assertThat(Proportions.difference(3, 4, 1, 4, 0.95).orElseThrow().p())
                .isCloseTo(34.0 / 70, within(1e-12));
    }

    @Test
    void doesNotDependOnTheNamesOfGroupsAndOutcomes() {
        double p = Proportions.difference(2, 1_000_000, 9, 900_000, 0.95).orElseThrow().p();
        assertThat(Proportions.difference(9, 900_000, 2, 1_000_000, 0.95).orElseThrow().p())
                .isCloseTo(p, within(1e-9));
        assertThat(
                        Proportions.difference(999_998, 1_000_000, 899_991, 900_000, 0.95)
                                .orElseThrow()
                                .p())
                .isCloseTo(p, within(1e-9));
    }

    @Test
    void findsNoDifferenceWhereAllOrNoneDidIt() {
        assertThat(Proportions.difference(0, 9, 0, 12, 0.95).orElseThrow().p()).isEqualTo(1);
        assertThat(Proportions.difference(9, 9, 12, 12, 0.95).orElseThrow().p()).isEqualTo(1);
    }

    @Test
    void isEmptyForAnEmptyGroup() {
        assertThat(Proportions.wilson(0, 0, 0.95)).isEmpty();
        assertThat(Proportions.difference(0, 0, 1, 2, 0.95)).isEmpty();
        assertThat(Proportions.difference(1, 2, 0, 0, 0.95)).isEmpty();
    }

    @Test
    void rejectsMoreHitsThanMembersAndAnImpossibleConfidence() {
        assertThatThrownBy(() -> Proportions.wilson(3, 2, 0.95))
                .hasMessage("hits (3) must be from 0 to the size of the group (2).");
        assertThatThrownBy(() -> Proportions.wilson(1, 2, 95))
                .hasMessage("confidence (95.0) must lie between 0 and 1, for example 0.95.");
    }
}
