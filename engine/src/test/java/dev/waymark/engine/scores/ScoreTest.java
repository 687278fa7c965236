package dev.waymark.engine.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Semantics §9, worked by hand. */
class ScoreTest {
    @Test
    void npsIsPromotersMinusDetractors() {
        Score score = Score.of(ScoreKind.NPS, counts(10, 5, 8, 2, 3, 3)).orElseThrow();
        // 5 of 10 are 9–10, 3 of 10 are 0–6: 20 points; variance (0.5 + 0.3 − 0.04) / 10.
        assertThat(score.n()).isEqualTo(10);
        assertThat(score.value()).isCloseTo(20, within(1e-9));
        double half = 100 * 1.959963985 * Math.sqrt(0.76 / 10);
        assertThat(score.low()).isCloseTo(20 - half, within(1e-6));
        assertThat(score.high()).isCloseTo(20 + half, within(1e-6));
    }

    @Test
    void csatIsTheShareOfTheTopTwoBoxesWithWilsonsInterval() {
        Score score = Score.of(ScoreKind.CSAT, counts(5, 6, 4, 2, 1, 2)).orElseThrow();
        assertThat(score.value()).isEqualTo(0.8);
        assertThat(score.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(score.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(score.mean()).isCloseTo(4, within(1e-9));
    }

    @Test
    void cesIsAMeanAndMoreIsEasier() {
        Score score = Score.of(ScoreKind.CES, counts(7, 2, 3, 2)).orElseThrow();
        assertThat(score.value()).isEqualTo(5.0);
        assertThat(score.good()).isEqualTo(0.5);
        assertThat(score.high()).isEqualTo(7);
    }

    @Test
    void noAnswerIsNoScore() {
        assertThat(Score.of(ScoreKind.NPS, new long[Score.ANSWERS])).isEmpty();
        assertThat(Feeling.of(List.of(ScoreKind.NPS), new long[1][Score.ANSWERS])).isEmpty();
    }

    @Test
    void feelingsOfAllScalesMeetOnOne() {
        assertThat(ScoreKind.NPS.feeling(0)).isEqualTo(-2);
        assertThat(ScoreKind.CSAT.feeling(3)).isZero();
        assertThat(ScoreKind.CES.feeling(7)).isEqualTo(2);
        Feeling feeling =
                Feeling.of(
                                List.of(ScoreKind.NPS, ScoreKind.CSAT),
                                new long[][] {counts(10, 1), counts(1, 1)})
                        .orElseThrow();
        assertThat(feeling.value()).isZero();
        assertThat(feeling.n()).isEqualTo(2);
        assertThat(feeling.low()).isEqualTo(-2);
    }

    @Test
    void typesAreKnownByTheirWords() {
        assertThat(ScoreKind.ofType("NPS answered")).contains(ScoreKind.NPS);
        assertThat(ScoreKind.ofType("csat_score")).contains(ScoreKind.CSAT);
        assertThat(ScoreKind.ofType("cesspool")).isEmpty();
        assertThat(ScoreKind.ofType("nps and csat")).isEmpty();
    }

    private static long[] counts(int... answersAndCounts) {
        long[] counts = new long[Score.ANSWERS];
        for (int i = 0; i < answersAndCounts.length; i += 2) {
            counts[answersAndCounts[i]] = answersAndCounts[i + 1];
        }
        return counts;
    }
}
