package dev.waymark.app.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.paths.PathsRequest.Occurrence;
import dev.waymark.engine.sessions.Sessions;
import dev.waymark.engine.sessions.SessionsKernel;
import dev.waymark.engine.sessions.SessionsRequest;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paths and sessions beside those of Retentioneering and TraMineR. */
class PathsReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final PathsRequest WHOLE =
            PathsRequest.DEFAULTS.cut(null, false, TimeRange.ALL).sized(2, 50);

    private static JsonNode reference(String file) {
        return JsonMapper.builder().build().readTree(DATA.resolve("reference").resolve(file));
    }

    private static JsonNode shop() {
        return reference("retentioneering/open_simple_shop.json");
    }

    private static JourneyIndex shopLog() {
        IndexBuilder builder = new IndexBuilder(List.of());
        try (EventFile file =
                        EventFile.open(
                                DATA.resolve("clickstream/simple-onlineshop_mpl2_2020.csv"));
                Faults faults = Faults.lenient()) {
            file.read(Mapping.GUESSED, builder, faults, Progress.NONE, () -> false);
        }
        return builder.build();
    }

    @Test
    void positionsAreThoseOfTheStepMatrix() {
        JsonNode matrix = shop().get("by_user_id").get("step_matrix_10");
        Paths paths = run(WHOLE.sized(10, 50), shopLog());
        Map<String, Double> shares = new HashMap<>();
        for (Paths.Node node : paths.nodes()) {
            if (!node.type().equals(paths.ended())) {
                shares.put(
                        node.position() + 1 + node.type(), (double) node.count() / paths.count());
            }
        }
        int checked = 0;
        for (int row = 1; row < matrix.get("rows").size() - 1; row++) {
            for (int column = 1; column <= 10; column++) {
                assertThat(
                                shares.getOrDefault(
                                        column + matrix.get("rows").get(row).asString(), 0.0))
                        .isEqualTo(
                                matrix.get("values").get(row).get(column).asDouble(), within(1e-9));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(130);
    }

    @Test
    void linksOfEveryOccurrenceAreThoseOfTheTransitionMatrix() {
        JsonNode transition = shop().get("by_user_id").get("transition");
        JsonNode names = transition.get("count").get("rows");
        JourneyIndex log = shopLog();
        for (int row = 1; row < names.size() - 1; row++) {
            Paths paths =
                    run(WHOLE.between(names.get(row).asString(), null).with(Occurrence.ALL), log);
            Map<String, Paths.Link> links = new HashMap<>();
            paths.links().forEach(link -> links.put(link.to(), link));
            for (int column = 1; column < names.size(); column++) {
                String to = names.get(column).asString();
                Paths.Link link = links.get(to.equals("path_end") ? paths.ended() : to);
                assertThat(link == null ? 0 : link.count())
                        .isEqualTo(number(transition.get("count"), row, column));
                assertThat(link == null ? 0 : link.customers())
                        .isEqualTo(number(transition.get("unique_paths"), row, column));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15m", "30m", "1h", "1d"})
    void sessionsAreThoseOfRetentioneering(String gap) {
        JsonNode expected = shop().get("sessions").get(gap);
        Sessions sessions =
                LocalDriver.onThreads(1)
                        .run(
                                new SessionsKernel(
                                        new SessionsRequest(
                                                DurationText.parse("gap", gap),
                                                null,
                                                null,
                                                TimeRange.ALL)),
                                shopLog());
        Map<String, Long> perCustomer = new HashMap<>();
        Sessions.Spread spread = requireNonNull(sessions.perCustomer());
        spread.histogram().forEach(bar -> perCustomer.put(Long.toString(bar.value()), bar.count()));
        Map<String, Long> expectedPerCustomer = new HashMap<>();
        expected.get("sessions_per_path")
                .forEachEntry((key, value) -> expectedPerCustomer.put(key, value.asLong()));

        assertThat(sessions.sessions()).isEqualTo(expected.get("sessions").asLong());
        assertThat(perCustomer).isEqualTo(expectedPerCustomer);
        Sessions.Spread events = requireNonNull(sessions.events());
        assertThat(events.max()).isEqualTo(expected.get("max_events").asLong());
        assertThat(events.mean()).isEqualTo(expected.get("mean_events").asDouble(), within(1e-9));
    }

    @Test
    void transitionRatesAreThoseOfTraMineR() throws IOException {
        JsonNode rates = reference("sequences/open_mvad.json").get("transition_rates");
        JourneyIndex log = mvad();
        List<String> states = new ArrayList<>();
        rates.get("rows").forEach(row -> states.add(row.asString().replaceAll("\\[| ->]", "")));
        for (int row = 0; row < states.size(); row++) {
            Paths paths = run(WHOLE.between(states.get(row), null).with(Occurrence.ALL), log);
            long all = 0;
            Map<String, Long> counts = new HashMap<>();
            for (Paths.Link link : paths.links()) {
                if (!link.to().equals(paths.ended())) {
                    counts.put(link.to(), link.count());
                    all += link.count();
                }
            }
            for (int column = 0; column < states.size(); column++) {
                assertThat((double) counts.getOrDefault(states.get(column), 0L) / all)
                        .isEqualTo(
                                rates.get("values").get(row).get(column).asDouble(), within(1e-9));
            }
        }
        assertThat(states).hasSize(6);
    }

    /**
     * The states of a month are the types at that position; the mean time is the events of a state.
     */
    @Test
    void positionsAreTheDistributionOfStatesOfTraMineR() throws IOException {
        JsonNode expected = reference("sequences/open_mvad.json");
        JsonNode shares = expected.get("state_distribution");
        Paths paths = run(WHOLE.sized(30, 50), mvad());
        Map<String, Double> found = new HashMap<>();
        for (Paths.Node node : paths.nodes()) {
            found.put(node.type() + node.position(), (double) node.count() / paths.count());
        }
        for (int row = 0; row < shares.get("rows").size(); row++) {
            for (int month = 0; month < 30; month++) {
                assertThat(found.getOrDefault(shares.get("rows").get(row).asString() + month, 0.0))
                        .isEqualTo(
                                shares.get("values").get(row).get(month).asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void statesAndSequencesAreThoseOfTraMineR() throws IOException {
        JsonNode expected = reference("sequences/open_mvad.json");
        JourneyIndex log = mvad();
        Map<String, Long> events = new HashMap<>();
        LocalDriver.onThreads(1)
                .run(new DiscoverKernel(TimeRange.ALL), log)
                .activities()
                .forEach(activity -> events.put(activity.type(), activity.count()));
        JsonNode times = expected.get("mean_time");
        for (int row = 0; row < times.get("rows").size(); row++) {
            assertThat(
                            requireNonNull(events.get(times.get("rows").get(row).asString()))
                                    / expected.get("sequences").asDouble())
                    .isEqualTo(times.get("values").get(row).get(0).asDouble(), within(1e-9));
        }
        List<Variants.Variant> variants =
                LocalDriver.onThreads(1).run(new VariantsKernel(TimeRange.ALL, 10), log).variants();
        JsonNode top = expected.get("top10_sequences");
        for (int i = 0; i < top.size(); i++) {
            assertThat(variants.get(i).customers()).isEqualTo(top.get(i).get("Freq").asLong());
            assertThat(100 * variants.get(i).share())
                    .isEqualTo(top.get(i).get("Percent").asDouble(), within(1e-7));
        }
        assertThat(top.get(0).get("_row").asString()).isEqualTo("employment/70");
        assertThat(variants.getFirst().path()).hasSize(70).containsOnly("employment");
    }

    /** A state each month, from September 1993 on. */
    private static JourneyIndex mvad() throws IOException {
        IndexBuilder builder = new IndexBuilder(List.of());
        List<String> lines = Files.readAllLines(DATA.resolve("sequences/TraMineR_mvad.csv"));
        List<String> head = List.of(lines.getFirst().replace("\"", "").split(","));
        int first = head.indexOf("Sep.93");
        int last = head.indexOf("Jun.99");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",");
            for (int i = first; i <= last; i++) {
                builder.accept(Event.of(cells[0], i, cells[i]));
            }
        }
        return builder.build();
    }

    private static long number(JsonNode matrix, int row, int column) {
        return matrix.get("values").get(row).get(column).asLong();
    }

    private static Paths run(PathsRequest request, JourneyIndex log) {
        return LocalDriver.onThreads(1).run(new PathsKernel(request), log);
    }
}
