package dev.waymark.app.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.Progress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * With the activity taken as the channel, the matrix of hand-overs is PM4Py's directly-follows
 * graph and its waits are PM4Py's performance graph.
 */
class ChannelsReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final double NANOS = 1e9;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    @ParameterizedTest
    @CsvSource({
        "running-example, running-example.csv",
        "patients, eventdataR_patients.csv.gz",
        "traffic_fines, eventdataR_traffic_fines.csv.gz"
    })
    void handOversEqualTheReference(String reference, String log) {
        JsonNode expected =
                JSON.readTree(DATA.resolve("reference/pm4py").resolve(reference + ".json"));
        JourneyIndex index = index(log);
        Channels found =
                LocalDriver.onThreads(2)
                        .run(new ChannelsKernel(ChannelsRequest.guess(index)), index);

        Map<String, Long> counts = new TreeMap<>();
        expected.get("dfg").forEach(e -> counts.put(key(e.get(0), e.get(1)), e.get(2).asLong()));
        Map<String, Long> ours = new TreeMap<>();
        found.switches().forEach(pair -> ours.put(pair.from() + " > " + pair.to(), pair.count()));
        assertThat(ours).isEqualTo(counts);

        Map<String, JsonNode> waits = new TreeMap<>();
        expected.get("performance_dfg").forEach(e -> waits.put(key(e.get(0), e.get(1)), e.get(2)));
        for (Channels.Pair pair : found.switches()) {
            JsonNode wait = requireNonNull(waits.get(pair.from() + " > " + pair.to()));
            assertThat(seconds(pair.waiting().mean()))
                    .isCloseTo(wait.get("mean").asDouble(), within(1e-3));
            assertThat(seconds(pair.waiting().median()))
                    .isCloseTo(wait.get("median").asDouble(), within(1e-3));
            assertThat(seconds(pair.waiting().max()))
                    .isCloseTo(wait.get("max").asDouble(), within(1e-3));
        }
    }

    private static String key(JsonNode from, JsonNode to) {
        return from.asString() + " > " + to.asString();
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }

    private static JourneyIndex index(String log) {
        IndexBuilder builder = new IndexBuilder(List.of());
        try (EventFile file = EventFile.open(DATA.resolve("logs").resolve(log));
                Faults faults = Faults.lenient()) {
            file.read(
                    Mapping.GUESSED,
                    event -> builder.accept(byActivity(event)),
                    faults,
                    Progress.NONE,
                    () -> false);
        }
        return builder.build();
    }

    private static Event byActivity(Event event) {
        return new Event(
                event.customer(),
                event.timeMillis(),
                event.type(),
                event.type(),
                null,
                null,
                null,
                Properties.NONE);
    }
}
