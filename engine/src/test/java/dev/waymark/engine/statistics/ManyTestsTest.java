package dev.waymark.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class ManyTestsTest {
    /** The fifteen p-values of Benjamini and Hochberg (1995), section 4. */
    private static final double[] PAPER = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0
    };

    @Test
    void rejectsTheFourHypothesesThatThePaperRejects() {
        double[] corrected = ManyTests.benjaminiHochberg(PAPER);
        assertThat(Arrays.stream(corrected).filter(p -> p <= 0.05)).hasSize(4);
        assertThat(corrected[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(corrected[5]).isCloseTo(0.0298 * 15 / 7, within(1e-12));
    }

    @Test
    void rejectsTheThreeThatHolmRejects() {
        double[] corrected = ManyTests.holm(PAPER);
        assertThat(Arrays.stream(corrected).filter(p -> p <= 0.05)).hasSize(3);
        assertThat(corrected[0]).isCloseTo(0.0015, within(1e-12));
        assertThat(corrected[2]).isCloseTo(0.0019 * 13, within(1e-12));
        assertThat(corrected[14]).isEqualTo(1);
    }

    /** Worked by hand: 0.01, 0.04, 0.03 and 0.005 become 0.03, 0.06, 0.06 and 0.02. */
    @Test
    void keepsThePlacesOfTheValues() {
        double[] p = {0.01, 0.04, 0.03, 0.005};
        assertThat(ManyTests.holm(p))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(ManyTests.benjaminiHochberg(p))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
    }

    @Test
    void correctsNothingWithoutTests() {
        assertThat(ManyTests.holm(new double[0])).isEmpty();
        assertThat(ManyTests.benjaminiHochberg(new double[0])).isEmpty();
    }
}
