package dev.waymark.app.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.funnel.DropOffs;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class FunnelsTest {
    private static final Funnels FUNNELS = new Funnels(LocalDriver.onThreads(1));
    private static final JourneyIndex INDEX = index();

    private static JourneyIndex index() {
        IndexBuilder builder = new IndexBuilder(List.of("country"));
        builder.accept(event("p1", 0, "view cart"));
        builder.accept(event("p1", 1, "pay"));
        builder.accept(event("p2", 2, "view cart"));
        builder.accept(event("p2", 3, "pay|later"));
        builder.accept(event("p2", 4, "call"));
        return builder.build();
    }

    private static Event event(String customer, int hour, String type) {
        return new Event(
                customer,
                hour * 3_600_000L,
                type,
                "web",
                null,
                null,
                null,
                Properties.of(Map.of("country", "LV")));
    }

    private static FunnelRequest request(FunnelOptions options) {
        return FUNNELS.request(options, INDEX, ZoneOffset.UTC);
    }

    private static FunnelOptions options(
            @Nullable String window,
            @Nullable String order,
            @Nullable List<String> exclude,
            @Nullable String breakdown,
            @Nullable String breakdownAt,
            @Nullable String preset,
            @Nullable List<String> mode,
            @Nullable String since) {
        return new FunnelOptions(
                List.of("view cart", "pay"),
                window,
                null,
                order,
                null,
                null,
                null,
                exclude,
                null,
                null,
                null,
                breakdown,
                breakdownAt,
                preset,
                mode,
                since,
                null);
    }

    @Test
    void countsAFunnelByItsSteps() {
        FunnelResult result =
                FUNNELS.count(FunnelOptions.ofSteps("view cart", "pay"), INDEX, ZoneOffset.UTC);
        assertThat(result.steps()).extracting(FunnelResult.Step::customers).containsExactly(2L, 1L);
    }

    @Test
    void readsEverySwitch() {
        FunnelRequest request =
                request(
                        options(
                                "7d",
                                "loose",
                                List.of("call@1-2"),
                                "country",
                                "last",
                                "mixpanel",
                                null,
                                "1970-01-01"));
        assertThat(request.switches().window()).isEqualTo(Duration.ofDays(7));
        assertThat(request.switches().exclusions()).containsExactly(new Exclusion("call", 1, 2));
        assertThat(request.switches().breakdown())
                .isEqualTo(new Breakdown("country", Breakdown.LAST));
        assertThat(request.switches().entry()).isEqualTo(Entry.FIRST);
        assertThat(request.range().since()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void readsModesByCommas() {
        FunnelOptions options =
                options(
                        null,
                        null,
                        null,
                        null,
                        null,
                        "clickhouse",
                        List.of("strict_order,strict_increase"),
                        null);
        assertThat(request(options).switches().modes())
                .containsExactlyInAnyOrder(Mode.STRICT_ORDER, Mode.STRICT_INCREASE);
    }

    @Test
    void typeWithABarIsOneTypeIfTheLogKnowsIt() {
        FunnelRequest request =
                request(FunnelOptions.ofSteps("view cart", "pay|later", "pay|call"));
        assertThat(request.steps().get(1).types()).containsExactly("pay|later");
        assertThat(request.steps().get(2).types()).containsExactly("pay", "call");
    }

    @Test
    void suggestsTheNearestType() {
        assertThatThrownBy(() -> request(FunnelOptions.ofSteps("view card", "pay")))
                .hasMessage(
                        "step \"view card\" is no type of event in the log. Did you mean \"view"
                                + " cart\"?");
    }

    @Test
    void namesKnownTypesIfNoneIsNear() {
        assertThatThrownBy(() -> request(FunnelOptions.ofSteps("register", "pay")))
                .hasMessage(
                        "step \"register\" is no type of event in the log. Known are \"call\","
                                + " \"pay\", \"pay|later\" and others.");
    }

    @Test
    void namesEveryFaultAtOnce() {
        FunnelOptions options =
                options(
                        "30",
                        "lose",
                        null,
                        "contry",
                        "second",
                        null,
                        List.of("strict_order"),
                        "yesterday");
        assertThatThrownBy(() -> request(options))
                .hasMessage(
                        """
                        order "lose" must be one of "loose", "strict", "any".
                        window "30" has no unit. Give one of ms, s, m, h, d, w, for example "30d" or "30w".
                        breakdown "contry" is no property of the log's events. Did you mean "country"?
                        breakdown-at "second" must be "first", "last" or a step, for example "step:2".
                        since "yesterday" is not a time. Write a date or a date and a time, for example\
                         "2026-01-31" or "2026-01-31T13:45:00Z".
                        mode belongs to preset clickhouse. Add the preset, or leave out the mode.\
                        """);
    }

    @Test
    void readsTimesInTheWorkspacesZone() {
        FunnelOptions options = options(null, null, null, null, null, null, null, "2026-03-29");
        assertThat(FUNNELS.request(options, INDEX, ZoneId.of("Europe/Riga")).range().since())
                .isEqualTo("2026-03-28T22:00:00Z");
    }

    @Test
    void explainsACustomerAndListsDropOffs() {
        FunnelOptions options = FunnelOptions.ofSteps("view cart", "pay");
        assertThat(
                        FUNNELS.why(options, "p2", INDEX, ZoneOffset.UTC)
                                .attempts()
                                .getFirst()
                                .end()
                                .text())
                .isEqualTo("No \"pay\" after \"view cart\" at 1970-01-01T02:00:00Z.");
        DropOffs dropOffs = FUNNELS.dropOffs(options, 1, 10, INDEX, ZoneOffset.UTC);
        assertThat(dropOffs.customers())
                .extracting(DropOffs.DropOff::customer)
                .containsExactly("p2");
    }

    @Test
    void namesThePropertiesThatTheIndexMustCarry() {
        assertThat(options(null, null, null, "country", null, null, null, null).properties())
                .containsExactly("country");
        assertThat(options(null, null, null, "channel", null, null, null, null).properties())
                .isEmpty();
    }
}
