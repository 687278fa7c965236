package dev.waymark.server.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.kernel.CancelSignal;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PlacementTest {
    @Test
    void goesFromLeftToRight() {
        MapPicture picture = place(Maps.of(List.of("visit", "quote", "buy")), Sliders.ALL);

        assertThat(picture.nodes())
                .extracting(MapPicture.Node::kind)
                .containsExactlyInAnyOrder("start", "activity", "activity", "activity", "end");
        assertThat(x(picture, "start")).isLessThan(x(picture, "a:visit"));
        assertThat(x(picture, "a:visit")).isLessThan(x(picture, "a:quote"));
        assertThat(x(picture, "a:quote")).isLessThan(x(picture, "a:buy"));
        assertThat(x(picture, "a:buy")).isLessThan(x(picture, "end"));
    }

    @Test
    void drawsLoopsAndRepeatsAsWholeCurvesInsideThePicture() {
        MapPicture picture =
                place(Maps.of(List.of("a", "a", "b", "a", "c"), List.of("c", "b")), Sliders.ALL);

        assertThat(picture.edges()).hasSize(9);
        for (MapPicture.Edge edge : picture.edges()) {
            assertThat(edge.points().size()).isGreaterThan(3);
            assertThat((edge.points().size() - 1) % 3).isZero();
            for (List<Double> point : edge.points()) {
                assertThat(point.get(0)).isBetween(0.0, picture.width());
                assertThat(point.get(1)).isBetween(0.0, picture.height());
            }
            assertThat(edge.label().x()).isBetween(0.0, picture.width());
        }
    }

    @Test
    void placesTheSameMapTheSameWay() {
        ProcessMap map = Maps.of(List.of("a", "b", "c"), List.of("b", "a"), List.of("c", "d", "a"));

        assertThat(place(map, Sliders.ALL)).isEqualTo(place(map, Sliders.ALL));
    }

    @Test
    void drawsALongJourneyFromTopToBottom() {
        List<String> journey = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            journey.add("step " + step);
        }

        MapPicture picture = place(Maps.of(journey), Sliders.ALL);

        assertThat(picture.nodes()).hasSize(42);
        assertThat(picture.width()).isLessThan(picture.height());
        assertThat(node(picture, "start").y()).isLessThan(node(picture, "end").y());
    }

    @Test
    void givesChineseNamesTwiceTheRoom() {
        MapPicture picture = place(Maps.of(List.of("购买购买购买购买购买购买", "abcdefghijkl")), Sliders.ALL);

        double chinese = width(picture, "a:购买购买购买购买购买购买");
        double latin = width(picture, "a:abcdefghijkl");
        assertThat(chinese - 32).isEqualTo(2 * (latin - 32));
    }

    @Test
    void drawsNothingOfAnEmptyLog() {
        assertThat(place(Maps.of(), Sliders.ALL))
                .isEqualTo(new MapPicture(0, 0, List.of(), List.of(), new MapPicture.Hidden(0, 0)));
    }

    @Test
    void saysThatAMapIsTooEntangledToDrawInTime() {
        assertThatThrownBy(
                        () ->
                                Placement.of(
                                        Maps.of(List.of("a", "b")),
                                        Sliders.ALL,
                                        new CancelSignal(),
                                        Duration.ZERO))
                .hasMessage(
                        "The process map is too entangled to draw in 0 seconds. Lower the paths or"
                                + " activities slider.");
    }

    @Test
    void drawsAtMostTwoHundredTypesAndSaysHowManyAreHidden() {
        List<List<String>> journeys = new ArrayList<>();
        for (int type = 0; type < 300; type++) {
            journeys.add(List.of("type " + type));
        }

        Abstraction drawn = Abstraction.of(Maps.ofAll(journeys), Sliders.ALL);

        assertThat(drawn.types()).hasSize(200);
        assertThat(drawn.hidden()).isEqualTo(new MapPicture.Hidden(100, 200));
    }

    private static MapPicture place(ProcessMap map, Sliders sliders) {
        return Placement.of(map, sliders, new CancelSignal(), Duration.ofMinutes(1));
    }

    private static double x(MapPicture picture, String id) {
        return node(picture, id).x();
    }

    private static double width(MapPicture picture, String id) {
        return node(picture, id).width();
    }

    private static MapPicture.Node node(MapPicture picture, String id) {
        return picture.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
