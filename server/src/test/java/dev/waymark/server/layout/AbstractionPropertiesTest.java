package dev.waymark.server.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class AbstractionPropertiesTest {
    private static final double[] SHARES = {0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.77, 0.9, 1};

    @Test
    void keepsEveryTypeOnAWayFromStartToEnd() {
        SeededRuns.run(
                60,
                random -> {
                    ProcessMap map = randomMap(random);
                    for (double activities : SHARES) {
                        for (double paths : SHARES) {
                            Abstraction drawn = Abstraction.of(map, new Sliders(activities, paths));
                            Set<String> ids = drawn.byId().keySet();
                            assertThat(reached(drawn, MapPicture.Node.START, true))
                                    .containsAll(ids)
                                    .contains(MapPicture.Node.END);
                            assertThat(reached(drawn, MapPicture.Node.END, false)).containsAll(ids);
                        }
                    }
                });
    }

    @Test
    void onlyAddsWhenASliderRises() {
        SeededRuns.run(
                60,
                random -> {
                    ProcessMap map = randomMap(random);
                    for (int low = 0; low + 1 < SHARES.length; low++) {
                        Abstraction fewer = Abstraction.of(map, new Sliders(SHARES[low], 0.5));
                        Abstraction more = Abstraction.of(map, new Sliders(SHARES[low + 1], 0.5));
                        assertThat(more.byId().keySet()).containsAll(fewer.byId().keySet());
                        assertThat(Abstraction.of(map, new Sliders(0.5, SHARES[low + 1])).links())
                                .containsAll(
                                        Abstraction.of(map, new Sliders(0.5, SHARES[low])).links());
                    }
                });
    }

    @Test
    void drawsEverythingWhenBothSlidersAreUp() {
        SeededRuns.run(
                60,
                random -> {
                    Abstraction drawn = Abstraction.of(randomMap(random), Sliders.ALL);
                    assertThat(drawn.hidden()).isEqualTo(new MapPicture.Hidden(0, 0));
                });
    }

    private static ProcessMap randomMap(Random random) {
        int types = 1 + random.nextInt(12);
        List<List<String>> journeys = new ArrayList<>();
        for (int journey = 0; journey <= random.nextInt(20); journey++) {
            List<String> path = new ArrayList<>();
            for (int event = 0; event <= random.nextInt(9); event++) {
                path.add("t" + (int) Math.floor(types * random.nextDouble() * random.nextDouble()));
            }
            journeys.add(path);
        }
        return Maps.ofAll(journeys);
    }

    private static Set<String> reached(Abstraction drawn, String root, boolean forwards) {
        Set<String> reached = new HashSet<>(Set.of(root));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Link link : drawn.links()) {
                if (reached.contains(forwards ? link.from() : link.to())) {
                    grows |= reached.add(forwards ? link.to() : link.from());
                }
            }
        }
        return reached;
    }
}
