package dev.waymark.cli.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Funnels, conversions and waits of a shop equal Retentioneering's. */
class RetentioneeringReferenceIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final String SHOP =
            DATA.resolve("clickstream/simple-onlineshop_mpl2_2020.csv").toString();
    private static final JsonNode EXPECTED =
            JsonMapper.shared()
                    .readTree(DATA.resolve("reference/retentioneering/open_simple_shop.json"));

    @Test
    void funnelsHaveTheSameCustomersAndShares() {
        JsonNode funnels = EXPECTED.get("by_user_id").get("funnels");
        for (JsonNode funnel : funnels) {
            List<String> line = new ArrayList<>(List.of("funnel", SHOP, "--window", "100000d"));
            funnel.get("steps").forEach(step -> line.addAll(List.of("--step", step.asString())));
            JsonNode steps = answer(line).get("steps");
            double all = EXPECTED.get("describe").get("shape").get("n_paths").asDouble();
            for (int i = 0; i < steps.size(); i++) {
                JsonNode wanted = funnel.get("result").get(i);
                JsonNode found = steps.get(i);
                assertThat(found.get("customers").asLong())
                        .isEqualTo(wanted.get("unique_paths").asLong());
                assertThat(found.get("customers").asLong() / all)
                        .isCloseTo(wanted.get("conversion_rate").asDouble(), within(1e-9));
                if (i > 0) {
                    assertThat(found.get("fromPrevious").asDouble())
                            .isCloseTo(wanted.get("step_conversion_rate").asDouble(), within(1e-9));
                }
            }
        }
        assertThat(funnels.size()).isEqualTo(5);
    }

    /** Their clock starts at the first event; a limit in events is none of our switches. */
    @Test
    void conversionsWithinATimeAreTheSame() {
        int checked = 0;
        for (JsonNode conversion : EXPECTED.get("by_user_id").get("conversion")) {
            JsonNode within = conversion.get("within");
            if (within.isNumber()) {
                continue;
            }
            JsonNode row = conversion.get("rows").get(0);
            JsonNode steps =
                    answer(
                                    List.of(
                                            "funnel",
                                            SHOP,
                                            "--entry",
                                            "first",
                                            "--window",
                                            within.isNull() ? "100000d" : within.asString(),
                                            "--step",
                                            conversion.get("start").asString(),
                                            "--step",
                                            conversion.get("end").asString()))
                            .get("steps");
            assertThat(steps.get(0).get("customers").asLong())
                    .isEqualTo(row.get("paths_with_start").asLong());
            assertThat(steps.get(1).get("customers").asLong())
                    .isEqualTo(row.get("converted").asLong());
            assertThat(steps.get(1).get("fromStart").asDouble())
                    .isCloseTo(row.get("conversion_rate").asDouble(), within(1e-9));
            checked++;
        }
        assertThat(checked).isEqualTo(4);
    }

    /** They take the difference of whole seconds, so the log is cut to whole seconds first. */
    @Test
    void waitsOfTransitionsAreTheSame() throws IOException {
        Path whole = Files.createTempFile("shop", ".csv");
        try {
            Files.write(
                    whole,
                    Files.readAllLines(Path.of(SHOP)).stream()
                            .map(line -> line.replaceFirst("\\.\\d+$", ""))
                            .toList());
            JsonNode map = answer(List.of("discover", whole.toString()));
            JsonNode transition = EXPECTED.get("by_user_id").get("transition");
            assertThat(checkWaits(map.get("edges"), transition, "time_median", "median"))
                    .isEqualTo(checkWaits(map.get("edges"), transition, "time_q95", "p95"))
                    .isEqualTo(map.get("edges").size());
        } finally {
            Files.delete(whole);
        }
    }

    private static int checkWaits(JsonNode edges, JsonNode transition, String table, String name) {
        Map<String, JsonNode> waits = new HashMap<>();
        edges.forEach(
                edge ->
                        waits.put(
                                edge.get("from").asString() + " > " + edge.get("to").asString(),
                                edge));
        JsonNode matrix = transition.get(table);
        JsonNode names = matrix.get("rows");
        int checked = 0;
        for (int row = 1; row < names.size() - 1; row++) {
            for (int column = 1; column < names.size() - 1; column++) {
                JsonNode wanted = matrix.get("values").get(row).get(column);
                if (!wanted.isNull()) {
                    String pair = names.get(row).asString() + " > " + names.get(column).asString();
                    JsonNode edge = requireNonNull(waits.get(pair), pair);
                    assertThat(edge.get("wait").get(name).asDouble())
                            .as(pair)
                            .isCloseTo(wanted.asDouble(), within(1e-5));
                    checkShares(transition, edge, row, column);
                    checked++;
                }
            }
        }
        return checked;
    }

    private static void checkShares(JsonNode transition, JsonNode edge, int row, int column) {
        double paths = EXPECTED.get("describe").get("shape").get("n_paths").asDouble();
        double all = EXPECTED.get("describe").get("shape").get("n_events").asDouble() - paths;
        double count = edge.get("count").asDouble();
        assertThat(count / paths)
                .isCloseTo(number(transition, "avg_per_path", row, column), within(1e-9));
        double starts = 2 * paths;
        assertThat(count / (all + starts))
                .isCloseTo(number(transition, "share_of_total", row, column), within(1e-9));
    }

    private static double number(JsonNode transition, String table, int row, int column) {
        return transition.get(table).get("values").get(row).get(column).asDouble();
    }

    @Test
    void lengthsAndDurationsOfPathsAreTheSame() {
        JsonNode stats = EXPECTED.get("describe").get("path_stats").get("user_id").get("values");
        JsonNode map = answer(List.of("discover", SHOP));
        assertThat(map.get("events").asDouble() / map.get("customers").asDouble())
                .isCloseTo(stats.get(1).get(0).asDouble(), within(1e-9));
        JsonNode duration = map.get("duration");
        assertThat(duration.get("mean").asDouble())
                .isCloseTo(stats.get(1).get(1).asDouble(), within(1e-3));
        assertThat(duration.get("median").asDouble())
                .isCloseTo(stats.get(5).get(1).asDouble(), within(1e-3));
        assertThat(duration.get("max").asDouble())
                .isCloseTo(stats.get(9).get(1).asDouble(), within(1e-3));
        Map<String, Long> counts = new HashMap<>();
        map.get("activities")
                .forEach(a -> counts.put(a.get("type").asString(), a.get("count").asLong()));
        for (JsonNode event : EXPECTED.get("describe").get("event_frequency")) {
            assertThat(counts)
                    .containsEntry(event.get("event").asString(), event.get("count").asLong());
        }
    }

    private static JsonNode answer(List<String> line) {
        List<String> all = new ArrayList<>(line);
        all.addAll(List.of("--format", "json"));
        ShellRun run = ShellRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
