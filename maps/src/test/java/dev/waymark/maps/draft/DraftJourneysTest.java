package dev.waymark.maps.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

class DraftJourneysTest {
    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final JourneyMap DRAFT =
            JourneyMap.builder("map", "Shop")
                    .stages(
                            List.of(
                                    Stage.of(
                                            "look",
                                            "Look",
                                            List.of(Step.of("v", "visit"), Step.of("s", "search"))),
                                    Stage.of("buy", "Buy", List.of(Step.of("p", "pay_now *")))))
                    .build();

    @Test
    void eachJourneyIsALaneWithACardForEachStage() {
        JourneyMap drawn = drawn(journey(70, "v", "s", "p"), journey(30, "v"));
        assertThat(drawn.lanes())
                .extracting(Lane::kind, Lane::name)
                .containsExactly(
                        tuple(LaneKind.OWN, "Journey 1 · n = 70"),
                        tuple(LaneKind.OWN, "Journey 2 · n = 30"));
        assertThat(drawn.cards())
                .extracting(Card::lane, Card::stage, Card::text)
                .containsExactly(
                        tuple("new 0", "look", "visit → search"),
                        tuple("new 0", "buy", "pay\\_now \\*"),
                        tuple("new 3", "look", "visit"));
        assertThat(drawn.cards())
                .extracting(Card::evidence)
                .containsExactly(
                        Evidence.measured("shop.csv", DAY, 70),
                        Evidence.measured("shop.csv", DAY, 70),
                        Evidence.measured("shop.csv", DAY, 30));
    }

    @Test
    void whoComesBackToAStageHasNumberedCards() {
        assertThat(drawn(journey(5, "v", "p", "s", "p")).cards())
                .extracting(Card::stage, Card::text)
                .containsExactly(
                        tuple("look", "(1) visit"),
                        tuple("look", "(3) search"),
                        tuple("buy", "(2) pay\\_now \\*"),
                        tuple("buy", "(4) pay\\_now \\*"));
    }

    @Test
    void journeysOfStepsThatTheDraftDoesNotHaveAreLeftOut() {
        JourneyMap drawn = drawn(journey(5, "gone"), journey(4, "gone", "v"));
        assertThat(drawn.lanes()).extracting(Lane::name).containsExactly("Journey 1 · n = 4");
        assertThat(drawn.cards()).extracting(Card::text).containsExactly("visit");
        assertThat(drawn()).isEqualTo(DRAFT);
    }

    @Test
    void namesThatLookLikeListsAreTakenLiterally() {
        JourneyMap odd =
                JourneyMap.builder("map", "Shop")
                        .stages(
                                List.of(
                                        Stage.of("one", "One", List.of(Step.of("a", "1. pay"))),
                                        Stage.of("two", "Two", List.of(Step.of("b", "- out")))))
                        .build();
        assertThat(
                        DraftJourneys.on(odd, List.of(journey(2, "a", "b")), "Journey", request())
                                .cards())
                .extracting(Card::text)
                .containsExactly("1\\. pay", "\\- out");
    }

    @Test
    void aTextThatIsTooLongForACardIsCutBetweenSteps() {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            path.add(i % 2 == 0 ? "v" : "s");
        }
        String text = drawn(new DraftJourneys.Journey(path, 1)).cards().getFirst().text();
        assertThat(text.length()).isBetween(4_900, Texts.MAX_CARD);
        assertThat(text).startsWith("visit → search → visit").matches(".*(visit|search) …");
    }

    private static DraftJourneys.Journey journey(long customers, String... path) {
        return new DraftJourneys.Journey(List.of(path), customers);
    }

    private static JourneyMap drawn(DraftJourneys.Journey... journeys) {
        return DraftJourneys.on(DRAFT, List.of(journeys), "Journey", request());
    }

    private static DraftRequest request() {
        Iterator<String> ids =
                IntStream.iterate(0, i -> i + 1).mapToObj(i -> "new " + i).iterator();
        return new DraftRequest("Shop", "shop.csv", DAY, ids::next);
    }
}
