package dev.waymark.engine.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class ClvEstimateTest {
    private static final Duration YEAR = Duration.ofDays(364);

    @Test
    void purchasesOfOneDayCountAsOneAndTheZoneSaysWhichDay() {
        List<Event> log =
                List.of(
                        order("a", "2026-01-01T21:30:00Z", 1),
                        order("a", "2026-01-01T22:30:00Z", 2),
                        order("a", "2026-01-02T10:00:00Z", 4),
                        order("b", "2026-01-01T00:00:00Z", 9),
                        Event.of("c", Instant.parse("2026-01-11T12:00:00Z").toEpochMilli(), "x"));
        assertThat(histories(log, "UTC"))
                .containsExactly(
                        new PurchaseHistory("a", 1, 1, 10, 4.0),
                        new PurchaseHistory("b", 0, 0, 10, null));
        assertThat(histories(log, "Europe/Riga").getFirst())
                .isEqualTo(new PurchaseHistory("a", 1, 1, 10, 6.0));
    }

    @Test
    void saysWhenThereIsTooLittleToLearnFrom() {
        assertThatThrownBy(
                        () ->
                                new ClvEstimate(YEAR, new CancelSignal())
                                        .of(
                                                new Purchases(
                                                        List.of(
                                                                new PurchaseHistory(
                                                                        "a", 0, 0, 3, null)),
                                                        Purchases.Unit.WEEK)))
                .hasMessage(
                        "1 customers bought, 0 times again; the model needs at least 20 customers"
                            + " and repeat purchases. Check the type of the purchase event, or take"
                            + " a longer log.");
    }

    @Test
    void withoutValuesOnlyPurchasesAreExpected() {
        Clv clv =
                new ClvEstimate(YEAR, new CancelSignal())
                        .of(new Purchases(simulated(2, 500, 1), Purchases.Unit.WEEK));
        assertThat(clv.spending()).isNull();
        assertThat(clv.noSpending()).isEqualTo("No repeat purchase states a value.");
        assertThat(clv.noSpendingCode()).isEqualTo("VALUES_MISSING");
        assertThat(clv.total().value()).isNull();
        assertThat(clv.customers().getFirst().value()).isNull();
        assertThat(clv.first(3).customers()).hasSize(3);
        assertThat(clv.customers())
                .isSortedAccordingTo(
                        (x, y) -> Double.compare(y.expectedPurchases(), x.expectedPurchases()));
    }

    @Test
    void findsTheParametersThatASimulationWasMadeWith() {
        Clv clv =
                new ClvEstimate(YEAR, new CancelSignal())
                        .of(new Purchases(simulated(7, 30_000, 1), Purchases.Unit.WEEK));
        assertThat(clv.parameters().r()).isCloseTo(0.8, within(0.04));
        assertThat(clv.parameters().alpha()).isCloseTo(6, within(0.4));
        assertThat(clv.parameters().a()).isCloseTo(0.9, within(0.1));
        assertThat(clv.parameters().b()).isCloseTo(2.5, within(0.4));
        assertThat(clv.convergence().converged()).isTrue();
    }

    @Test
    void theUnitOfTimeChangesAlphaAloneAndNoExpectation() {
        List<PurchaseHistory> weeks = simulated(3, 800, 1);
        List<PurchaseHistory> days = simulated(3, 800, 7);
        ClvEstimate estimate = new ClvEstimate(YEAR, new CancelSignal());
        Clv byWeek = estimate.of(new Purchases(weeks, Purchases.Unit.WEEK));
        Clv byDay = estimate.of(new Purchases(days, Purchases.Unit.DAY));
        assertThat(byDay.parameters().alpha() / byWeek.parameters().alpha())
                .isCloseTo(7, within(0.01));
        assertThat(byDay.total().expectedPurchases())
                .isCloseTo(byWeek.total().expectedPurchases(), within(0.1));
    }

    @Test
    void tellsThatNobodyDiffersAndStillExpectsFiniteNumbers() {
        Random random = new Random(3);
        List<PurchaseHistory> atMostTwo =
                IntStream.range(0, 300)
                        .mapToObj(
                                i -> {
                                    int again = random.nextInt(3) == 0 ? 1 : 0;
                                    double age = 10 + random.nextInt(40);
                                    double last = again * age * random.nextDouble();
                                    return new PurchaseHistory("c" + i, again, last, age, 250.0);
                                })
                        .toList();
        Clv clv =
                new ClvEstimate(YEAR, new CancelSignal())
                        .of(new Purchases(atMostTwo, Purchases.Unit.WEEK));
        assertThat(clv.convergence().converged()).isFalse();
        assertThat(clv.convergence().reasonCode()).isEqualTo("MODEL_AT_EDGE");
        assertThat(clv.convergence().reason())
                .isEqualTo(
                        "A parameter ran to the edge: customers differ less than the model"
                                + " assumes.");
        assertThat(clv.customers())
                .allMatch(customer -> Double.isFinite(customer.expectedPurchases()));
        assertThat(clv.total().expectedPurchases()).isBetween(0.0, 3000.0);
    }

    @Test
    void bothFormsOfTheExpectationAgree() {
        PurchaseHistory history = new PurchaseHistory("x", 4, 20, 30, null);
        double at = new BgNbd(0.8, 6, 5.7999, 2.5).expected(history, 52);
        double after = new BgNbd(0.8, 6, 5.8001, 2.5).expected(history, 52);
        double far = new BgNbd(0.8, 6, 4.7, 2.5).expected(history, 52);
        double near = new BgNbd(0.8, 6, 4.9, 2.5).expected(history, 52);
        assertThat(after).isCloseTo(at, within(1e-4));
        assertThat(near).isCloseTo(far, within(0.05));
    }

    /** Customers of r 0.8, α 6, a 0.9, b 2.5, seen for 20 to 52 weeks. */
    private static List<PurchaseHistory> simulated(long seed, int customers, double unit) {
        Random random = new Random(seed);
        return IntStream.range(0, customers)
                .mapToObj(i -> simulated(random, "c" + i, unit))
                .toList();
    }

    private static PurchaseHistory simulated(Random random, String name, double unit) {
        double rate = gamma(random, 0.8) / 6;
        double left = gamma(random, 0.9);
        double dropOut = left / (left + gamma(random, 2.5));
        double age = 20 + random.nextInt(33);
        double time = 0;
        int count = 0;
        double last = 0;
        do {
            time -= Math.log(1 - random.nextDouble()) / rate;
            if (time <= age) {
                count++;
                last = time;
            }
        } while (time <= age && random.nextDouble() >= dropOut);
        return new PurchaseHistory(name, count, last * unit, age * unit, null);
    }

    private static double gamma(Random random, double shape) {
        double p = 0;
        while (p == 0) {
            p = random.nextDouble();
        }
        return new org.hipparchus.distribution.continuous.GammaDistribution(shape, 1)
                .inverseCumulativeProbability(p);
    }

    private static List<PurchaseHistory> histories(List<Event> log, String zone) {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        log.forEach(builder::accept);
        return LocalDriver.onThreads(1)
                .run(
                        new PurchaseKernel(
                                List.of("order"),
                                Purchases.Unit.DAY,
                                ZoneId.of(zone),
                                TimeRange.ALL),
                        builder.build())
                .histories();
    }

    private static Event order(String customer, String time, double value) {
        return new Event(
                customer,
                Instant.parse(time).toEpochMilli(),
                "order",
                null,
                value,
                null,
                null,
                Properties.NONE);
    }
}
