package dev.waymark.app.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.attribution.Attribution;
import dev.waymark.engine.attribution.AttributionKernel;
import dev.waymark.engine.attribution.AttributionModel;
import dev.waymark.engine.attribution.AttributionModel.Shapley.Worth;
import dev.waymark.engine.attribution.AttributionRequest;
import dev.waymark.engine.attribution.AttributionRequest.TouchKind;
import dev.waymark.engine.attribution.PathTable;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Attribution beside ChannelAttribution's own chains, mta, and fractribution's log of visits. */
class AttributionToolsReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Path REFERENCE = DATA.resolve("reference/attribution");
    private static final String FRACTRIBUTION = "fractribution/snowplow_fractribution_";

    /**
     * What ChannelAttribution's printed transition matrix gives if it is solved rather than
     * simulated.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void markovEqualsChannelAttributionsOwnMatrix(int order) throws IOException {
        JsonNode printed =
                json("PathData_ChannelAttribution.json")
                        .get("transition_matrix")
                        .get("order" + order);
        Map<String, String> names = new HashMap<>();
        for (JsonNode channel : printed.get("channels")) {
            names.put(channel.get("id").asString(), channel.get("channel_name").asString());
        }
        double whole = converts(printed.get("transition_matrix"), null);
        Map<String, Double> effects = new HashMap<>();
        names.forEach(
                (id, name) ->
                        effects.put(
                                name, 1 - converts(printed.get("transition_matrix"), id) / whole));
        double sum = effects.values().stream().mapToDouble(effect -> effect).sum();

        Attribution found =
                paths().attribute(List.of(new AttributionModel.Markov(order))).models().getFirst();
        assertThat(found.channels()).hasSize(12);
        for (Attribution.Channel channel : found.channels()) {
            double effect = requireNonNull(effects.get(channel.channel()));
            assertThat(channel.removalEffect()).isCloseTo(effect, within(1e-9));
            assertThat(channel.conversions())
                    .isCloseTo(effect / sum * found.conversions(), within(1e-6));
        }
    }

    /** The chance of a walk from the start to end in a conversion, never on one channel. */
    private static double converts(JsonNode moves, @Nullable String removed) {
        Map<String, Double> chance = new HashMap<>();
        double moved = 1;
        while (moved > 1e-14) {
            Map<String, Double> next = new HashMap<>();
            for (JsonNode move : moves) {
                String to = move.get("channel_to").asString();
                double worth =
                        to.equals("(conversion)")
                                ? 1
                                : Arrays.asList(to.split(" ")).contains(removed)
                                        ? 0
                                        : chance.getOrDefault(to, 0.0);
                next.merge(
                        move.get("channel_from").asString(),
                        worth * move.get("transition_probability").asDouble(),
                        Double::sum);
            }
            moved = 0;
            for (Map.Entry<String, Double> state : next.entrySet()) {
                moved =
                        Math.max(
                                moved, state.getValue() - chance.getOrDefault(state.getKey(), 0.0));
            }
            chance = next;
        }
        return requireNonNull(chance.get("(start)"));
    }

    @Test
    void heuristicsAndShapleyEqualChannelAttributionAndMta() throws IOException {
        Map<String, String[]> heuristic = new HashMap<>();
        rows("PathData_heuristic.csv").forEach(cells -> heuristic.put(cells[0], cells));
        JsonNode mta = json("PathData_mta.json").get("with_repeats");
        List<Attribution> models =
                paths().attribute(
                                List.of(
                                        new AttributionModel.First(),
                                        new AttributionModel.Last(),
                                        new AttributionModel.Linear(),
                                        new AttributionModel.Shapley(Worth.CONVERSIONS)))
                        .models();
        for (int model = 0; model < 3; model++) {
            for (Attribution.Channel channel : models.get(model).channels()) {
                String[] cells = requireNonNull(heuristic.get(channel.channel()));
                assertThat(channel.conversions())
                        .isCloseTo(Double.parseDouble(cells[1 + 2 * model]), within(1e-6));
                assertThat(requireNonNull(channel.value()))
                        .isCloseTo(Double.parseDouble(cells[2 + 2 * model]), within(1e-6));
            }
        }
        List<String> named =
                List.of("first_touch", "last_touch", "linear_per_touch", "shapley_conversions");
        for (int model = 0; model < named.size(); model++) {
            for (Attribution.Channel channel : models.get(model).channels()) {
                assertThat(channel.conversions())
                        .as("%s of %s", named.get(model), channel.channel())
                        .isCloseTo(
                                mta.get(named.get(model)).get(channel.channel()).asDouble(),
                                within(1e-6));
            }
        }
    }

    @Test
    void theLogOfVisitsGivesFractributionsLastTouchAndJourneysWithoutConversion()
            throws IOException {
        AttributionRequest request =
                new AttributionRequest(
                        List.of("purchase"),
                        AttributionRequest.DEFAULT_LOOKBACK,
                        TouchKind.CHANNEL,
                        List.of(new AttributionModel.Last()),
                        false,
                        TimeRange.ALL);
        Attribution found =
                LocalDriver.onThreads(2)
                        .run(new AttributionKernel(request), visits())
                        .models()
                        .getFirst();
        checkLast(found);
        assertThat(found.nulls())
                .isEqualTo(rows(FRACTRIBUTION + "paths_to_non_conversion_expected.csv").size());
        assertThat(found.unattributed()).isZero();
    }

    /**
     * What fractribution calls Shapley splits the one path of two channels by the rates of its
     * parts (0.541 to 0.459); ours halves it. All other channels agree.
     */
    @Test
    void theTableOfPathsGivesFractributionsChannels() throws IOException {
        List<Attribution> found =
                summary()
                        .attribute(
                                List.of(
                                        new AttributionModel.Last(),
                                        new AttributionModel.Shapley(Worth.CONVERSIONS)))
                        .models();
        checkLast(found.getFirst());
        Map<String, String[]> expected = expected("shapley");
        for (Attribution.Channel channel : found.getLast().channels()) {
            String[] cells = requireNonNull(expected.get(channel.channel()));
            boolean shares = List.of("Direct", "Organic_Search").contains(channel.channel());
            assertThat(channel.conversions())
                    .isCloseTo(Double.parseDouble(cells[3]), within(shares ? 0.041 : 1e-9));
        }
        assertThat(found.getLast().channels().stream().mapToDouble(c -> c.conversions()).sum())
                .isCloseTo(6, within(1e-9));
    }

    private static void checkLast(Attribution found) throws IOException {
        Map<String, Double> conversions = new HashMap<>();
        Map<String, Double> values = new HashMap<>();
        for (Attribution.Channel channel : found.channels()) {
            conversions.put(channel.channel(), channel.conversions());
            values.put(channel.channel(), requireNonNull(channel.value()));
        }
        for (String[] cells : expected("last_touch").values()) {
            assertThat(conversions.getOrDefault(cells[2], 0.0))
                    .isCloseTo(Double.parseDouble(cells[3]), within(1e-9));
            assertThat(values.getOrDefault(cells[2], 0.0))
                    .isCloseTo(Double.parseDouble(cells[4]), within(1e-9));
        }
        assertThat(found.conversions()).isEqualTo(6);
    }

    private static Map<String, String[]> expected(String model) throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        for (String[] cells : rows(FRACTRIBUTION + "channel_attribution_expected.csv")) {
            if (cells[5].equals(model)) {
                rows.put(cells[2], cells);
            }
        }
        assertThat(rows).hasSize(6);
        return rows;
    }

    /** A visit is a touch; a purchase at the time of a visit follows it. */
    private static JourneyIndex visits() throws IOException {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        for (String[] cells : rows(FRACTRIBUTION + "sessions_by_customer_id_expected.csv")) {
            builder.accept(event(cells[0], cells[1], "visit", cells[2], null));
        }
        for (String[] cells : rows(FRACTRIBUTION + "conversions_by_customer_id_expected.csv")) {
            builder.accept(event(cells[0], cells[1], "purchase", null, Double.valueOf(cells[2])));
        }
        return builder.build();
    }

    private static Event event(
            String customer,
            String time,
            String type,
            @Nullable String channel,
            @Nullable Double value) {
        long millis = Instant.parse(time.replace(' ', 'T') + "Z").toEpochMilli();
        return new Event(customer, millis, type, channel, value, null, null, Properties.NONE);
    }

    private static PathTable summary() throws IOException {
        List<PathTable.Row> rows = new ArrayList<>();
        for (String[] cells : rows(FRACTRIBUTION + "path_summary_expected.csv")) {
            rows.add(row(cells[0], cells[1], cells[3], cells[2]));
        }
        return new PathTable(rows, true);
    }

    private static PathTable paths() throws IOException {
        try (var in =
                new GZIPInputStream(
                        Files.newInputStream(DATA.resolve("attribution/mta_pathdata.csv.gz")))) {
            return new PathTable(
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split(","))
                            .map(cells -> row(cells[0], cells[1], cells[2], cells[3]))
                            .toList(),
                    true);
        }
    }

    private static PathTable.Row row(String path, String conversions, String value, String nulls) {
        return new PathTable.Row(
                Arrays.asList(path.split(" > ")),
                Double.parseDouble(conversions),
                value.isEmpty() ? 0 : Double.parseDouble(value),
                Double.parseDouble(nulls));
    }

    private static JsonNode json(String name) {
        return JsonMapper.shared().readTree(REFERENCE.resolve(name));
    }

    private static List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(REFERENCE.resolve(name)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
    }
}
