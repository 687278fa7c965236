package dev.waymark.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ScorecardKernelTest {
    private static final Roles ROLES =
            new Roles(
                    Choice.of("sent"),
                    Choice.of("delivered"),
                    Choice.of("opened"),
                    Choice.of("clicked"),
                    Choice.of("responded"),
                    Choice.of("asked"),
                    Choice.of("answered"),
                    Choice.of("abandoned"));

    @Test
    void anEmptyLogHasNoChannels() {
        Scorecard found = run(null, List.of());
        assertThat(found.channels()).isEmpty();
        assertThat(found.slots()).isEmpty();
        assertThat(found.variants()).isEmpty();
    }

    @Test
    void whatTheLogHasNoTypeForIsNullNotZero() {
        Scorecard.Channel channel =
                run(null, List.of(event("ann", 0, "sent", null))).channels().getFirst();
        assertThat(channel.messages()).isEqualTo(1);
        assertThat(channel.delivered()).isNull();
        assertThat(channel.opened()).isNull();
        assertThat(channel.abandoned()).isNull();
        assertThat(channel.unanswered()).isNull();
        assertThat(channel.waiting()).isNull();
    }

    @Test
    void aMessageCountsAsOpenedOnceAndOpenedMessagesHaveArrived() {
        Scorecard.Channel channel =
                run(
                                null,
                                List.of(
                                        event("ann", 0, "sent", null),
                                        event("ann", 1, "opened", null),
                                        event("ann", 2, "opened", null),
                                        event("bob", 0, "sent", null),
                                        event("bob", 1, "delivered", null),
                                        event("eve", 0, "sent", null)))
                        .channels()
                        .getFirst();
        assertThat(channel.delivered()).isEqualTo(Rate.of(2, 3));
        assertThat(channel.opened()).isEqualTo(Rate.of(1, 2));
    }

    @Test
    void aRequestEndsAnsweredAbandonedOrOpen() {
        Scorecard.Channel channel =
                run(
                                null,
                                List.of(
                                        event("ann", 0, "asked", null),
                                        event("ann", 30, "answered", null),
                                        event("bob", 0, "asked", null),
                                        event("bob", 10, "abandoned", null),
                                        event("eve", 0, "asked", null),
                                        event("eve", 5, "asked", null)))
                        .channels()
                        .getFirst();
        assertThat(channel.requests()).isEqualTo(4);
        assertThat(channel.abandoned()).isEqualTo(Rate.of(1, 4));
        assertThat(channel.unanswered()).isEqualTo(2);
        assertThat(Objects.requireNonNull(channel.waiting()).median())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(Objects.requireNonNull(channel.patience()).median())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theHourInWhichMostGiveUpComesFirst() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean isBad = i % 4 == 0;
            events.add(event("c" + i, isBad ? 60 : 0, "asked", null));
            events.add(event("c" + i, isBad ? 62 : 2, isBad ? "abandoned" : "answered", null));
        }
        List<Scorecard.Slot> slots = run(null, events).slots();
        assertThat(slots.getFirst().hour()).isEqualTo(3);
        assertThat(slots.getFirst().weekday()).isEqualTo(4);
        assertThat(slots.getFirst().excess()).isEqualTo(10.0);
        assertThat(Objects.requireNonNull(slots.getFirst().p())).isLessThan(1e-6);
    }

    @Test
    void hoursAreThoseOfTheZoneAlsoInSummer() {
        ScorecardRequest request =
                new ScorecardRequest(ROLES, null, null, ZoneId.of("Europe/Riga"), TimeRange.ALL);
        IndexBuilder builder = new IndexBuilder(List.of());
        builder.accept(at("ann", "2025-01-06T10:00:00Z"));
        builder.accept(at("ann", "2025-07-07T10:00:00Z"));
        builder.accept(at("ann", "2025-11-03T10:00:00Z"));
        List<Scorecard.Slot> slots =
                LocalDriver.onThreads(1).run(new ScorecardKernel(request), builder.build()).slots();
        assertThat(slots).extracting(Scorecard.Slot::weekday).containsOnly(1);
        assertThat(slots).extracting(Scorecard.Slot::hour).containsExactly(12, 13);
        assertThat(slots).extracting(Scorecard.Slot::requests).containsExactly(2L, 1L);
    }

    @Test
    void comparesEachSubjectLineWithTheMostFrequentOne() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boolean isFirst = i < 200;
            events.add(event("c" + i, 0, "sent", isFirst ? "Hello" : "Last chance"));
            if (isFirst ? i < 100 : i < 230) {
                events.add(event("c" + i, 1, "opened", null));
            }
        }
        Scorecard.Variants variants = run("subject", events).variants().getFirst();
        assertThat(variants.rows())
                .extracting(Scorecard.Variant::value)
                .containsExactly("Hello", "Last chance");
        Scorecard.Comparison comparison = variants.comparisons().getFirst();
        assertThat(comparison.measure()).isEqualTo("opened");
        assertThat(comparison.value()).isEqualTo("Last chance");
        assertThat(comparison.reference()).isEqualTo("Hello");
        assertThat(comparison.difference()).isCloseTo(-0.2, within(1e-12));
        assertThat(comparison.low()).isLessThan(-0.2);
        assertThat(comparison.high()).isNegative();
        assertThat(comparison.corrected()).isEqualTo(comparison.p()).isLessThan(0.01);
    }

    @Test
    void comparesWithTheValueThatWasChosen() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            events.add(event("c" + i, 0, "sent", i < 50 ? "Hello" : i < 80 ? "Deal" : "News"));
            if (i % 2 == 0) {
                events.add(event("c" + i, 1, "opened", null));
            }
        }
        assertThat(run("subject", "Deal", events).variants().getFirst().comparisons())
                .extracting(it -> it.value() + " with " + it.reference())
                .containsExactly("Hello with Deal", "News with Deal");
        assertThat(run("subject", "nothing", events)).isEqualTo(run("subject", events));
    }

    @Test
    void refusesAPropertyWithTooManyValues() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            events.add(event("ann", i, "sent", "subject " + i));
        }
        assertThatThrownBy(() -> run("subject", events))
                .hasMessage(
                        "property \"subject\" has 201 values; at most 200 can be compared. Choose"
                                + " another property.");
    }

    private static Scorecard run(@Nullable String property, List<Event> events) {
        return run(property, null, events);
    }

    private static Scorecard run(
            @Nullable String property, @Nullable String base, List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of("subject"));
        events.forEach(builder::accept);
        return LocalDriver.onThreads(1)
                .run(
                        new ScorecardKernel(
                                new ScorecardRequest(
                                        ROLES,
                                        property,
                                        base,
                                        ZoneId.of("Europe/Athens"),
                                        TimeRange.ALL)),
                        builder.build());
    }

    private static Event at(String customer, String time) {
        return new Event(
                customer,
                Instant.parse(time).toEpochMilli(),
                "asked",
                "chat",
                null,
                null,
                null,
                Properties.NONE);
    }

    private static Event event(
            String customer, long minutes, String type, @Nullable String subject) {
        return new Event(
                customer,
                minutes * 60_000L,
                type,
                "e-mail",
                null,
                null,
                null,
                subject == null ? Properties.NONE : Properties.of(Map.of("subject", subject)));
    }
}
