package dev.waymark.engine.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.metrics.MetricText;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

/** The interval of a share of events knows that a customer's events are no independent draws. */
class EventShareIntervalTest {
    private final IndexBuilder builder = new IndexBuilder(List.of());

    @Test
    void hasNoIntervalForOneCustomerAlone() {
        add("ann", 3, 10);

        Trends.Point point = point();

        assertThat(point.value()).isEqualTo(0.3);
        assertThat(point.n()).isEqualTo(10);
        assertThat(point.low()).isNull();
        assertThat(point.high()).isNull();
    }

    @Test
    void countsCustomersThatDifferAsFewIndependentEvents() {
        add("ann", 90, 100);
        add("bob", 10, 100);

        Trends.Point point = point();

        // p = 1/2, Σ(y − px)² = 2 · 40², variance = 2 · 3200 ÷ 200² = 0.16, effective 0.25 ÷ 0.16
        assertThat(point.value()).isEqualTo(0.5);
        double low = Proportions.wilson(0.5, 0.25 / 0.16, 0.95).orElseThrow().low();
        assertThat(point.low()).isCloseTo(low, within(1e-12));
    }

    private void add(String customer, int hits, int all) {
        for (int i = 0; i < all; i++) {
            builder.accept(
                    new Event(
                            customer,
                            1_000L * i,
                            i < hits ? "hit" : "other",
                            null,
                            null,
                            null,
                            null,
                            Properties.NONE));
        }
    }

    private Trends.Point point() {
        TrendsRequest request =
                new TrendsRequest(
                        List.of(MetricText.parse("share of events where hit")),
                        Period.DAY,
                        ZoneOffset.UTC,
                        TimeRange.ALL);
        return LocalDriver.onThreads(1)
                .run(new TrendsKernel(request), builder.build())
                .metrics()
                .getFirst()
                .points()
                .getFirst();
    }
}
