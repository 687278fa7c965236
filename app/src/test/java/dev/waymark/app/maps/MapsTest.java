package dev.waymark.app.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.contract.InMemoryMapStore;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class MapsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final InMemoryEventStores events = new InMemoryEventStores();

    @TempDir Path folder;

    @Test
    void draftsMeasuresRenamesAndDeletes() {
        try (LogIndexes indexes = new LogIndexes(events, new WaymarkHome(folder))) {
            events.open("w").append(List.of(event("anna", 0, "look"), event("anna", 9, "buy")));
            Maps maps = maps(indexes);

            JourneyMap draft = maps.draft("w", "Shop", "Journey");
            assertThat(draft.version()).isEqualTo(1);
            assertThat(maps.list("w")).extracting(MapHead::name).containsExactly("Shop");
            assertThat(maps.list("other")).isEmpty();
            assertThat(maps.find("w", draft.id())).isEqualTo(draft);

            StepNumbers numbers = maps.numbers("w", draft.id(), TimeRange.ALL);
            assertThat(numbers.customers()).isEqualTo(1);
            assertThat(numbers.steps().getFirst().conversion()).isEqualTo(1.0);
            assertThat(numbers.steps().get(1).conversion()).isNull();
            assertThat(draft.lanes()).extracting(Lane::name).containsExactly("Journey 1 · n = 1");
            assertThat(draft.cards())
                    .extracting(Card::text, card -> card.evidence().kind())
                    .containsExactly(
                            tuple("look", Evidence.Kind.MEASURED),
                            tuple("buy", Evidence.Kind.MEASURED));

            JourneyMap renamed = maps.save("w", draft.renamed("Our shop"), "Anna");
            assertThat(renamed.name()).isEqualTo("Our shop");
            assertThatThrownBy(() -> maps.save("w", draft.renamed("Late"), "Ben"))
                    .hasMessage(
                            "map \"%s\" is at version 2, and the change is based on version 1. Load it again and repeat the change."
                                    .formatted(draft.id()));

            maps.delete("w", draft.id());
            assertThatThrownBy(() -> maps.find("w", draft.id()))
                    .hasMessage(
                            "map \"%s\" is not in this workspace. Look at the list of maps."
                                    .formatted(draft.id()));
        }
    }

    @Test
    void numbersSeeEventsThatCameLater() {
        try (LogIndexes indexes = new LogIndexes(events, new WaymarkHome(folder))) {
            events.open("w").append(List.of(event("anna", 0, "look")));
            Maps maps = maps(indexes);
            JourneyMap draft = maps.draft("w", "Shop", "Journey");
            events.open("w").append(List.of(event("ben", 5, "look")));
            assertThat(maps.numbers("w", draft.id(), TimeRange.ALL).steps().getFirst().customers())
                    .isEqualTo(2);
        }
    }

    @Test
    void measuresABindingToAProperty() {
        try (LogIndexes indexes = new LogIndexes(events, new WaymarkHome(folder))) {
            events.open("w").append(List.of(event("anna", 0, "look"), event("ben", 1, "look")));
            Maps maps = maps(indexes);
            JourneyMap draft = maps.draft("w", "Shop", "Journey");
            Step bound =
                    Step.of("t", "Anna")
                            .bound(
                                    List.of(
                                            Binding.first(
                                                    PredicateText.parse(
                                                            "first is a or nobody is here"))));
            JourneyMap saved =
                    maps.save(
                            "w",
                            draft.toBuilder()
                                    .cards(List.of())
                                    .stages(List.of(Stage.of("s", "Stage", List.of(bound))))
                                    .build(),
                            "Anna");
            assertThat(saved.version()).isEqualTo(2);
            assertThat(maps.numbers("w", draft.id(), TimeRange.ALL).steps().getFirst().customers())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesADraftOfAnEmptyLog() {
        try (LogIndexes indexes = new LogIndexes(events, new WaymarkHome(folder))) {
            assertThatThrownBy(() -> maps(indexes).draft("empty", "Shop", "Journey"))
                    .hasMessage("The log holds no events. Import some first, then draft a map.");
        }
    }

    private static Maps maps(LogIndexes indexes) {
        return new Maps(
                new LiveMaps(new InMemoryMapStore(), CLOCK),
                indexes,
                new MapDrafts(LocalDriver.onThreads(1)),
                new Ids(CLOCK, new SecureRandom()),
                CLOCK);
    }

    private static Event event(String customer, long millis, String type) {
        return new Event(
                customer,
                millis,
                type,
                "web",
                null,
                null,
                null,
                Properties.of(Map.of("first", customer.substring(0, 1))));
    }
}
