package dev.waymark.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.fault.Refusal;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

class PlannerTest {
    private static final DoubleUnaryOperator STEEP = spend -> 120 * Math.log1p(spend / 500);
    private static final DoubleUnaryOperator FLAT = spend -> 40 * Math.log1p(spend / 900);

    @Test
    void findsTheCurveThatTheMonthsWereMadeOf() {
        ResponseCurve curve = curves(months("ads", STEEP, 300, 0)).getFirst();
        ResponseCurve.Fit fit = requireNonNull(curve.fit());
        assertThat(curve.refusal()).isNull();
        assertThat(curve.refusalCode()).isNull();
        assertThat(fit.height()).isCloseTo(120, within(1e-3));
        assertThat(fit.bend()).isCloseTo(500, within(1e-2));
        assertThat(fit.explained()).isCloseTo(1, within(1e-9));
        assertThat(fit.curve().getFirst().conversions()).isZero();
    }

    @Test
    void theIntervalHoldsTheTrueCurveAboutAsOftenAsItSays() {
        int[] inside = new int[2];
        SeededRuns.run(
                400,
                random -> {
                    ResponseCurve.Fit fit = curves(noisy(random, "ads", STEEP, 5)).getFirst().fit();
                    if (fit != null) {
                        ResponseCurve.Band band = fit.curve().get(12);
                        double truth = STEEP.applyAsDouble(band.spend());
                        inside[0] += band.low() <= truth && truth <= band.high() ? 1 : 0;
                        inside[1]++;
                    }
                });
        assertThat(inside[1]).isGreaterThan(300);
        assertThat(inside[0] / (double) inside[1]).isBetween(0.90, 0.99);
    }

    @Test
    void saysWhyTheMonthsCannotTell() {
        assertThat(refusal(months("ads", STEEP, 300, 0).subList(0, 5)))
                .isEqualTo("CURVE_TOO_FEW_MONTHS: 5 months are too few; a curve needs 6.");
        assertThat(refusal(months("ads", STEEP, 1, 1000)))
                .startsWith(
                        "CURVE_STEADY_SPEND: Spend hardly varies between months (from 1001 to"
                                + " 1012)");
        assertThat(refusal(months("ads", spend -> 50 + Math.sin(spend), 300, 0)))
                .isEqualTo(
                        "CURVE_WITHOUT_RISE: Conversions do not rise with spend more than chance"
                                + " would let them.");
        assertThat(refusal(months("ads", spend -> spend / 10, 300, 0)))
                .isEqualTo(
                        "CURVE_WITHOUT_BEND: Conversions rise with spend, but the months do not"
                                + " tell where returns diminish.");
    }

    @Test
    void noOtherSpreadOfTheBudgetBringsMore() {
        List<MonthlyChannel> months = months("ads", STEEP, 300, 0);
        months.addAll(months("mail", FLAT, 300, 0));
        Planner planner = new Planner(months, List.of("ads", "mail"));
        double budget = planner.spend();
        BudgetPlan plan = planner.plan(budget);
        double sum = plan.channels().stream().mapToDouble(BudgetPlan.Share::planned).sum();
        assertThat(sum).isCloseTo(budget, within(1e-3));
        assertThat(plan.gain()).isPositive();
        assertThat(plan.gainLow()).isCloseTo(plan.gain(), within(0.01));
        double best = 0;
        for (double spend = 150; spend <= budget - 150; spend += 1) {
            best = Math.max(best, STEEP.applyAsDouble(spend) + FLAT.applyAsDouble(budget - spend));
        }
        assertThat(plan.then()).isCloseTo(best, within(0.01));
        assertThat(plan.channels().getFirst().marginal())
                .isCloseTo(requireNonNull(plan.channels().getLast().marginal()), within(1e-6));
    }

    @Test
    void channelsWithoutACurveKeepWhatTheyHave() {
        List<MonthlyChannel> months = months("ads", STEEP, 300, 0);
        months.addAll(months("mail", FLAT, 300, 0));
        months.addAll(months("fair", spend -> 7, 100, 0));
        Planner planner = new Planner(months, List.of("ads", "mail", "fair"));
        BudgetPlan.Share kept = planner.plan(planner.spend()).channels().getLast();
        assertThat(kept.channel()).isEqualTo("fair");
        assertThat(kept.planned()).isEqualTo(kept.spend());
        assertThat(kept.expected()).isNull();
    }

    @Test
    void refusesBudgetsOutsideWhatWasSeenAndPlansWithOneCurve() {
        List<MonthlyChannel> months = months("ads", STEEP, 300, 0);
        assertThatThrownBy(() -> new Planner(months, List.of("ads")).plan(1000))
                .hasMessage("1 of 1 channels have a response curve; moving money needs two.");
        assertThatThrownBy(
                        () ->
                                new Planner(
                                                months,
                                                List.of("ads"),
                                                Map.of("ads", new Refusal("NONE", "Unknown.")))
                                        .plan(1000))
                .hasMessage(
                        "0 of 1 channels have a response curve; moving money needs two. ads:"
                                + " Unknown.");
        months.addAll(months("mail", FLAT, 300, 0));
        assertThatThrownBy(() -> new Planner(months, List.of("ads", "mail")).plan(1e6))
                .hasMessageStartingWith("budget (1000000) must be from 300 to 10800 a month");
    }

    @Test
    void ratiosAreNullWhereNothingCanBeDivided() {
        Economics economics = new Economics(0.5, 40.0);
        YearMonth may = YearMonth.of(2026, 5);
        BudgetReport.Channel paid =
                economics.total(List.of(new MonthlyChannel("ads", may, 200, 12, 900.0, 10)));
        assertThat(paid.cac()).isEqualTo(20);
        assertThat(paid.romi()).isEqualTo((450.0 - 200) / 200);
        assertThat(paid.clvToCac()).isEqualTo(1);
        BudgetReport.Channel free =
                economics.total(List.of(new MonthlyChannel("ads", may, 0, 0, null, 0)));
        assertThat(free.cac()).isNull();
        assertThat(free.romi()).isNull();
        assertThat(free.clvToCac()).isNull();
    }

    private static List<ResponseCurve> curves(List<MonthlyChannel> months) {
        return new Planner(months, List.of("ads")).curves();
    }

    private static String refusal(List<MonthlyChannel> months) {
        ResponseCurve curve = curves(months).getFirst();
        return curve.refusalCode() + ": " + requireNonNull(curve.refusal());
    }

    /** Twelve months with spends that rise by a step. */
    private static List<MonthlyChannel> months(
            String channel, DoubleUnaryOperator response, double step, double base) {
        List<MonthlyChannel> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            double spend = base + month * step;
            months.add(
                    new MonthlyChannel(
                            channel,
                            YearMonth.of(2026, month),
                            spend,
                            response.applyAsDouble(spend),
                            null,
                            0));
        }
        return months;
    }

    private static List<MonthlyChannel> noisy(
            Random random, String channel, DoubleUnaryOperator response, double noise) {
        return months(
                channel,
                spend -> response.applyAsDouble(spend) + noise * random.nextGaussian(),
                300,
                0);
    }
}
