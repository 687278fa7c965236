package dev.waymark.engine.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    customers                      | customers
                    new customers                  | new customers
                    returning customers            | returning customers
                    events where purchase          | events where type is "purchase"
                    value where "repeat purchase"  | value where type is "repeat purchase"
                    share of events where channel is app among "site visit" | share of events where channel is "app" among type is "site visit"
                    share of customers where purchase | share of customers where type is "purchase"
                    conversion a -> "b -> c"       | conversion type is "a" -> type is "b -> c" within 30d
                    conversion a -> b -> c within 2w | conversion type is "a" -> type is "b" -> type is "c" within 14d
                    median wait "x within y" -> type in (b, c) within 36h | median wait type is "x within y" -> type in ("b", "c") within 1d12h
                    """)
    void readsWhatItWrites(String text, String canonical) {
        Metric metric = MetricText.parse(text);

        assertThat(metric.text()).isEqualTo(canonical);
        assertThat(MetricText.parse(canonical)).isEqualTo(metric);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "revenue",
                "share",
                "share of events",
                "median",
                "share of events where a among b among c"
            })
    void namesTheMetricsThereAre(String text) {
        assertThatThrownBy(() -> MetricText.parse(text))
                .isInstanceOf(JourneyException.class)
                .hasMessageStartingWith(
                        "\"" + text + "\" is no metric. Write, for example: customers;");
    }

    @Test
    void wantsTwoStepsAndATimeWithUnit() {
        assertThatThrownBy(() -> MetricText.parse("conversion a"))
                .hasMessage("a conversion has 1 steps. Give 2 to 10, with -> between them.");
        assertThatThrownBy(() -> MetricText.parse("median wait a -> b within 30"))
                .hasMessageStartingWith("within \"30\" has no unit.");
        assertThatThrownBy(() -> MetricText.parse("events where \"a"))
                .isInstanceOf(JourneyException.class);
    }
}
