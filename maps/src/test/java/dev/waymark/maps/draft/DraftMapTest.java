package dev.waymark.maps.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.maps.draft.LogFacts.Flow;
import dev.waymark.maps.draft.LogFacts.TypeFact;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.Touchpoint;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class DraftMapTest {
    private static final Instant TODAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void cutsWhereWaitsAreLongest() {
        JourneyMap map =
                draft(
                        chain(
                                List.of("look", "ask", "pay", "get", "use", "praise"),
                                60,
                                86_400,
                                60,
                                86_400,
                                60));
        assertThat(map.stages())
                .extracting(Stage::name)
                .containsExactly("look → ask", "pay → get", "use → praise");
    }

    @Test
    void bindsEveryStepToItsTypeAndSaysFromHowManyCustomers() {
        Step step = draft(chain(List.of("look", "ask"), 60)).steps().getFirst();
        assertThat(step.name()).isEqualTo("look");
        assertThat(step.touchpoint()).isEqualTo(Touchpoint.on("web"));
        assertThat(step.binding().orElseThrow().predicate().text()).isEqualTo("type is \"look\"");
        assertThat(step.evidence()).isEqualTo(Evidence.measured("log", TODAY, 100));
    }

    @Test
    void draftsAMapOfOneType() {
        JourneyMap map = draft(chain(List.of("look")));
        assertThat(map.stages()).extracting(Stage::name).containsExactly("look");
    }

    @Test
    void keepsTheFortyMostFrequentOfFiveHundredTypes() {
        List<String> names = IntStream.range(0, 500).mapToObj(i -> "t" + (1000 + i)).toList();
        double[] waits = IntStream.range(0, 499).mapToDouble(i -> i % 7 == 0 ? 900 : 10).toArray();
        JourneyMap map = draft(chain(names, waits));
        assertThat(map.steps()).hasSize(DraftMap.MOST_STEPS);
        assertThat(map.stages()).hasSizeBetween(DraftMap.LEAST_STAGES, DraftMap.MOST_STAGES);
    }

    @Test
    void leavesOutWhatHardlyAnybodyMeets() {
        List<TypeFact> types = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            types.add(new TypeFact("t" + (10 + i), 5, i < 15 ? 500 : 5, 0, null));
        }
        JourneyMap map = draft(new LogFacts(1_000, types, new long[20][20], List.of()));
        assertThat(map.steps()).hasSize(15);
        assertThat(map.steps().getFirst().touchpoint()).isNull();
    }

    @Test
    void keepsTwelveTypesHoweverRare() {
        List<TypeFact> types = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            types.add(new TypeFact("t" + (10 + i), 1, 1, 0, null));
        }
        assertThat(draft(new LogFacts(1_000, types, new long[20][20], List.of())).steps())
                .hasSize(12);
    }

    @Test
    void makesNoStageOfWhatHardlyAnybodyMeets() {
        List<TypeFact> types =
                List.of(
                        new TypeFact("a", 100, 100, 0, null),
                        new TypeFact("b", 2, 2, 0, null),
                        new TypeFact("c", 100, 100, 0, null));
        JourneyMap map =
                draft(
                        new LogFacts(
                                100,
                                types,
                                new long[][] {{0, 2, 100}, {0, 0, 2}, {0, 0, 0}},
                                List.of(
                                        new Flow("a", "b", 2, 90),
                                        new Flow("b", "c", 2, 10),
                                        new Flow("a", "c", 98, 50))));
        assertThat(map.stages()).extracting(Stage::name).containsExactly("a", "b → c");
    }

    @Test
    void shortensLongNames() {
        JourneyMap map = draft(chain(List.of("x".repeat(300))));
        assertThat(map.steps().getFirst().name()).hasSize(Texts.MAX_NAME).endsWith("x…");
    }

    @Test
    void refusesAnEmptyLog() {
        assertThatThrownBy(() -> draft(new LogFacts(0, List.of(), new long[0][0], List.of())))
                .hasMessage("The log holds no events. Import some first, then draft a map.");
    }

    private static JourneyMap draft(LogFacts facts) {
        int[] ids = new int[1];
        return DraftMap.from(
                facts, new DraftRequest("Draft", "log", TODAY, () -> "id " + ids[0]++));
    }

    /** A hundred customers, all of whom go through the types one by one. */
    private static LogFacts chain(List<String> names, double... waitSeconds) {
        int size = names.size();
        long[][] before = new long[size][size];
        List<Flow> flows = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                before[a][b] = 100;
            }
            if (a + 1 < size) {
                flows.add(new Flow(names.get(a), names.get(a + 1), 100, waitSeconds[a]));
            }
        }
        return new LogFacts(
                100,
                names.stream().map(name -> new TypeFact(name, 100, 100, 0, "web")).toList(),
                before,
                flows);
    }
}
