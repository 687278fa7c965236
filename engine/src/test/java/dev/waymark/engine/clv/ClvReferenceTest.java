package dev.waymark.engine.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The CDNOW sample against the R package BTYD and the Python package lifetimes. */
class ClvReferenceTest {
    private static final Duration WEEKS_39 = Duration.ofDays(39 * 7);
    private static final Clv CDNOW =
            new ClvEstimate(WEEKS_39, new CancelSignal()).of(CdNow.summary());

    @Test
    void findsThePublishedParametersOfBgNbd() {
        assertThat(CDNOW.parameters().r()).isCloseTo(0.242593, withinPercentage(1));
        assertThat(CDNOW.parameters().alpha()).isCloseTo(4.41353, withinPercentage(1));
        assertThat(CDNOW.parameters().a()).isCloseTo(0.792886, withinPercentage(1));
        assertThat(CDNOW.parameters().b()).isCloseTo(2.42575, withinPercentage(1));
        assertThat(CDNOW.logLikelihood()).isCloseTo(-9582.4256, within(0.01));
        assertThat(CDNOW.convergence()).isEqualTo(new Clv.Convergence(true, null, null, 3, 3));
    }

    @Test
    void findsThePublishedParametersOfGammaGamma() {
        Clv.Spending spending = requireNonNull(CDNOW.spending());
        assertThat(spending.customers()).isEqualTo(946);
        assertThat(spending.parameters().p()).isCloseTo(6.24880, withinPercentage(1));
        assertThat(spending.parameters().q()).isCloseTo(3.74459, withinPercentage(1));
        assertThat(spending.parameters().gamma()).isCloseTo(15.44775, withinPercentage(1));
        assertThat(spending.logLikelihood()).isCloseTo(-4055.9232, within(0.01));
        assertThat(spending.correlation()).isCloseTo(0.11388391, within(1e-6));
        assertThat(spending.convergence().converged()).isTrue();
    }

    @Test
    void expectsOfSingleCustomersWhatTheOthersExpect() {
        Clv.Customer first = customer("1");
        assertThat(first.alive()).isCloseTo(0.726609, within(2e-3));
        assertThat(first.expectedPurchases()).isCloseTo(1.22591, withinPercentage(0.5));
        BgNbd model = new BgNbd(.242593, 4.41353, .792886, 2.42575);
        PurchaseHistory frequent = new PurchaseHistory("x", 26, 30.86, 31, null);
        assertThat(model.alive(frequent)).isCloseTo(0.9689, within(1e-4));
        assertThat(model.expected(frequent, 39)).isCloseTo(20.7498, withinPercentage(0.1));
        PurchaseHistory once = new PurchaseHistory("y", 0, 0, 38.86, null);
        assertThat(model.expected(once, 52)).isCloseTo(0.25166575, within(1e-5));
        assertThat(model.alive(once)).isEqualTo(1);
        assertThat(CDNOW.newCustomer().expectedPurchases()).isCloseTo(1.195016, within(2e-3));
    }

    @Test
    void sumsOverAllCustomersAgree() {
        assertThat(CDNOW.total().customers()).isEqualTo(2357);
        assertThat(CDNOW.total().repeatPurchases()).isEqualTo(2457);
        assertThat(CDNOW.total().alive()).isCloseTo(1917.28, withinPercentage(0.2));
        assertThat(CDNOW.total().expectedPurchases()).isCloseTo(1653.39, withinPercentage(0.2));
        double value = requireNonNull(CDNOW.total().value());
        assertThat(CDNOW.deciles().stream().mapToDouble(d -> requireNonNull(d.value())).sum())
                .isCloseTo(value, within(1e-6));
        assertThat(CDNOW.deciles().stream().mapToDouble(Clv.Decile::share).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void theLogOfPurchasesGivesTheSummaryOfTheFirst39Weeks() {
        Purchases purchases =
                LocalDriver.onThreads(2)
                        .run(
                                new PurchaseKernel(
                                        List.of("purchase"),
                                        Purchases.Unit.WEEK,
                                        ZoneOffset.UTC,
                                        new TimeRange(null, Instant.parse("1997-10-01T00:00:00Z"))),
                                CdNow.log());
        List<PurchaseHistory> summary = CdNow.summary().histories();
        assertThat(purchases.histories()).hasSize(2357);
        for (int i = 0; i < summary.size(); i++) {
            PurchaseHistory found = purchases.histories().get(i);
            assertThat(found.frequency()).isEqualTo(summary.get(i).frequency());
            assertThat(found.recency()).isCloseTo(summary.get(i).recency(), within(0.006));
            assertThat(found.age()).isCloseTo(summary.get(i).age(), within(0.006));
            Double value = found.value();
            assertThat(value == null ? 0 : value)
                    .isCloseTo(requireNonNull(summary.get(i).value()), within(0.006));
        }
    }

    private static Clv.Customer customer(String name) {
        return CDNOW.customers().stream()
                .filter(it -> it.customer().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
