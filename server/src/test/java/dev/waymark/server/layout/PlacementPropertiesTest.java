package dev.waymark.server.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Edges stay inside the picture and lead from node to node. */
class PlacementPropertiesTest {
    private static final double NEAR_PIXELS = 3;

    @Test
    void keepsTheSampleLogsEdgesInsideAndAtTheirNodes() {
        IndexBuilder builder = new IndexBuilder(List.of());
        SampleLog.generate(new SampleSettings(1, 3_000, true), builder);
        ProcessMap map =
                LocalDriver.onThreads(1).run(new DiscoverKernel(TimeRange.ALL), builder.build());

        for (double activities : List.of(0.5, 1.0)) {
            for (double paths : List.of(0.0, 0.3, 1.0)) {
                requireSound(map, new Sliders(activities, paths));
            }
        }
    }

    @Test
    void keepsRandomMapsEdgesInsideAndAtTheirNodes() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int types = 1 + random.nextInt(30);
            List<List<String>> journeys = new ArrayList<>();
            for (int journey = 0; journey < 12; journey++) {
                List<String> steps = new ArrayList<>();
                int length = 1 + random.nextInt(12);
                for (int step = 0; step < length; step++) {
                    steps.add("type " + random.nextInt(types));
                }
                journeys.add(steps);
            }
            requireSound(Maps.ofAll(journeys), new Sliders(1, random.nextDouble()));
        }
    }

    private static void requireSound(ProcessMap map, Sliders sliders) {
        MapPicture picture = Placement.of(map, sliders, new CancelSignal(), Duration.ofMinutes(1));
        Map<String, MapPicture.Node> nodes = new HashMap<>();
        picture.nodes().forEach(node -> nodes.put(node.id(), node));

        assertThat(picture.edges()).isNotEmpty();
        for (MapPicture.Edge edge : picture.edges()) {
            assertThat(edge.points()).as("%s", edge).hasSizeGreaterThan(3);
            for (List<Double> point : edge.points()) {
                assertThat(point.get(0)).as("%s", edge).isBetween(0.0, picture.width());
                assertThat(point.get(1)).as("%s", edge).isBetween(0.0, picture.height());
            }
            assertThat(
                            fromBorder(
                                    Objects.requireNonNull(nodes.get(edge.from())),
                                    edge.points().getFirst()))
                    .as("%s", edge)
                    .isLessThan(NEAR_PIXELS);
            assertThat(
                            fromBorder(
                                    Objects.requireNonNull(nodes.get(edge.to())),
                                    edge.points().getLast()))
                    .as("%s", edge)
                    .isLessThan(NEAR_PIXELS);
        }
    }

    /** Pixels from a point to a node's border, from either side of it. */
    private static double fromBorder(MapPicture.Node node, List<Double> point) {
        double acrossX = Math.abs(point.get(0) - node.x() - node.width() / 2) - node.width() / 2;
        double acrossY = Math.abs(point.get(1) - node.y() - node.height() / 2) - node.height() / 2;
        return acrossX <= 0 && acrossY <= 0
                ? -Math.max(acrossX, acrossY)
                : Math.hypot(Math.max(acrossX, 0), Math.max(acrossY, 0));
    }
}
