package dev.waymark.cli.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Activities, traces, durations and repeats equal those of R's edeaR. */
class EdeaRReferenceIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final double SECONDS_A_DAY = 86_400;

    @ParameterizedTest
    @CsvSource({
        "open_patients, eventdataR_patients.csv.gz, complete, handling",
        "open_traffic_fines, eventdataR_traffic_fines.csv.gz, all, activity"
    })
    void equalsTheReference(String reference, String log, String lifecycle, String activity) {
        JsonNode expected =
                JsonMapper.shared()
                        .readTree(DATA.resolve("reference/edeaR").resolve(reference + ".json"));
        String file = DATA.resolve("logs").resolve(log).toString();
        JsonNode map = answer("discover", file, lifecycle);
        assertThat(map.get("customers").asLong()).isEqualTo(expected.get("cases").asLong());
        assertThat(map.get("events").asLong())
                .isEqualTo(expected.get("activity_instances").asLong());
        assertThat(counts(map.get("activities"), "type", "count"))
                .isEqualTo(counts(expected.get("activity_frequency"), activity, "absolute"));
        assertThat(counts(map.get("activities"), "type", "customers"))
                .isEqualTo(counts(expected.get("activity_presence"), activity, "absolute"));
        assertThat(counts(map.get("start")))
                .isEqualTo(counts(expected.get("start_activities"), activity, "absolute"));
        assertThat(counts(map.get("end")))
                .isEqualTo(counts(expected.get("end_activities"), activity, "absolute"));
        checkTraces(answer("variants", file, lifecycle), expected);
        checkDuration(answer("discover", file, "all").get("duration"), expected);
        checkRepeats(answer("rework", file, lifecycle).get("types"), expected, activity);
    }

    private static void checkTraces(JsonNode variants, JsonNode expected) {
        assertThat(variants.get("total").asLong()).isEqualTo(expected.get("traces").asLong());
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode variant : variants.get("variants")) {
            List<String> path = variant.get("path").valueStream().map(JsonNode::asString).toList();
            found.put(String.join(",", path), variant.get("customers").asLong());
        }
        Map<String, Long> traces =
                counts(expected.get("traces_top50"), "trace", "absolute_frequency");
        assertThat(found).isEqualTo(traces);
        checkLengths(variants.get("variants"), expected.get("trace_length_log").get(0));
    }

    /** How many events a journey has, which follows from all variants; R's quantiles of type 7. */
    private static void checkLengths(JsonNode variants, JsonNode expected) {
        double[] lengths =
                variants.valueStream()
                        .flatMapToDouble(
                                it ->
                                        DoubleStream.generate(() -> it.get("path").size())
                                                .limit(it.get("customers").asLong()))
                        .sorted()
                        .toArray();
        double mean = Arrays.stream(lengths).average().orElseThrow();
        double squares = Arrays.stream(lengths).map(it -> (it - mean) * (it - mean)).sum();
        Map<String, Double> found =
                Map.of(
                        "min",
                        lengths[0],
                        "q1",
                        quantile(lengths, 0.25),
                        "median",
                        quantile(lengths, 0.5),
                        "mean",
                        mean,
                        "q3",
                        quantile(lengths, 0.75),
                        "max",
                        lengths[lengths.length - 1],
                        "st_dev",
                        Math.sqrt(squares / (lengths.length - 1)),
                        "iqr",
                        quantile(lengths, 0.75) - quantile(lengths, 0.25));
        found.forEach(
                (number, value) ->
                        assertThat(value)
                                .as("%s of the length of traces", number)
                                .isCloseTo(expected.get(number).asDouble(), within(1e-8)));
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    /** From the first start to the last completion. */
    private static void checkDuration(JsonNode duration, JsonNode expected) {
        JsonNode throughput = expected.get("throughput_time_log_days");
        for (String number : List.of("mean", "median", "min", "max")) {
            assertThat(duration.get(number).asDouble() / SECONDS_A_DAY)
                    .as(number)
                    .isCloseTo(throughput.get(number).asDouble(), within(1e-8));
        }
    }

    /** Self-loops are counted by case, repetitions by occurrence. */
    private static void checkRepeats(JsonNode types, JsonNode expected, String activity) {
        Map<String, Long> returns = positive(counts(types, "type", "returns"));
        assertThat(returns)
                .isEqualTo(
                        positive(
                                counts(
                                        expected.get("number_of_repetitions_all_activity"),
                                        activity,
                                        "absolute")));
    }

    private static Map<String, Long> positive(Map<String, Long> counts) {
        Map<String, Long> kept = new TreeMap<>(counts);
        kept.values().removeIf(count -> count == 0);
        return kept;
    }

    private static Map<String, Long> counts(JsonNode rows, String name, String count) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(row.get(name).asString(), row.get(count).asLong()));
        return counts;
    }

    private static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> counts = new TreeMap<>();
        object.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return counts;
    }

    private static JsonNode answer(String command, String file, String lifecycle) {
        ShellRun run =
                ShellRun.of(
                        new ArrayList<>(
                                        List.of(
                                                command,
                                                "--format",
                                                "json",
                                                file,
                                                "--lifecycle",
                                                lifecycle))
                                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
