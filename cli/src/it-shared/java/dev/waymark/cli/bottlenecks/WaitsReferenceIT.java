package dev.waymark.cli.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;
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
 * Waits equal PM4Py's performance graph, and rework its count of cases, on public logs; repeats of
 * an activity equal edeaR's.
 */
class WaitsReferenceIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final double MOST_SECONDS_APART = 0.001;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    running-example, logs/running-example.xes, all, honoured
                    receipt, logs/receipt.csv, all, ignored
                    reviewing, logs/reviewing.csv, all, honoured
                    teleclaims, logs/02_teleclaims.xes.gz, all, honoured
                    repairExample, logs/03_repairExample.xes.gz, all, honoured
                    patients, logs/eventdataR_patients.csv.gz, complete, honoured
                    traffic_fines, logs/eventdataR_traffic_fines.csv.gz, all, honoured
                    simple_shop_by_user, clickstream/simple-onlineshop_mpl2_2020.csv, all, honoured
                    """)
    void equalsTheReference(String reference, String log, String lifecycle, String offsets) {
        JsonNode expected =
                JSON.readTree(DATA.resolve("reference/pm4py").resolve(reference + ".json"));
        String file = DATA.resolve(log).toString();

        JsonNode waits =
                answer("bottlenecks", file, "--lifecycle", lifecycle, "--offsets", offsets);
        JsonNode rework = answer("rework", file, "--lifecycle", lifecycle, "--offsets", offsets);

        Map<List<String>, JsonNode> found = new TreeMap<>(WaitsReferenceIT::compare);
        for (JsonNode transition : waits.get("transitions")) {
            found.put(
                    List.of(transition.get("from").asString(), transition.get("to").asString()),
                    transition);
        }
        assertThat(found).hasSize(expected.get("performance_dfg").size());
        for (JsonNode edge : expected.get("performance_dfg")) {
            JsonNode transition =
                    requireNonNull(
                            found.get(List.of(edge.get(0).asString(), edge.get(1).asString())));
            for (String number : List.of("mean", "median", "min", "max")) {
                assertThat(transition.get("wait").get(number).asDouble())
                        .as("%s of %s", number, edge)
                        .isCloseTo(edge.get(2).get(number).asDouble(), within(MOST_SECONDS_APART));
            }
            checkDeviation(transition.get("wait"), transition.get("count").asLong(), edge);
            assertThat(transition.get("total").asDouble())
                    .isCloseTo(
                            edge.get(2).get("sum").asDouble(),
                            within(MOST_SECONDS_APART * transition.get("count").asLong()));
        }
        Map<String, Long> again = new TreeMap<>();
        for (JsonNode type : rework.get("types")) {
            again.put(type.get("type").asString(), type.get("reworkCustomers").asLong());
        }
        Map<String, Long> expectedAgain = new TreeMap<>();
        expected.get("rework_cases_per_activity")
                .forEachEntry((type, cases) -> expectedAgain.put(type, cases.asLong()));
        assertThat(again).isEqualTo(expectedAgain);
    }

    /** Of two or three waits the standard deviation follows from the numbers that we tell. */
    private static void checkDeviation(JsonNode wait, long count, JsonNode edge) {
        if (count != 2 && count != 3) {
            return;
        }
        double mean = wait.get("mean").asDouble();
        double least = wait.get("min").asDouble();
        double most = wait.get("max").asDouble();
        double between = count == 2 ? mean : 3 * mean - least - most;
        double squares =
                Math.pow(least - mean, 2) + Math.pow(most - mean, 2) + Math.pow(between - mean, 2);
        assertThat(Math.sqrt(squares / (count - 1)))
                .as("standard deviation of %s", edge)
                .isCloseTo(edge.get(2).get("stdev").asDouble(), within(10 * MOST_SECONDS_APART));
    }

    @Test
    void equalsTheRepeatsOfEdeaR() {
        JsonNode expected = JSON.readTree(DATA.resolve("reference/edeaR/open_traffic_fines.json"));
        JsonNode rework =
                answer(
                        "rework",
                        DATA.resolve("logs/eventdataR_traffic_fines.csv.gz").toString(),
                        "--lifecycle",
                        "all");

        Map<String, Long> selfLoops = new TreeMap<>();
        for (JsonNode loop : rework.get("loops")) {
            if (loop.get("path").size() == 1) {
                selfLoops.put(loop.get("path").get(0).asString(), loop.get("customers").asLong());
            }
        }
        Map<String, Long> expectedLoops = new TreeMap<>();
        for (JsonNode row : expected.get("number_of_selfloops_all_activity")) {
            if (row.get("absolute").asLong() > 0) {
                expectedLoops.put(row.get("activity").asString(), row.get("absolute").asLong());
            }
        }
        assertThat(selfLoops).isEqualTo(expectedLoops).isNotEmpty();
    }

    private static JsonNode answer(String command, String... rest) {
        List<String> line = new ArrayList<>(List.of(command, "--format", "json"));
        line.addAll(List.of(rest));
        ShellRun run = ShellRun.of(line.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static int compare(List<String> left, List<String> right) {
        return String.join("\n", left).compareTo(String.join("\n", right));
    }
}
