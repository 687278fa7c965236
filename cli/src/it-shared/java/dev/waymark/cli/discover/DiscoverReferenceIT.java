package dev.waymark.cli.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shell's process map and variants equal PM4Py's on every public log that lies beside us.
 *
 * <p>Five references were computed on times whose offsets had been dropped; those logs are read the
 * same way. All others are read as true instants.
 */
class DiscoverReferenceIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final double MOST_SECONDS_APART = 0.001;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    running-example, logs/running-example.csv, all, honoured
                    running-example, logs/running-example.xes, all, honoured
                    receipt, logs/receipt.csv, all, ignored
                    receipt, logs/08_receipt.xes.gz, all, ignored
                    reviewing, logs/reviewing.csv, all, honoured
                    roadtraffic100traces, logs/roadtraffic100traces.csv, all, ignored
                    roadtraffic100traces, logs/roadtraffic100traces.xes, all, ignored
                    interval_event_log_complete_only, logs/interval_event_log.csv, all, honoured
                    teleclaims, logs/02_teleclaims.xes.gz, all, honoured
                    repairExample, logs/03_repairExample.xes.gz, all, honoured
                    bpic2013_closed, logs/06_bpic2013_closed.xes.gz, all, ignored
                    patients, logs/eventdataR_patients.csv.gz, complete, honoured
                    traffic_fines, logs/eventdataR_traffic_fines.csv.gz, all, honoured
                    simple_shop_by_user, clickstream/simple-onlineshop_mpl2_2020.csv, all, honoured
                    """)
    void equalsTheReference(String reference, String log, String lifecycle, String offsets) {
        JsonNode expected =
                JSON.readTree(DATA.resolve("reference/pm4py").resolve(reference + ".json"));
        String file = DATA.resolve(log).toString();

        JsonNode map = answer("discover", file, "--lifecycle", lifecycle, "--offsets", offsets);
        JsonNode variants =
                answer("variants", file, "--lifecycle", lifecycle, "--offsets", offsets);

        assertThat(map.get("customers").asLong()).isEqualTo(expected.get("cases").asLong());
        assertThat(map.get("events").asLong()).isEqualTo(expected.get("events").asLong());
        assertThat(counts(map.get("start"))).isEqualTo(counts(expected.get("start_activities")));
        assertThat(counts(map.get("end"))).isEqualTo(counts(expected.get("end_activities")));
        assertThat(activities(map)).isEqualTo(counts(expected.get("activities")));
        assertThat(edges(map)).isEqualTo(referenceEdges(expected));
        checkWaits(map, expected);
        checkVariants(variants, expected);
    }

    private static JsonNode answer(String command, String... rest) {
        List<String> line = new ArrayList<>(List.of(command, "--format", "json"));
        line.addAll(List.of(rest));
        ShellRun run = ShellRun.of(line.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> counts = new TreeMap<>();
        object.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return counts;
    }

    private static Map<String, Long> activities(JsonNode map) {
        Map<String, Long> counts = new TreeMap<>();
        map.get("activities")
                .forEach(a -> counts.put(a.get("type").asString(), a.get("count").asLong()));
        return counts;
    }

    private static Map<String, Long> edges(JsonNode map) {
        Map<String, Long> counts = new TreeMap<>();
        map.get("edges")
                .forEach(e -> counts.put(key(e.get("from"), e.get("to")), e.get("count").asLong()));
        return counts;
    }

    private static Map<String, Long> referenceEdges(JsonNode expected) {
        Map<String, Long> counts = new TreeMap<>();
        expected.get("dfg").forEach(e -> counts.put(key(e.get(0), e.get(1)), e.get(2).asLong()));
        return counts;
    }

    private static void checkWaits(JsonNode map, JsonNode expected) {
        Map<String, JsonNode> waits = new TreeMap<>();
        map.get("edges").forEach(e -> waits.put(key(e.get("from"), e.get("to")), e.get("wait")));
        for (JsonNode edge : expected.get("performance_dfg")) {
            String key = key(edge.get(0), edge.get(1));
            assertThat(waits).containsKey(key);
            JsonNode wait = requireNonNull(waits.get(key));
            for (String number : List.of("mean", "median", "min", "max")) {
                assertThat(wait.get(number).asDouble())
                        .as("%s of %s", number, key)
                        .isCloseTo(edge.get(2).get(number).asDouble(), within(MOST_SECONDS_APART));
            }
        }
    }

    private static void checkVariants(JsonNode variants, JsonNode expected) {
        assertThat(variants.get("total").asLong())
                .isEqualTo(expected.get("variants_total").asLong());
        Map<String, Long> ours = new TreeMap<>();
        variants.get("variants")
                .forEach(v -> ours.put(v.get("path").toString(), v.get("customers").asLong()));
        assertThat(expected.get("variants").size()).isPositive();
        for (JsonNode variant : expected.get("variants")) {
            assertThat(ours).containsEntry(variant.get(0).toString(), variant.get(1).asLong());
        }
    }

    private static String key(JsonNode from, JsonNode to) {
        return from.asString() + " → " + to.asString();
    }
}
