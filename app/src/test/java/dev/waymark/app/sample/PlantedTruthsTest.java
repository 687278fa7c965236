package dev.waymark.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The process map shows what is planted, and shows none of it where nothing is. */
class PlantedTruthsTest {
    private static final JourneyIndex PLANTED = index(true);
    private static final JourneyIndex PLAIN = index(false);
    private static final ProcessMap MAP = map(PLANTED, TimeRange.ALL);
    private static final ProcessMap PLAIN_MAP = map(PLAIN, TimeRange.ALL);

    @Test
    void someQuotesTakeTenDays() {
        assertThat(edge(MAP, "quote request", "quote sent").waiting().p95())
                .isBetween(Duration.ofDays(10), Duration.ofDays(14));
        assertThat(edge(PLAIN_MAP, "quote request", "quote sent").waiting().p95())
                .isLessThan(Duration.ofDays(6));
    }

    @Test
    void customersAreLostAfterTheQuote() {
        assertThat(endShare(MAP, "quote sent"))
                .isGreaterThan(1.5 * endShare(PLAIN_MAP, "quote sent"));
        assertThat(endShare(MAP, "quote opened"))
                .isGreaterThan(1.3 * endShare(PLAIN_MAP, "quote opened"));
    }

    @Test
    void theFunnelDropsBetweenTheQuoteAndThePurchase() {
        assertThat(acceptance(PLANTED)).isBetween(0.5, 0.6);
        assertThat(acceptance(PLAIN)).isGreaterThan(0.7);
    }

    @Test
    void someChatsWaitHalfAnHour() {
        assertThat(edge(MAP, "chat started", "chat answered").waiting().max())
                .isGreaterThan(Duration.ofMinutes(40));
        assertThat(edge(PLAIN_MAP, "chat started", "chat answered").waiting().max())
                .isLessThan(Duration.ofMinutes(3));
        assertThat(activity(MAP, "chat abandoned").count())
                .isGreaterThan(2 * activity(PLAIN_MAP, "chat abandoned").count());
    }

    @Test
    void unansweredEmailsLeadToCallAfterCall() {
        assertThat(edge(MAP, "help e-mail", "support call").count()).isGreaterThan(500);
        assertThat(edge(MAP, "support call", "support call").count()).isGreaterThan(500);
        assertThat(edges(PLAIN_MAP, "help e-mail", "support call")).isEmpty();
        assertThat(edges(PLAIN_MAP, "support call", "support call")).isEmpty();
    }

    @Test
    void theCheckoutLoops() {
        assertThat(loopShare(MAP)).isGreaterThan(0.1);
        assertThat(loopShare(PLAIN_MAP)).isLessThan(0.03);
    }

    @Test
    void theCardBringsCustomersBack() {
        assertThat(returnShare(MAP)).isGreaterThan(0.6);
        assertThat(returnShare(PLAIN_MAP)).isLessThan(0.45);
    }

    @Test
    void behaviourChangesInTheMiddleOfTheYear() {
        assertThat(storeShare(PLANTED, true)).isGreaterThan(0.15);
        assertThat(storeShare(PLANTED, false)).isLessThan(0.07);
        assertThat(storeShare(PLAIN, false))
                .isBetween(storeShare(PLAIN, true) - 0.01, storeShare(PLAIN, true) + 0.01);
    }

    /** The share of those with a quote who buy. */
    private static double acceptance(JourneyIndex index) {
        FunnelRequest request =
                FunnelRequest.of(
                        FunnelSwitches.DEFAULTS, "quote request", "quote sent", "purchase");
        return Objects.requireNonNull(
                LocalDriver.onThreads(1)
                        .run(new FunnelKernel(request), index)
                        .steps()
                        .get(2)
                        .fromPrevious());
    }

    private static double endShare(ProcessMap map, String type) {
        return (double) map.end().getOrDefault(type, 0L) / activity(map, type).customers();
    }

    private static double loopShare(ProcessMap map) {
        return (double) edge(map, "payment failed", "checkout started").count()
                / activity(map, "checkout started").count();
    }

    private static double returnShare(ProcessMap map) {
        return (double) edge(map, "thank-you card", "return visit").customers()
                / activity(map, "thank-you card").customers();
    }

    private static double storeShare(JourneyIndex index, boolean isBefore) {
        Instant change = SampleLog.CHANGE.atStartOfDay(SampleLog.ZONE).toInstant();
        ProcessMap half =
                map(index, isBefore ? new TimeRange(null, change) : new TimeRange(change, null));
        double store = activity(half, "store visit").count();
        return store / (store + activity(half, "site visit").count());
    }

    private static ProcessMap.Activity activity(ProcessMap map, String type) {
        return map.activities().stream()
                .filter(activity -> activity.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static ProcessMap.Edge edge(ProcessMap map, String from, String to) {
        return edges(map, from, to).getFirst();
    }

    private static List<ProcessMap.Edge> edges(ProcessMap map, String from, String to) {
        return map.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .toList();
    }

    private static ProcessMap map(JourneyIndex index, TimeRange range) {
        return LocalDriver.onThreads(1).run(new DiscoverKernel(range), index);
    }

    private static JourneyIndex index(boolean planted) {
        IndexBuilder builder = new IndexBuilder(List.of());
        SampleLog.generate(new SampleSettings(1, 20_000, planted), builder);
        return builder.build();
    }
}
