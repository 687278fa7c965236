package dev.waymark.app.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapOverlay;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.engine.bindings.BindingFacts;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Bindings of a step: what they match, and what two versions over a change give. */
class StepBindingsTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String LOG =
            """
            anna look 0
            anna order 1
            ben look 0
            ben order 2
            ben checkout 12
            cleo look 10
            cleo checkout 11
            dan look 10
            dan order 12
            eva letter 3
            """;

    @Test
    void twoVersionsOverAChangeGiveWhatTheDatesImply() {
        // "Order" means the event order before day 10, and checkout from day 10 on.
        JourneyMap map =
                map(
                        new Binding(
                                PredicateText.parse("type is order"),
                                1,
                                null,
                                null,
                                UnknownFields.NONE),
                        new Binding(
                                PredicateText.parse("type is checkout"),
                                2,
                                Instant.ofEpochMilli(10 * DAY),
                                null,
                                UnknownFields.NONE));
        // Anna on day 1 and Ben on day 2 by the first, Ben on day 12 and Cleo on day 11 by the
        // second; Dan's order on day 12 counts by neither.
        assertThat(order(map, null).customers()).isEqualTo(3);
        assertThat(order(map, "then").customers()).isEqualTo(3);
        assertThat(order(map, "then").conversion()).isNull();
        // By today's binding Anna never ordered.
        assertThat(order(map, "now").customers()).isEqualTo(2);
        assertThat(overlay(map, "now").bindings()).isEqualTo("now");
        assertThat(overlay(map, null).bindings()).isEqualTo("then");
        assertThat(completed(map, "then")).isEqualTo(3);
        assertThat(completed(map, "now")).isEqualTo(2);
        assertThatThrownBy(() -> overlay(map, "later"))
                .hasMessage("bindings \"later\" must be \"then\" or \"now\".");
    }

    @Test
    void saysWhatAConditionMatchesWhatOverlapsAndWhatIsLeft() {
        JourneyMap map = map(Binding.first(PredicateText.parse("type is order")));
        BindingReport report = report(map, "type in (look, checkout, chekout)");
        assertThat(report.condition()).isEqualTo("type in (\"checkout\", \"chekout\", \"look\")");
        assertThat(report.unknown()).containsExactly("chekout");
        BindingFacts facts = report.facts();
        assertThat(facts.events()).isEqualTo(6);
        assertThat(facts.customers()).isEqualTo(4);
        assertThat(facts.ofEvents()).isEqualTo(10);
        assertThat(facts.ofCustomers()).isEqualTo(5);
        assertThat(facts.types())
                .containsExactly(
                        new BindingFacts.OfType("look", 4, 4),
                        new BindingFacts.OfType("checkout", 2, 2));
        assertThat(facts.overlaps()).containsExactly(new BindingFacts.Overlap("look", 4));
        // Orders count by no other step: the condition would bind this one anew.
        assertThat(facts.unbound()).isEqualTo(4);
        assertThat(facts.examples())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.pseudonym()).hasSize(8));
    }

    @Test
    void suggestsUnboundTypesByNameAndVolume() {
        JourneyMap map = map();
        assertThat(report(map, null).condition()).isNull();
        assertThat(report(map, null).suggestions())
                .extracting(BindingReport.Suggestion::type)
                .containsExactly("order", "checkout", "letter");
        assertThat(report(map, null).suggestions().getFirst().likeness())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        JourneyMap map = map();
        assertThatThrownBy(() -> report(map, "type was order"))
                .hasMessageContaining("is not understood at character 6");
        assertThatThrownBy(() -> StepBindings.condition(map, "nowhere", null))
                .hasMessage("map \"Shop\" has no step \"nowhere\". Give the id of one.");
    }

    private static BindingReport report(JourneyMap map, @Nullable String text) {
        return new StepBindings(LocalDriver.onThreads(2))
                .report(
                        log(),
                        map,
                        "order",
                        StepBindings.condition(map, "order", text),
                        new CancelSignal());
    }

    private static MapOverlay overlay(JourneyMap map, @Nullable String bindings) {
        return reality().overlay(log(), map, options(bindings), ZoneOffset.UTC, new CancelSignal());
    }

    private static MapOverlay.OfStep order(JourneyMap map, @Nullable String bindings) {
        return overlay(map, bindings).steps().getLast();
    }

    private static long completed(JourneyMap map, String bindings) {
        Conformance found =
                reality()
                        .conformance(
                                log(), map, options(bindings), ZoneOffset.UTC, new CancelSignal());
        return Objects.requireNonNull(found.steps().getLast().completed());
    }

    private static ConformanceOptions options(@Nullable String bindings) {
        return ConformanceOptions.NONE.boundAs(bindings);
    }

    private static MapReality reality() {
        return new MapReality(LocalDriver.onThreads(1));
    }

    private static JourneyMap map(Binding... bindings) {
        return JourneyMap.builder("m1", "Shop")
                .stages(
                        List.of(
                                Stage.of(
                                        "all",
                                        "All",
                                        List.of(
                                                Step.of("look", "Look")
                                                        .bound(
                                                                List.of(
                                                                        Binding.first(
                                                                                PredicateText.parse(
                                                                                        "type is"
                                                                                            + " look")))),
                                                Step.of("order", "Order")
                                                        .bound(List.of(bindings))))))
                .build();
    }

    private static JourneyIndex log() {
        IndexBuilder builder = new IndexBuilder(List.of());
        LOG.lines()
                .map(line -> line.split(" "))
                .forEach(
                        words ->
                                builder.accept(
                                        new Event(
                                                words[0],
                                                Long.parseLong(words[2]) * DAY,
                                                words[1],
                                                null,
                                                null,
                                                null,
                                                null,
                                                Properties.NONE)));
        return builder.build();
    }
}
