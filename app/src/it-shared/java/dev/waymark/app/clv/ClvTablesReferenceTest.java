package dev.waymark.app.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.clv.Clv;
import dev.waymark.engine.clv.ClvEstimate;
import dev.waymark.engine.clv.PurchaseHistory;
import dev.waymark.engine.clv.PurchaseKernel;
import dev.waymark.engine.clv.Purchases;
import dev.waymark.engine.clv.Purchases.Unit;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole tables of customers by R's BTYD and Python's lifetimes, each customer compared. */
class ClvTablesReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "clv");
    private static final Path REFERENCE = DATA.resolve(Path.of("..", "reference", "clv"));

    @Test
    void eachCdnowCustomerIsAliveAndBuysAsBtydSays() throws IOException {
        List<String[]> rows = rows(REFERENCE.resolve("cdnow_BTYD_per_customer.csv"));
        Purchases purchases =
                new Purchases(rows.stream().map(cells -> history(cells, 1.0)).toList(), Unit.WEEK);
        Map<String, Clv.Customer> found = byCustomer(estimate(39 * 7, purchases));
        for (String[] cells : rows) {
            Clv.Customer customer = requireNonNull(found.get(cells[0]));
            assertThat(customer.alive())
                    .isCloseTo(Double.parseDouble(cells[4]), withinPercentage(1));
            assertThat(customer.expectedPurchases())
                    .isCloseTo(Double.parseDouble(cells[5]), withinPercentage(1));
        }
        assertThat(rows).hasSize(2357);
    }

    @Test
    void theLogOfPurchasesGivesBtydsSummary() throws IOException {
        Purchases purchases = purchases(cdnow(), Unit.WEEK, "1997-10-01T00:00:00Z");
        Map<String, PurchaseHistory> found = new HashMap<>();
        purchases.histories().forEach(history -> found.put(history.customer(), history));
        Purchases all = purchases(cdnow(), Unit.WEEK, "1998-07-01T00:00:00Z");
        Map<String, Integer> until = new HashMap<>();
        all.histories().forEach(history -> until.put(history.customer(), history.frequency()));
        for (String[] cells : rows(REFERENCE.resolve("cdnow_elog_to_cbs_BTYD.csv"))) {
            String customer = "%04d".formatted(Integer.parseInt(cells[0]));
            PurchaseHistory history = requireNonNull(found.get(customer));
            assertThat(history.frequency()).isEqualTo(Integer.parseInt(cells[1]));
            assertThat(history.recency()).isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
            assertThat(history.age()).isCloseTo(Double.parseDouble(cells[3]), within(1e-9));
            assertThat(requireNonNull(until.get(customer)) - history.frequency())
                    .isEqualTo(Integer.parseInt(cells[4]));
        }
        assertThat(found).hasSize(2357);
    }

    @Test
    void daysOfCdnowAreThoseOfLifetimes() throws IOException {
        check(
                purchases(cdnow(), Unit.DAY, "1997-10-01T00:00:00Z"),
                rows(REFERENCE.resolve("cdnow_sample_rfm_daily_1997-09-30_lifetimes.csv")));
        check(
                purchases(cdnow(), Unit.DAY, "1997-10-01T00:00:00Z"),
                rows(REFERENCE.resolve("cdnow_sample_calibration_holdout_daily_lifetimes.csv")));
    }

    @Test
    void theExampleTransactionsAreThoseOfLifetimes() throws IOException {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String[] cells : rows(DATA.resolve("example_transactions.csv"))) {
            builder.accept(
                    Event.of(
                            cells[1],
                            Instant.parse(cells[0].replace(' ', 'T') + "Z").toEpochMilli(),
                            "purchase"));
        }
        Purchases purchases = purchases(builder.build(), Unit.DAY, "2015-01-01T00:00:00Z");
        check(purchases, rows(REFERENCE.resolve("example_transactions_rfm_daily_lifetimes.csv")));

        JsonNode expected =
                JsonMapper.shared()
                        .readTree(REFERENCE.resolve("example_transactions_lifetimes.json"))
                        .get("bgnbd");
        Clv clv = estimate(39, purchases);
        JsonNode parameters = expected.get("params");
        assertThat(clv.parameters().r()).isCloseTo(number(parameters, "r"), withinPercentage(1));
        assertThat(clv.parameters().alpha())
                .isCloseTo(number(parameters, "alpha"), withinPercentage(1));
        assertThat(clv.parameters().a()).isCloseTo(number(parameters, "a"), withinPercentage(1));
        assertThat(clv.parameters().b()).isCloseTo(number(parameters, "b"), withinPercentage(1));
        assertThat(clv.logLikelihood()).isCloseTo(number(expected, "log_likelihood"), within(0.01));
        assertThat(clv.total().alive())
                .isCloseTo(
                        number(expected.get("all_customers"), "sum_p_alive"), withinPercentage(1));
        assertThat(clv.total().expectedPurchases())
                .isCloseTo(
                        number(expected.get("all_customers"), "sum_expected_next_39"),
                        withinPercentage(1));
        checkFirst(clv, expected.get("first_200_customers"));
    }

    @Test
    void cdnowCustomersAreThoseOfLifetimes() throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(REFERENCE.resolve("cdnow_gamma_gamma_lifetimes.json"));
        Purchases purchases =
                new Purchases(
                        rows(DATA.resolve("cdnow_customers_summary_with_transactions.csv")).stream()
                                .map(cells -> history(cells, Double.valueOf(cells[4])))
                                .toList(),
                        Unit.WEEK);
        Clv clv = estimate(39 * 7, purchases);
        checkFirst(clv, expected.get("bgnbd").get("first_200_customers"));
        Map<String, Clv.Customer> found = byCustomer(clv);
        JsonNode values = expected.get("gamma_gamma").get("expected_average_profit_first_50");
        for (int i = 0; i < values.get("id").size(); i++) {
            Clv.Customer customer = requireNonNull(found.get(values.get("id").get(i).asString()));
            assertThat(requireNonNull(customer.value()) / customer.expectedPurchases())
                    .isCloseTo(values.get("expected").get(i).asDouble(), withinPercentage(1));
        }
    }

    private static void checkFirst(Clv clv, JsonNode expected) {
        Map<String, Clv.Customer> found = byCustomer(clv);
        for (int i = 0; i < expected.get("id").size(); i++) {
            Clv.Customer customer = requireNonNull(found.get(expected.get("id").get(i).asString()));
            assertThat(customer.alive())
                    .isCloseTo(expected.get("p_alive").get(i).asDouble(), withinPercentage(1));
            assertThat(customer.expectedPurchases())
                    .isCloseTo(
                            expected.get("expected_next_39").get(i).asDouble(),
                            withinPercentage(1));
        }
        assertThat(expected.get("id").size()).isEqualTo(200);
    }

    /** Frequency, recency, T and, if there is one, the mean value. */
    private static void check(Purchases purchases, List<String[]> rows) {
        Map<String, PurchaseHistory> found = new HashMap<>();
        purchases.histories().forEach(history -> found.put(history.customer(), history));
        assertThat(found).hasSameSizeAs(rows);
        for (String[] cells : rows) {
            PurchaseHistory history = requireNonNull(found.get(cells[0]));
            assertThat(history.frequency()).isEqualTo((int) Double.parseDouble(cells[1]));
            assertThat(history.recency()).isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
            assertThat(history.age()).isCloseTo(Double.parseDouble(cells[3]), within(1e-9));
            if (cells.length > 4 && history.frequency() > 0) {
                assertThat(requireNonNull(history.value()))
                        .isCloseTo(Double.parseDouble(cells[4]), within(1e-9));
            }
        }
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    private static Map<String, Clv.Customer> byCustomer(Clv clv) {
        Map<String, Clv.Customer> found = new HashMap<>();
        clv.customers().forEach(customer -> found.put(customer.customer(), customer));
        return found;
    }

    private static Clv estimate(int days, Purchases purchases) {
        return new ClvEstimate(Duration.ofDays(days), new CancelSignal()).of(purchases);
    }

    private static PurchaseHistory history(String[] cells, @Nullable Double value) {
        return new PurchaseHistory(
                cells[0],
                Integer.parseInt(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                value);
    }

    private static Purchases purchases(JourneyIndex index, Unit unit, String until) {
        return LocalDriver.onThreads(2)
                .run(
                        new PurchaseKernel(
                                List.of("purchase"),
                                unit,
                                ZoneOffset.UTC,
                                new TimeRange(null, Instant.parse(until))),
                        index);
    }

    private static JourneyIndex cdnow() throws IOException {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        for (String line : Files.readAllLines(DATA.resolve("CDNOW_sample.txt"))) {
            String[] cells = line.strip().split(" +");
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            builder.accept(
                    new Event(
                            cells[1],
                            day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli(),
                            "purchase",
                            null,
                            Double.valueOf(cells[4]),
                            null,
                            null,
                            Properties.NONE));
        }
        return builder.build();
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
    }
}
