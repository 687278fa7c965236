package dev.waymark.engine.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class PrecedencePropertiesTest {
    private static final List<String> TYPES = List.of("d", "a", "c", "unknown", "b");

    @Test
    void equalsTheNaiveVersionOnAnyNumberOfPartsAndThreads() {
        SeededRuns.run(
                40,
                random -> {
                    Map<String, List<Event>> journeys = new TreeMap<>();
                    IndexBuilder builder = new IndexBuilder(List.of());
                    int count = random.nextInt(200);
                    for (int i = 0; i < count; i++) {
                        Event event =
                                Event.of(
                                        "customer " + random.nextInt(30),
                                        random.nextInt(20),
                                        String.valueOf((char) ('a' + random.nextInt(5))));
                        builder.accept(event);
                        journeys.computeIfAbsent(event.customer(), c -> new ArrayList<>())
                                .add(event);
                    }
                    JourneyIndex index = builder.build();
                    for (int parts : new int[] {1, 5, 64}) {
                        Precedence found =
                                LocalDriver.onThreads(1 + random.nextInt(4))
                                        .inParts(parts)
                                        .run(new PrecedenceKernel(TYPES, TimeRange.ALL), index);
                        assertNaive(found, journeys);
                    }
                });
    }

    @Test
    void namesTheChannelOfMostEvents() {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String channel : new String[] {"web", "phone", "phone", "app", "app"}) {
            builder.accept(new Event("anna", 0, "a", channel, null, null, null, Properties.NONE));
        }
        builder.accept(Event.of("anna", 1, "b"));
        Precedence found =
                LocalDriver.onThreads(1)
                        .run(
                                new PrecedenceKernel(List.of("a", "b"), TimeRange.ALL),
                                builder.build());
        assertThat(found.types())
                .containsExactly(
                        new Precedence.OfType("a", 5, 1, "app"),
                        new Precedence.OfType("b", 1, 1, null));
    }

    @Test
    void refusesTooManyTypes() {
        assertThatThrownBy(
                        () -> new PrecedenceKernel(Collections.nCopies(1_001, "a"), TimeRange.ALL))
                .hasMessage(
                        "1001 types were asked for; at most 1000 can be ordered. Leave rare ones"
                                + " out.");
    }

    private static void assertNaive(Precedence found, Map<String, List<Event>> journeys) {
        for (List<Event> journey : journeys.values()) {
            journey.sort(Comparator.comparingLong(Event::timeMillis));
        }
        List<List<String>> paths =
                journeys.values().stream()
                        .map(journey -> journey.stream().map(Event::type).toList())
                        .toList();
        for (int a = 0; a < found.types().size(); a++) {
            String first = found.types().get(a).type();
            assertThat(found.types().get(a).customers())
                    .isEqualTo(paths.stream().filter(path -> path.contains(first)).count());
            for (int b = 0; b < found.types().size(); b++) {
                String second = found.types().get(b).type();
                assertThat(found.before()[a][b])
                        .isEqualTo(
                                paths.stream()
                                        .filter(path -> path.contains(first))
                                        .filter(path -> path.indexOf(first) < path.indexOf(second))
                                        .count());
            }
        }
    }
}
