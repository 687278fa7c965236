package dev.waymark.app.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.survival.KaplanMeier;
import dev.waymark.engine.survival.Lifetimes;
import dev.waymark.engine.survival.LogRank;
import dev.waymark.engine.survival.Survival;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.engine.survival.SurvivalRequest.Interval;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Curves, intervals, medians and tests equal those of R's package survival. */
class SurvivalReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final double NANOS_A_DAY = 86_400e9;

    @Test
    void lungEqualsTheReference() throws IOException {
        check("open_lung", "survival/lung.csv", "time", "status", "1", "sex", 1);
    }

    @Test
    void waltonsEqualsTheReference() throws IOException {
        check("open_waltons", "survival/waltons_dataset.csv", "T", "E", "1", "group", 1);
    }

    @Test
    void telcoChurnEqualsTheReference() throws IOException {
        check(
                "open_telco_churn_by_contract",
                "survival/telco_churn.csv",
                "tenure",
                "Churn",
                "Yes",
                "Contract",
                1);
    }

    @Test
    void timeToPaymentEqualsTheReference() throws IOException {
        check(
                "open_simple_shop_time_to_payment",
                "reference/survival/open_simple_shop_time_to_payment.csv",
                "days",
                "converted",
                "1",
                null,
                NANOS_A_DAY);
    }

    /** From the events themselves, whose times we keep to the millisecond. */
    @Test
    void theLogOfTheShopGivesTheSameCustomersEventsAndMedian() throws IOException {
        JsonNode overall = reference("open_simple_shop_time_to_payment").get("overall");
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String line : lines(DATA.resolve("clickstream/simple-onlineshop_mpl2_2020.csv"))) {
            String[] cells = line.split(",", -1);
            builder.accept(
                    Event.of(
                            cells[0],
                            LocalDateTime.parse(cells[2].replace(' ', 'T'))
                                    .toInstant(ZoneOffset.UTC)
                                    .toEpochMilli(),
                            cells[1]));
        }
        JourneyIndex index = builder.build();
        SurvivalOptions options =
                new SurvivalOptions(
                        null, "payment_done", "last-event", "log", null, null, 100_000, null, null);
        Survival survival =
                LocalDriver.onThreads(2)
                        .run(new SurvivalKernel(options.request(index, ZoneId.of("UTC"))), index);

        assertThat(survival.n()).isEqualTo(overall.get("n").asLong());
        assertThat(survival.events()).isEqualTo(overall.get("events").asLong());
        assertThat(requireNonNull(survival.median()).toMillis() / 86_400e3)
                .isCloseTo(overall.get("median").asDouble(), within(1e-7));
    }

    /** The tables themselves, as the shell and the API read them. */
    @Test
    void tablesGiveTheSameCurvesAndTests() throws IOException {
        checkTable("open_lung", "survival/lung.csv", "time", "status=1", "sex");
        checkTable("open_waltons", "survival/waltons_dataset.csv", "T", "E", "group");
        checkTable(
                "open_telco_churn_by_contract",
                "survival/telco_churn.csv",
                "tenure",
                "Churn=Yes",
                "Contract");
    }

    private static void checkTable(
            String reference, String file, String time, String status, String group) {
        JsonNode expected = reference(reference);
        SurvivalOptions options =
                new SurvivalOptions(null, null, null, "log", null, null, 100_000, null, null);
        Survival found =
                SurvivalTable.of(time, status, "1d", group)
                        .estimate(TextTable.read(DATA.resolve(file)), options.estimate());
        assertThat(found.n()).isEqualTo(expected.get("overall").get("n").asLong());
        checkPoints(found.curve(), expected.get("overall").get("table"));
        assertThat(found.groups()).hasSize(expected.get("by_group").size());
        for (Survival.Group each : found.groups()) {
            checkPoints(
                    each.curve(),
                    expected.get("by_group").get(requireNonNull(each.value())).get("table"));
        }
        Survival.Comparison test = requireNonNull(found.logRank());
        assertThat(test.chiSquare())
                .isCloseTo(expected.get("logrank").get("chisq").asDouble(), within(1e-6));
        assertThat(test.degrees()).isEqualTo(expected.get("logrank").get("df").asInt());
    }

    private static void checkPoints(List<Survival.Point> curve, JsonNode table) {
        Map<Long, Survival.Point> at = new TreeMap<>();
        curve.forEach(point -> at.put(point.seconds().toDays(), point));
        int events = 0;
        for (JsonNode wanted : table) {
            if (wanted.get("n_event").asLong() == 0) {
                continue;
            }
            Survival.Point found = requireNonNull(at.get(wanted.get("time").asLong()));
            assertThat(found.survival()).isCloseTo(wanted.get("survival").asDouble(), within(1e-9));
            assertThat(found.atRisk()).isEqualTo(wanted.get("n_risk").asLong());
            assertThat(found.events()).isEqualTo(wanted.get("n_event").asLong());
            checkNumber(found.low(), wanted.get("lower95_log"));
            checkNumber(found.high(), wanted.get("upper95_log"));
            events++;
        }
        assertThat(events).isPositive();
    }

    private static void check(
            String reference,
            String file,
            String time,
            String status,
            String event,
            @Nullable String group,
            double unit)
            throws IOException {
        JsonNode expected = reference(reference);
        List<String> lines = Files.readAllLines(DATA.resolve(file));
        List<String> header = cells(lines.getFirst());
        Function<String, Double> times =
                line -> Double.valueOf(cells(line).get(header.indexOf(time)));
        TreeMap<Double, Double> near = near(lines.stream().skip(1).map(times).toList());
        Lifetimes all = new Lifetimes();
        Map<String, Lifetimes> groups = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            long lasted = Math.round(near.floorEntry(times.apply(line)).getValue() * unit);
            boolean ended = cells.get(header.indexOf(status)).equals(event);
            all.add(lasted, ended);
            if (group != null) {
                groups.computeIfAbsent(cells.get(header.indexOf(group)), name -> new Lifetimes())
                        .add(lasted, ended);
            }
        }
        checkCurve(all, expected.get("overall"), unit);
        if (group != null) {
            for (Map.Entry<String, Lifetimes> each : groups.entrySet()) {
                checkCurve(each.getValue(), expected.get("by_group").get(each.getKey()), unit);
            }
            checkTest(new ArrayList<>(groups.values()), expected.get("logrank"));
        }
    }

    /**
     * The reference takes times for equal that differ by less than 1.5e-8 of their mean, 26
     * milliseconds in the shop; each time here leads to the earliest of those it is equal to.
     */
    private static TreeMap<Double, Double> near(List<Double> times) {
        double[] distinct = times.stream().mapToDouble(t -> t).distinct().sorted().toArray();
        double tolerance = Math.sqrt(Math.ulp(1.0));
        double mean = Arrays.stream(distinct).average().orElseThrow();
        TreeMap<Double, Double> near = new TreeMap<>();
        double first = distinct[0];
        for (int i = 0; i < distinct.length; i++) {
            double gap = i == 0 ? Double.MAX_VALUE : distinct[i] - distinct[i - 1];
            if (gap > tolerance && gap / mean > tolerance) {
                first = distinct[i];
            }
            near.put(distinct[i], first);
        }
        return near;
    }

    private static void checkCurve(Lifetimes lifetimes, JsonNode expected, double unit) {
        KaplanMeier log = KaplanMeier.estimate(lifetimes, Interval.LOG, 0.95);
        KaplanMeier logLog = KaplanMeier.estimate(lifetimes, Interval.LOG_LOG, 0.95);
        assertThat(lifetimes.size()).isEqualTo(expected.get("n").asInt());
        assertThat(log.events()).isEqualTo(expected.get("events").asLong());
        int step = 0;
        for (int row = 0; row < expected.get("table").size(); row++) {
            JsonNode wanted = expected.get("table").get(row);
            if (wanted.get("n_event").asLong() == 0) {
                continue;
            }
            KaplanMeier.Step found = log.steps().get(step);
            assertThat(found.time() / unit)
                    .isCloseTo(
                            wanted.get("time").asDouble(),
                            within(1e-9 * (1 + found.time() / unit)));
            assertThat(found.survival()).isCloseTo(wanted.get("survival").asDouble(), within(1e-9));
            assertThat(found.atRisk()).isEqualTo(wanted.get("n_risk").asLong());
            assertThat(found.events()).isEqualTo(wanted.get("n_event").asLong());
            checkNumber(found.standardError(), wanted.get("std_err_greenwood"));
            checkNumber(found.low(), wanted.get("lower95_log"));
            checkNumber(found.high(), wanted.get("upper95_log"));
            if (expected.has("lower95_loglog")) {
                checkNumber(
                        logLog.steps().get(step).low(), expected.get("lower95_loglog").get(row));
                checkNumber(
                        logLog.steps().get(step).high(), expected.get("upper95_loglog").get(row));
            }
            step++;
        }
        checkTime(log.median(), expected.get("median"), unit);
        checkTime(log.medianLow(), expected.get("median_lower95"), unit);
        checkTime(log.medianHigh(), expected.get("median_upper95"), unit);
    }

    /** At a survival of 0 the reference gives none, or not a number. */
    private static void checkNumber(@Nullable Double found, @Nullable JsonNode wanted) {
        if (found != null && wanted != null && wanted.isNumber()) {
            assertThat(found).isCloseTo(wanted.asDouble(), within(1e-9));
        } else {
            assertThat(found).isNull();
        }
    }

    private static void checkTime(@Nullable Long found, JsonNode wanted, double unit) {
        if (wanted.isNumber()) {
            assertThat(requireNonNull(found) / unit).isCloseTo(wanted.asDouble(), within(1e-8));
        } else {
            assertThat(found).isNull();
        }
    }

    private static void checkTest(List<Lifetimes> groups, JsonNode expected) {
        LogRank test = LogRank.test(groups);
        assertThat(test.degrees()).isEqualTo(expected.get("df").asInt());
        assertThat(test.chiSquare()).isCloseTo(expected.get("chisq").asDouble(), within(1e-6));
        assertThat(test.p()).isCloseTo(expected.get("p").asDouble(), within(1e-9));
        for (int group = 0; group < groups.size(); group++) {
            assertThat(test.expected().get(group))
                    .isCloseTo(expected.get("expected").get(group).asDouble(), within(1e-6));
        }
    }

    private static JsonNode reference(String name) {
        return JsonMapper.builder()
                .build()
                .readTree(DATA.resolve("reference/survival").resolve(name + ".json"));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).filter(l -> !l.isBlank()).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.replace("\"", "").split(",", -1));
    }
}
