package dev.waymark.engine.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.correlation.Correlation.Finding;
import dev.waymark.engine.correlation.Correlation.Group;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.testkit.naive.NaiveCorrelation;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class CorrelationTest {
    private static final FunnelSwitches PLAIN = FunnelSwitches.DEFAULTS;

    @Test
    void anEmptyLogHasNothingToTest() {
        Correlation none = correlate(PLAIN, List.of(), 1, List.of());
        assertThat(none.findings()).isEmpty();
        assertThat(none.tested()).isZero();
    }

    @Test
    void findsWhatConvertersDidOnTheWayWithThePublishedValuesOfTheTable() {
        // help: 3 of 4 convert; no help: 1 of 4. Fisher's tea-tasting table: p = 0.4857.
        List<Event> events = new ArrayList<>();
        for (int c = 0; c < 8; c++) {
            events.add(Event.of("c" + c, 0, "t0"));
            if (c < 4) {
                events.add(Event.of("c" + c, 1000, "help"));
            }
            if (c < 3 || c == 4) {
                events.add(Event.of("c" + c, 2000, "t1"));
                events.add(Event.of("c" + c, 3000, "thanks"));
            }
        }
        Correlation found = correlate(PLAIN, events, 1, List.of());
        assertThat(found.customers()).isEqualTo(8);
        assertThat(found.converted()).isEqualTo(4);
        Finding help = found.findings().getFirst();
        assertThat(found.findings()).hasSize(1);
        assertThat(help.type()).isEqualTo("help");
        assertThat(help.with()).isEqualTo(new Group(4, 3, 0.75));
        assertThat(help.without()).isEqualTo(new Group(4, 1, 0.25));
        assertThat(help.oddsRatio()).isEqualTo(9, within(1e-12));
        assertThat(help.p()).isEqualTo(34.0 / 70, within(1e-12));
    }

    @Test
    void doesNotTestWhatTooFewHadOrTooFewHadNot() {
        List<Event> events = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            events.add(Event.of("c" + c, 0, "t0"));
            events.add(Event.of("c" + c, 500, c == 0 ? "rare" : "usual"));
            events.add(Event.of("c" + c, 1000, c < 5 ? "t1" : "gone"));
        }
        Correlation found = correlate(PLAIN, events, 2, List.of());
        assertThat(found.leftOut()).isEqualTo(2);
        assertThat(found.findings()).extracting(Finding::type).containsExactly("gone");
    }

    @Test
    void countsTheValueAtTheEntryAndOnlyInsideTheWindow() {
        List<Event> events = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            events.add(event("c" + c, 0, "t0", c < 5 ? "mobile" : "desktop"));
            events.add(event("c" + c, 1000, c < 5 ? "x" : "t1", c < 5 ? "mobile" : "desktop"));
            events.add(event("c" + c, 99_000, "late", "tablet"));
        }
        FunnelSwitches window = PLAIN.change().window(Duration.ofSeconds(60)).done();
        Correlation found = correlate(window, events, 1, List.of("p"));
        assertThat(found.findings().stream().map(CorrelationTest::label))
                .containsExactlyInAnyOrder("x", "p=mobile", "p=desktop");
        assertThat(found.findings().getFirst().p()).isEqualTo(2.0 / 252, within(1e-12));
        assertThat(found.findings().getFirst().holm()).isEqualTo(3 * 2.0 / 252, within(1e-12));
    }

    @Test
    void refusesWhatCannotBeSetAgainstConverting() {
        assertThatThrownBy(() -> request(PLAIN.change().order(Order.STRICT).done(), 1, List.of()))
                .hasMessage(
                        "Under order strict nothing can lie between the steps. Take order loose.");
        assertThatThrownBy(() -> request(PLAIN, 1, List.of("p", "p")))
                .hasMessage(
                        "Correlation takes up to 5 different properties, not 2. Leave some out.");
        assertThatThrownBy(() -> request(PLAIN, 0, List.of()))
                .hasMessage("min-customers (0) must be at least 1. Give one such as 20.");
    }

    @Test
    void equalsTheNaiveVersionForAnyParts() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = withoutTies(RandomLogs.draw(random));
                    Duration window =
                            random.nextBoolean()
                                    ? null
                                    : Duration.ofMinutes(1 + random.nextInt(600));
                    FunnelSwitches switches = PLAIN.change().window(window).done();
                    Correlation found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(
                                            new CorrelationKernel(
                                                    request(switches, 1, List.of("channel"))),
                                            live(random, events));
                    for (Finding finding : found.findings()) {
                        assertThat(table(finding))
                                .as(label(finding))
                                .isEqualTo(
                                        NaiveCorrelation.table(
                                                RandomLogs.plain(events),
                                                "t0",
                                                "t1",
                                                window == null ? null : window.toMillis(),
                                                finding.type(),
                                                finding.value()));
                        assertThat(finding.p()).isBetween(0.0, 1.0);
                        assertThat(finding.holm())
                                .isGreaterThanOrEqualTo(finding.benjaminiHochberg() - 1e-12);
                        assertThat(finding.benjaminiHochberg())
                                .isGreaterThanOrEqualTo(finding.p() - 1e-12);
                    }
                });
    }

    private static JourneyIndex live(Random random, List<Event> events) {
        return RandomLogs.live(random, events).snapshot();
    }

    private static List<Integer> table(Finding finding) {
        return List.of(
                (int) finding.with().customers(),
                (int) finding.with().converted(),
                (int) finding.without().customers(),
                (int) finding.without().converted());
    }

    private static String label(Finding finding) {
        return finding.type() == null ? finding.property() + "=" + finding.value() : finding.type();
    }

    private static List<Event> withoutTies(List<Event> events) {
        List<Event> spread = new ArrayList<>();
        for (Event event : events) {
            spread.add(
                    new Event(
                            event.customer(),
                            event.timeMillis() + spread.size(),
                            event.type(),
                            event.channel(),
                            null,
                            null,
                            null,
                            event.properties()));
        }
        return spread;
    }

    private static Event event(String customer, long millis, String type, String value) {
        return new Event(
                customer, millis, type, null, null, null, null, Properties.of(Map.of("p", value)));
    }

    private static CorrelationRequest request(
            FunnelSwitches switches, int minCustomers, List<String> properties) {
        return new CorrelationRequest(
                FunnelRequest.of(switches, "t0", "t1"), properties, minCustomers);
    }

    private static Correlation correlate(
            FunnelSwitches switches,
            List<Event> events,
            int minCustomers,
            List<String> properties) {
        return LocalDriver.onThreads(1)
                .run(
                        new CorrelationKernel(request(switches, minCustomers, properties)),
                        RandomLogs.index(events));
    }
}
