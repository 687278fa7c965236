package dev.waymark.engine.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class ChannelsKernelTest {
    private static final long HOUR = 3_600_000L;

    @Test
    void anEmptyLogHasEmptyListsAndNoShares() {
        Channels found = run(index(), request(null, List.of()));
        assertThat(found.customers()).isZero();
        assertThat(found.switches()).isEmpty();
        assertThat(found.repeats().share()).isNull();
        assertThat(found.lost().share()).isNull();
        assertThat(found.resolutions().contactsPerResolution()).isNull();
        assertThat(found.resolutions().selfServiceShare()).isNull();
        assertThat(found.mix()).containsExactly(new Channels.Mix(null, 0, 0, 0, 0, null, null));
    }

    @Test
    void passesOverEventsWithoutAChannel() {
        Channels found =
                run(
                        index(
                                event("ann", 0, "visit", "web", null),
                                event("ann", 1, "delivery", null, null),
                                event("ann", 3, "visit", "store", null)),
                        request(null, List.of()));
        assertThat(found.withoutChannel()).isEqualTo(1);
        assertThat(found.switches()).hasSize(1);
        assertThat(found.switches().getFirst().from()).isEqualTo("web");
        assertThat(found.switches().getFirst().to()).isEqualTo("store");
        assertThat(found.switches().getFirst().waiting().median()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aRepeatLiesInsideTheWindowInclusive() {
        JourneyIndex index =
                index(
                        event("ann", 0, "call", "phone", null),
                        event("ann", 72, "call", "phone", null),
                        event("bob", 0, "call", "phone", null),
                        event("bob", 73, "call", "phone", null));
        Channels.Repeats repeats = run(index, request(null, List.of())).repeats();
        assertThat(repeats.contacts()).isEqualTo(4);
        assertThat(repeats.repeated()).isEqualTo(1);
        assertThat(repeats.sameChannel()).isEqualTo(1);
        assertThat(repeats.otherChannel()).isZero();
        assertThat(repeats.share()).isEqualTo(0.25);
    }

    @Test
    void aHandOffIsLostOnlyIfNothingWasResolvedBetween() {
        JourneyIndex index =
                index(
                        event("ann", 0, "mail", "e-mail", null),
                        event("ann", 10, "call", "phone", null),
                        event("bob", 0, "mail", "e-mail", null),
                        event("bob", 5, "solved", "e-mail", null),
                        event("bob", 10, "call", "phone", null));
        Channels found = run(index, request(null, List.of()));
        assertThat(found.repeats().otherChannel()).isEqualTo(2);
        assertThat(found.lost().count()).isEqualTo(1);
        assertThat(found.lost().share()).isEqualTo(0.25);
        assertThat(found.lost().pairs().getFirst().to()).isEqualTo("phone");
    }

    @Test
    void onlyContactsOfOneTopicRepeatEachOther() {
        JourneyIndex index =
                index(
                        event("ann", 0, "call", "phone", "bill"),
                        event("ann", 1, "call", "phone", "address"),
                        event("ann", 2, "mail", "e-mail", "bill"),
                        event("ann", 3, "call", "phone", null));
        Channels.Repeats repeats = run(index, request("topic", List.of())).repeats();
        assertThat(repeats.contacts()).isEqualTo(4);
        assertThat(repeats.withoutTopic()).isEqualTo(1);
        assertThat(repeats.repeated()).isEqualTo(1);
        assertThat(repeats.pairs().getFirst().waiting().median()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void countsContactsInEachSpanThatAResolvingEventEnds() {
        JourneyIndex index =
                index(
                        event("ann", 0, "call", "phone", null),
                        event("ann", 1, "call", "phone", null),
                        event("ann", 2, "call", "phone", null),
                        event("ann", 3, "solved", "phone", null),
                        event("ann", 4, "mail", "web", null),
                        event("ann", 5, "solved", "web", null),
                        event("ann", 6, "call", "phone", null));
        Channels.Resolutions resolutions = run(index, request(null, List.of())).resolutions();
        assertThat(resolutions.count()).isEqualTo(2);
        assertThat(resolutions.contactsPerResolution()).isEqualTo(2.0);
        assertThat(resolutions.byContacts())
                .containsExactly(new Channels.Span(1, 1), new Channels.Span(3, 1));
        assertThat(resolutions.selfService()).isEqualTo(1);
        assertThat(resolutions.selfServiceShare()).isEqualTo(0.5);
        assertThat(resolutions.unresolved()).isEqualTo(1);
    }

    @Test
    void tellsTheDigitalShareOfEachStage() {
        JourneyIndex index =
                index(
                        event("ann", 0, "visit", "web", null),
                        event("ann", 1, "visit", "store", null),
                        event("ann", 2, "order", "web", null),
                        event("ann", 3, "order", "drone", null));
        Channels found =
                run(
                        index,
                        request(
                                null,
                                List.of(
                                        new ChannelsRequest.Stage("look", List.of("visit")),
                                        new ChannelsRequest.Stage("rest", List.of("nothing")))));
        assertThat(found.mix())
                .containsExactly(
                        new Channels.Mix(null, 4, 2, 1, 1, 0.5, 0.25),
                        new Channels.Mix("look", 2, 1, 1, 0, 0.5, 0.5),
                        new Channels.Mix("rest", 0, 0, 0, 0, null, null));
    }

    @Test
    void refusesATypeThatIsBothContactAndResolving() {
        assertThatThrownBy(
                        () ->
                                new ChannelsRequest(
                                        Choice.of("call"),
                                        Choice.of("call"),
                                        ChannelsRequest.WINDOW,
                                        null,
                                        Choice.NONE,
                                        Choice.NONE,
                                        Choice.NONE,
                                        List.of(),
                                        TimeRange.ALL))
                .hasMessage("\"call\" is both contact and resolving. Leave it in one.");
    }

    private static Channels run(JourneyIndex index, ChannelsRequest request) {
        return LocalDriver.onThreads(1).run(new ChannelsKernel(request), index);
    }

    private static ChannelsRequest request(
            @Nullable String topic, List<ChannelsRequest.Stage> stages) {
        return new ChannelsRequest(
                Choice.of("call", "mail"),
                Choice.of("solved"),
                ChannelsRequest.WINDOW,
                topic,
                Choice.of("web"),
                Choice.of("store", "phone"),
                Choice.of("web"),
                stages,
                TimeRange.ALL);
    }

    private static Event event(
            String customer,
            long hours,
            String type,
            @Nullable String channel,
            @Nullable String topic) {
        return new Event(
                customer,
                hours * HOUR,
                type,
                channel,
                null,
                null,
                null,
                topic == null ? Properties.NONE : Properties.of(Map.of("topic", topic)));
    }

    private static JourneyIndex index(Event... events) {
        IndexBuilder builder = new IndexBuilder(List.of("topic"));
        for (Event event : events) {
            builder.accept(event);
        }
        return builder.build();
    }
}
