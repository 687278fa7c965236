package dev.waymark.maps.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Picture;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

class JourneyMapTest {
    @Test
    void bringsCardsIntoTheOrderOfLanesAndStages() {
        JourneyMap map =
                twoByTwo()
                        .addCard(Card.of("c1", "l2", "s1", "third"))
                        .addCard(Card.of("c2", "l1", "s2", "second"))
                        .addCard(Card.of("c3", "l1", "s1", "first"))
                        .addCard(Card.of("c4", "l1", "s2", "after the second"))
                        .build();
        assertThat(map.cards()).extracting(Card::id).containsExactly("c3", "c2", "c4", "c1");
        assertThat(map.cards("l1", "s2")).extracting(Card::id).containsExactly("c2", "c4");
        assertThat(map.toBuilder().build()).isEqualTo(map);
    }

    @Test
    void refusesWhatLeadsNowhere() {
        assertFault(
                twoByTwo().addCard(Card.of("c", "l9", "s1", "")),
                "card \"c\" names lane \"l9\", which the map does not have.");
        assertFault(
                twoByTwo().addCard(Card.of("c", "l1", "s1", "").at("l1", "s1", "t2")),
                "card \"c\" names step \"t2\", which stage \"s1\" does not have.");
        assertFault(
                twoByTwo()
                        .addCurve(
                                new Curve(
                                        "k",
                                        "p9",
                                        Curve.Kind.ASSUMED,
                                        List.of(),
                                        UnknownFields.NONE)),
                "curve \"k\" names persona \"p9\", whom the map does not have.");
        assertFault(
                twoByTwo().addLink(Link.of("k", "t1", "t9", Link.Kind.LOOP)),
                "link \"k\" names step \"t9\", which the map does not have.");
        assertFault(
                twoByTwo().addLane(Lane.of("s1", LaneKind.NEEDS)),
                "id \"s1\" occurs twice in the map. Ids must be unique.");
    }

    @Test
    void refusesMoreThanItsLimits() {
        MapBuilder cards =
                twoByTwo()
                        .cards(
                                IntStream.rangeClosed(0, MapLimits.CARDS)
                                        .mapToObj(i -> Card.of("c" + i, "l1", "s1", ""))
                                        .toList());
        assertFault(
                cards, "the map has 10001 cards and may have 10000. Split it into several maps.");
        MapBuilder stages =
                JourneyMap.builder("m", "Map")
                        .stages(
                                IntStream.rangeClosed(0, MapLimits.STAGES)
                                        .mapToObj(i -> Stage.of("s" + i, "Stage", List.of()))
                                        .toList());
        assertFault(stages, "the map has 201 stages and may have 200. Split it into several maps.");
        assertThatThrownBy(() -> Card.of("c", "l", "s", "x".repeat(5_001)))
                .hasMessage("text of a card has 5001 characters and may have 5000. Shorten it.");
        assertThatThrownBy(() -> CurvePoint.of("p", "s", null, 2.5))
                .hasMessage("value (2.5) of a point must be from -2 to 2.");
        assertThatThrownBy(() -> CurvePoint.of("p", "s", null, Double.NaN))
                .hasMessage("value (NaN) of a point must be from -2 to 2.");
    }

    @Test
    void refusesThePartThatIsOneTooMany() {
        MapBuilder map = twoByTwo();
        Curve curve =
                new Curve(
                        "k",
                        "p1",
                        Curve.Kind.ASSUMED,
                        Collections.nCopies(
                                MapLimits.POINTS / 2 + 1, CurvePoint.of("p", "s1", null, 1)),
                        UnknownFields.NONE);
        List<Step> steps = Collections.nCopies(MapLimits.STEPS, Step.of("t", "Step"));
        assertOneTooMany(MapLimits.CARDS, "cards", i -> map.addCard(Card.of("c", "l1", "s1", "")));
        assertOneTooMany(198, "stages", i -> map.addStage(Stage.of("s", "S", List.of())));
        assertOneTooMany(58, "lanes", i -> map.addLane(Lane.of("l", LaneKind.NEEDS)));
        assertOneTooMany(49, "personas", i -> map.addPersona(Persona.of("p", "Anna")));
        assertOneTooMany(1, "points on its curves", i -> map.addCurve(curve));
        assertOneTooMany(
                MapLimits.LINKS,
                "links",
                i -> map.addLink(Link.of("k", "t1", "t2", Link.Kind.LOOP)));
        assertThatThrownBy(() -> twoByTwo().addStage(Stage.of("s", "Stage", steps)))
                .hasMessage(
                        "the map has 5002 steps and may have 5000. Split it into several maps.");
    }

    private static void assertOneTooMany(int room, String what, IntConsumer add) {
        IntStream.range(0, room).forEach(add);
        assertThatThrownBy(() -> add.accept(room))
                .hasMessageMatching("the map has \\d+ " + what + ".*");
    }

    @Test
    void takesPngAndJpegPicturesAlone() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};
        Picture picture = new Picture("data:image/png;base64," + base64(png));
        assertThat(picture.bytes()).isEqualTo(png);
        assertThat(picture.mimeType()).isEqualTo("image/png");
        assertThat(Persona.of("p", "Anna").withPicture(picture).picture()).isEqualTo(picture);
        assertThatThrownBy(() -> new Picture("data:image/jpeg;base64," + base64(png)))
                .hasMessage(
                        "the picture is not the JPEG that it says it is. Use a PNG or JPEG file.");
        assertThatThrownBy(() -> new Picture("data:image/svg+xml;base64,PHN2Zz4="))
                .hasMessageEndingWith("Use a PNG or JPEG file.");
        assertThatThrownBy(() -> new Picture("data:image/png;base64,§"))
                .hasMessage("the picture is not valid base64. Load the file again.");
        assertThatThrownBy(() -> new Picture("data:image/png;base64," + "A".repeat(800_000)))
                .hasMessage("the picture may have 512 KB. Make it smaller.");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MapBuilder twoByTwo() {
        return JourneyMap.builder("m", "Map")
                .addStage(Stage.of("s1", "One", List.of(Step.of("t1", "First"))))
                .addStage(Stage.of("s2", "Two", List.of(Step.of("t2", "Second"))))
                .addLane(Lane.of("l1", LaneKind.ACTIONS))
                .addLane(Lane.of("l2", LaneKind.OWN).named("Weather"))
                .addPersona(Persona.of("p1", "Anna"));
    }

    private static void assertFault(MapBuilder builder, String message) {
        assertThatThrownBy(builder::build).hasMessage(message);
    }
}
