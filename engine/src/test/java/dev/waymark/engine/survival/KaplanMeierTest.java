package dev.waymark.engine.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.survival.SurvivalRequest.Interval;
import dev.waymark.testkit.naive.NaiveSurvival;
import dev.waymark.testkit.naive.NaiveSurvival.Life;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class KaplanMeierTest {
    private static final double Z = 1.959963984540054;

    /** Remission of leukaemia under 6-MP (Freireich and others 1963), as the textbooks print it. */
    private static final String MERCAPTOPURINE =
            "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    /** The same trial under placebo. */
    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

    @Test
    void estimatesTheTextbookCurve() {
        KaplanMeier curve = estimate(MERCAPTOPURINE, Interval.LOG_LOG);

        assertThat(curve.events()).isEqualTo(9);
        assertThat(curve.steps().stream().map(KaplanMeier.Step::time))
                .containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L, 35L);
        KaplanMeier.Step first = curve.steps().getFirst();
        assertThat(first.survival()).isCloseTo(0.857143, within(1e-6));
        assertThat(first.standardError()).isCloseTo(0.076360, within(1e-6));
        assertThat(first.low()).isCloseTo(0.619718, within(1e-5));
        assertThat(first.high()).isCloseTo(0.951552, within(1e-5));
        assertThat(curve.median()).isEqualTo(23);
        assertThat(curve.medianLow()).isEqualTo(13);
        assertThat(curve.medianHigh()).isNull();
    }

    @Test
    void theLogRankTestFindsThatTheDrugWorks() {
        LogRank test = LogRank.test(List.of(lives(MERCAPTOPURINE), lives(PLACEBO)));

        assertThat(test.chiSquare()).isCloseTo(16.7929, within(1e-4));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.p()).isCloseTo(4.168809e-05, within(1e-9));
        assertThat(test.expected().getFirst()).isCloseTo(19.2505, within(1e-4));
    }

    @Test
    void equalsTheFormulasOnRandomLives() {
        SeededRuns.run(
                200,
                random -> {
                    List<Life> lives = draw(random);
                    Interval interval = Interval.values()[random.nextInt(2)];
                    KaplanMeier curve = KaplanMeier.estimate(coded(lives), interval, 0.95);

                    assertThat(
                                    curve.steps().stream()
                                            .filter(step -> step.events() > 0)
                                            .map(KaplanMeier.Step::time)
                                            .toList())
                            .isEqualTo(NaiveSurvival.times(lives));
                    for (KaplanMeier.Step step : curve.steps()) {
                        double survival = NaiveSurvival.survival(lives, step.time());
                        assertThat(step.survival()).isCloseTo(survival, within(1e-12));
                        assertThat(step.atRisk())
                                .isEqualTo(NaiveSurvival.atRisk(lives, step.time()));
                        assertThat(step.events())
                                .isEqualTo(NaiveSurvival.events(lives, step.time()));
                        checkInterval(step, interval, lives);
                    }
                });
    }

    private static void checkInterval(KaplanMeier.Step step, Interval interval, List<Life> lives) {
        double survival = step.survival();
        if (survival == 0) {
            assertThat(step.low()).isNull();
            assertThat(step.high()).isNull();
            return;
        }
        if (survival == 1) {
            assertThat(step.low()).isEqualTo(1);
            return;
        }
        double relative = NaiveSurvival.standardError(lives, step.time()) / survival;
        double low = survival * Math.exp(-Z * relative);
        double high = Math.min(1, survival * Math.exp(Z * relative));
        if (interval == Interval.LOG_LOG) {
            double centre = Math.log(-Math.log(survival));
            double width = Z * relative / -Math.log(survival);
            low = Math.exp(-Math.exp(centre + width));
            high = Math.exp(-Math.exp(centre - width));
        }
        assertThat(step.low()).isCloseTo(low, within(1e-9));
        assertThat(step.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void theLogRankTestEqualsTheFormulaOnRandomLives() {
        SeededRuns.run(
                200,
                random -> {
                    List<Life> first = draw(random);
                    List<Life> second = draw(random);
                    LogRank test = LogRank.test(List.of(coded(first), coded(second)));

                    assertThat(test.chiSquare())
                            .isCloseTo(NaiveSurvival.logRank(first, second), within(1e-9));
                });
    }

    @Test
    void splittingAGroupInThreeGivesTwoDegreesOfFreedomAndKeepsTheEvents() {
        LogRank test =
                LogRank.test(
                        List.of(lives("1 4 6 9+"), lives("2 4+ 8"), new Lifetimes(), lives("3 9")));

        assertThat(test.degrees()).isEqualTo(2);
        assertThat(test.expected().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(7, within(1e-12));
    }

    @Test
    void nobodyHasNoCurveAndNoMedian() {
        KaplanMeier curve = KaplanMeier.estimate(new Lifetimes(), Interval.LOG, 0.95);

        assertThat(curve.steps()).isEmpty();
        assertThat(curve.median()).isNull();
        assertThat(LogRank.test(List.of(new Lifetimes(), lives("3"))).p()).isNull();
    }

    @Test
    void aThinnedCurveKeepsExactStepsAndBothEnds() {
        Lifetimes lives = new Lifetimes();
        for (int i = 0; i < 5_000; i++) {
            lives.add(i * i, i % 3 != 0);
        }
        KaplanMeier whole = KaplanMeier.estimate(lives, Interval.LOG_LOG, 0.95);
        KaplanMeier thinned = whole.thinned(100);

        assertThat(thinned.steps()).hasSizeBetween(50, 100);
        assertThat(whole.steps()).containsAll(thinned.steps());
        assertThat(thinned.steps().getFirst()).isEqualTo(whole.steps().getFirst());
        assertThat(thinned.steps().getLast()).isEqualTo(whole.steps().getLast());
    }

    private static KaplanMeier estimate(String lives, Interval interval) {
        return KaplanMeier.estimate(lives(lives), interval, 0.95);
    }

    private static Lifetimes lives(String text) {
        Lifetimes lives = new Lifetimes();
        for (String life : text.split(" ", -1)) {
            boolean censored = life.endsWith("+");
            lives.add(
                    Long.parseLong(censored ? life.substring(0, life.length() - 1) : life),
                    !censored);
        }
        return lives;
    }

    private static List<Life> draw(Random random) {
        List<Life> lives = new ArrayList<>();
        int size = 1 + random.nextInt(60);
        int times = 1 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            lives.add(new Life(random.nextInt(times), random.nextInt(3) > 0));
        }
        return lives;
    }

    private static Lifetimes coded(List<Life> lives) {
        Lifetimes coded = new Lifetimes();
        lives.forEach(life -> coded.add(life.time(), life.event()));
        return coded;
    }
}
