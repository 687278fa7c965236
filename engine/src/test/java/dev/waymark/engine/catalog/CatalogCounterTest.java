package dev.waymark.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

class CatalogCounterTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CatalogCounter counter = new CatalogCounter(CLOCK);

    private static Event event(Instant at, String type, Map<String, String> properties) {
        return new Event(
                "anna", at.toEpochMilli(), type, null, null, null, null, Properties.of(properties));
    }

    private Catalog count(List<Event> events) {
        events.forEach(counter::accept);
        return counter.catalog();
    }

    private static List<Event> every(String type, Duration step, int count, Instant last) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(last.minus(step.multipliedBy(i)), type, Map.of()));
        }
        return events;
    }

    private static @Nullable Silence silence(Catalog catalog, String type) {
        return catalog.types().stream()
                .filter(it -> it.type().equals(type))
                .findFirst()
                .orElseThrow()
                .silence();
    }

    @Test
    void anEmptyLogHasNoTypesAndNoMoment() {
        assertThat(counter.catalog()).isEqualTo(new Catalog(null, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "12, number",
        "-0.5, number",
        "1e9, number",
        "0049151, text",
        "1., text",
        "true, boolean",
        "2026-01-31, time",
        "2026-01-31T10:00:00Z, time",
        "2026-01-31x, text",
        "Riga, text",
        "'', text"
    })
    void tellsKindsOfValues(String value, String kind) {
        assertThat(ValueKind.of(value).label()).isEqualTo(kind);
    }

    @Test
    void countsPropertiesWithTheirKindsAndTimes() {
        Catalog catalog =
                count(
                        List.of(
                                event(NOW.minus(HOUR), "buy", Map.of("price", "9.5", "note", "x")),
                                event(NOW, "buy", Map.of("price", "free"))));
        TypeEntry buy = catalog.types().getFirst();
        assertThat(buy.events()).isEqualTo(2);
        assertThat(buy.withoutChannel()).isEqualTo(2);
        assertThat(buy.properties())
                .extracting(PropertyEntry::property)
                .containsExactly("price", "note");
        PropertyEntry price = buy.properties().getFirst();
        assertThat(price.share()).isEqualTo(1);
        assertThat(price.kinds())
                .containsExactly(
                        new PropertyEntry.KindCount("number", 1),
                        new PropertyEntry.KindCount("text", 1));
        assertThat(price.samples()).containsExactlyInAnyOrder("9.5", "free");
        assertThat(price.first()).isEqualTo(NOW.minus(HOUR));
    }

    @Test
    void futureEventsAreCountedAndChangeNothingElse() {
        Catalog catalog =
                count(
                        List.of(
                                event(NOW.minus(HOUR), "buy", Map.of()),
                                event(NOW.plus(Duration.ofDays(30_000)), "buy", Map.of()),
                                event(NOW, "buy", Map.of("originalTimestamp", "yesterday"))));
        TypeEntry buy = catalog.types().getFirst();
        assertThat(buy.future()).isEqualTo(1);
        assertThat(buy.retimed()).isEqualTo(1);
        assertThat(buy.last()).isEqualTo(NOW);
        assertThat(buy.weeks()).containsExactly(2L);
    }

    @Test
    void aTypeThatCameEveryHourIsMissedAfterHalfADay() {
        List<Event> events = every("beat", HOUR, 500, NOW.minus(Duration.ofHours(12)));
        events.add(event(NOW, "other", Map.of()));
        Silence silence = requireNonNull(silence(count(events), "beat"));
        assertThat(silence.gapSeconds()).isEqualTo(12 * 3600.0);
        assertThat(silence.p()).isLessThan(0.00001);
    }

    @Test
    void aBurstAndARareTypeAreNotMissed() {
        List<Event> events =
                every("burst", Duration.ofSeconds(1), 1000, NOW.minus(Duration.ofDays(5)));
        events.addAll(every("rare", Duration.ofDays(3), 9, NOW.minus(Duration.ofDays(6))));
        events.addAll(every("other", HOUR, 24, NOW));
        Catalog catalog = count(events);
        assertThat(silence(catalog, "burst")).isNull();
        assertThat(silence(catalog, "rare")).isNull();
        assertThat(silence(catalog, "other")).isNull();
    }

    @Test
    void aWeekendIsNoSilenceForATypeThatRestsOnWeekends() {
        List<Event> events = new ArrayList<>();
        Instant monday = Instant.parse("2026-05-04T08:00:00Z");
        for (int day = 0; day < 26; day++) {
            for (int hour = 0; day % 7 < 5 && hour < 9; hour++) {
                events.add(
                        event(
                                monday.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)),
                                "call",
                                Map.of()));
            }
        }
        // The last is on Friday at 16:00; now it is Monday noon.
        assertThat(silence(count(events), "call")).isNull();
    }

    @Test
    void anOldLogIsHistoryAndIsLookedAtAsOfItsEnd() {
        Instant end = NOW.minus(Duration.ofDays(300));
        List<Event> events = every("beat", HOUR, 300, end);
        events.addAll(every("gone", HOUR, 200, end.minus(Duration.ofDays(2))));
        Catalog catalog = count(events);
        assertThat(catalog.asOf()).isEqualTo(end);
        assertThat(silence(catalog, "beat")).isNull();
        assertThat(silence(catalog, "gone")).isNotNull();
    }

    @Test
    void seesAPropertyComeAndAnotherGoAndAKindChange() {
        List<Event> events = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            for (int i = 0; i < 5; i++) {
                events.add(
                        event(
                                NOW.minus(Duration.ofDays(60 - day)),
                                "buy",
                                day < 30
                                        ? Map.of("sum", "12", "old", "x", "rare" + day, "1")
                                        : Map.of("sum", "12 EUR", "new", "y")));
            }
        }
        List<Drift> drift = count(events).types().getFirst().drift();
        assertThat(drift)
                .extracting(it -> it.what() + " " + it.property() + " " + it.kind())
                .contains(
                        "new new null",
                        "vanished old null",
                        "newKind sum text",
                        "vanishedKind sum number");
        assertThat(drift).allSatisfy(it -> assertThat(it.p()).isLessThan(0.001));
    }

    @Test
    void aFewEventsShowNoDrift() {
        assertThat(
                        count(
                                        List.of(
                                                event(
                                                        NOW.minus(Duration.ofDays(20)),
                                                        "buy",
                                                        Map.of("a", "1")),
                                                event(NOW, "buy", Map.of("b", "1"))))
                                .types()
                                .getFirst()
                                .drift())
                .isEmpty();
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        Random random = new Random(11);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            events.add(
                    event(
                            NOW.minusSeconds(random.nextInt(100 * 86_400)),
                            "type" + random.nextInt(4),
                            Map.of("p" + random.nextInt(3), "v" + random.nextInt(90))));
        }
        Catalog expected = count(events);
        Collections.shuffle(events, random);
        CatalogCounter other = new CatalogCounter(CLOCK);
        events.forEach(other::accept);
        assertThat(other.catalog()).isEqualTo(expected);
    }
}
