package dev.waymark.maps.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.gaps.Gap.Kind;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.personas.Persona;

import org.junit.jupiter.api.Test;

import java.util.List;

class GapCheckTest {
    @Test
    void findsWhatIsOpen() {
        assertThat(GapCheck.of(map().build()))
                .containsExactly(
                        new Gap(Kind.STAGE_WITHOUT_TOUCHPOINT, "s", "Buy"),
                        new Gap(Kind.STAGE_WITHOUT_OWNER, "s", "Buy"),
                        new Gap(Kind.STAGE_WITHOUT_COMMUNICATION, "s", "Buy"),
                        new Gap(Kind.NEED_WITHOUT_ANSWER, "c", "a fair price"),
                        new Gap(Kind.PERSONA_WITHOUT_CURVE, "p", "Anna"));
    }

    @Test
    void isContentOnceItIsAnswered() {
        Step step = Step.of("t", "Pay").at(Touchpoint.on("web"));
        JourneyMap answered =
                map().stages(List.of(Stage.of("s", "Buy", List.of(step)).described(null, "Sales")))
                        .personas(List.of())
                        .addCard(Card.of("o", "opportunities", "s", "show the total early"))
                        .addCard(Card.of("k", "communication", "s", "a receipt"))
                        .build();
        assertThat(GapCheck.of(answered)).isEmpty();
        assertThat(GapCheck.of(JourneyMap.builder("m", "Map").build())).isEmpty();
    }

    private static MapBuilder map() {
        return JourneyMap.builder("m", "Map")
                .addStage(Stage.of("s", "Buy", List.of()))
                .addLane(Lane.of("needs", LaneKind.NEEDS))
                .addLane(Lane.of("opportunities", LaneKind.OPPORTUNITIES))
                .addLane(Lane.of("communication", LaneKind.COMMUNICATION))
                .addLane(Lane.of("emotion", LaneKind.EMOTION))
                .addPersona(Persona.of("p", "Anna"))
                .addCard(Card.of("c", "needs", "s", "a fair price"));
    }
}
