package dev.waymark.app.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

/** Objectives know the step of the map that they are about. */
class MapObjectivesTest {
    private static final JourneyMap MAP =
            JourneyMap.builder("map", "Shop")
                    .stages(
                            List.of(
                                    Stage.of(
                                            "all",
                                            "All",
                                            List.of(
                                                    Step.of("s0", "Dreams of it"),
                                                    step("s1", "Look", "look"),
                                                    step("s2", "Buy", "buy")))))
                    .build();

    @Test
    void anObjectiveIsAboutTheStepToBeReachedWaitedForOrAnsweredAt() {
        assertThat(about("90% reach \"buy\" from \"Look\" within 3d")).isEqualTo("s2");
        assertThat(about("90% reach s1 within 3d")).isEqualTo("s1");
        assertThat(about("median wait Look -> Buy < 5d")).isEqualTo("s2");
        assertThat(about("nps Look >= 30")).isEqualTo("s1");
    }

    @Test
    void othersAreAboutNoStep() {
        assertThat(about("nps >= 30")).isNull();
        assertThat(about("repeat contact < 10%")).isNull();
        // A type of event that no step of the map is bound to by name.
        assertThat(about("90% reach \"return\" within 3d")).isNull();
        assertThat(about("90% reach \"Dreams of it\" within 3d")).isNull();
        assertThat(about("90% reach nothing")).isNull();
    }

    private static @Nullable String about(String objective) {
        IndexBuilder log = new IndexBuilder(List.of("value"));
        log.accept(Event.of("anna", 0, "look"));
        log.accept(Event.of("anna", 1, "buy"));
        log.accept(Event.of("anna", 2, "return"));
        return new MapObjectives(LocalDriver.onThreads(1))
                .measure(
                        log.build(),
                        MAP,
                        new ObjectiveOptions(List.of(objective), null, null, 0),
                        ZoneOffset.UTC,
                        true,
                        new CancelSignal())
                .objectives()
                .getFirst()
                .step();
    }

    private static Step step(String id, String name, String type) {
        return Step.of(id, name).bound(List.of(Binding.first(EventPredicate.type(type))));
    }
}
