package dev.waymark.app.maps.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.maps.contract.InMemoryMapStore;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.maprecords.MapRecord;
import dev.waymark.formats.maprecords.MapRecords;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.testkit.maps.RandomMaps;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Whatever happens in whatever order, all see the same map in the end, and it is a map. */
class ConvergencePropertiesTest {
    private static final int INTERLEAVINGS = 1_000;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void allClientsAgreeWithTheServerAndTheLog() {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        SeededRuns.run(
                INTERLEAVINGS,
                random -> {
                    InMemoryMapStore store = new InMemoryMapStore();
                    JourneyMap map = MapJson.read(RandomMaps.plain(random)).withId("m");
                    LiveMaps server = new LiveMaps(store, CLOCK);
                    server.create("w", map);
                    List<SimulatedClient> clients = interleave(server, store, random);
                    Map<RecordKey, Map<String, JsonNode>> state = replayed(store, map);
                    for (SimulatedClient client : clients) {
                        assertThat(client.known()).isEqualTo(state);
                        lost.addAndGet(client.lost);
                        refused.addAndGet(client.refused);
                    }
                    done.addAndGet(store.since("w", "m", 0).size());
                });
        assertThat(done.get()).isGreaterThan(5 * INTERLEAVINGS);
        assertThat(lost.get()).as("values replaced unseen").isGreaterThan(INTERLEAVINGS / 10);
        assertThat(refused.get()).as("commands refused").isGreaterThan(INTERLEAVINGS / 10);
    }

    private static List<SimulatedClient> interleave(
            LiveMaps first, InMemoryMapStore store, Random random) {
        LiveMaps server = first;
        List<SimulatedClient> clients = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            clients.add(new SimulatedClient("c" + i, server, random));
        }
        for (int i = 0; i < 80; i++) {
            clients.get(random.nextInt(clients.size())).act();
            if (random.nextInt(10) == 0) {
                assertThat(server.find("w", "m").id()).isEqualTo("m");
            }
            if (random.nextInt(40) == 0) {
                LiveMaps restarted = new LiveMaps(store, CLOCK);
                clients.forEach(client -> client.moveTo(restarted));
                server = restarted;
            }
        }
        clients.forEach(SimulatedClient::settle);
        clients.forEach(SimulatedClient::hearAll);
        assertThat(server.find("w", "m")).isEqualTo(new LiveMaps(store, CLOCK).find("w", "m"));
        return clients;
    }

    /** What the log alone gives, from the map as it was made. */
    private static Map<RecordKey, Map<String, JsonNode>> replayed(
            InMemoryMapStore store, JourneyMap map) {
        MapState state = new MapState("m", 1, MapRecords.flatten(map), Map.of());
        store.since("w", "m", 0).forEach(state::replay);
        Map<RecordKey, Map<String, JsonNode>> records = new HashMap<>();
        for (MapRecord record : state.records()) {
            records.put(record.key(), new HashMap<>(record.fields()));
        }
        return records;
    }
}
