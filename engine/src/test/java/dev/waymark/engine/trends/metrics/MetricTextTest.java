package dev.waymark.engine.trends.metrics;

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
                    mean wait a -> b               | mean wait type is "a" -> type is "b" within 30d
                    p95 wait a -> b within 1w      | p95 wait type is "a" -> type is "b" within 7d
                    nps                            | nps
                    csat where channel is app      | csat where channel is "app"
                    ces where "after call"         | ces where type is "after call"
                    churn                          | churn
                    churn where purchase within 90d | churn where type is "purchase" within 90d
                    churn within 12w               | churn within 84d
                    stickiness                     | stickiness
                    stickiness where "x within y"  | stickiness where type is "x within y"
                    repeat purchase where purchase | repeat purchase where type is "purchase" within 90d
                    retention after 4              | retention after 4
                    retention a -> any event after 12 | retention type is "a" -> any event after 12
                    repeat contact                 | repeat contact within 3d
                    repeat contact where call same topic within 24h | repeat contact where type is "call" same "topic" within 1d
                    lost hand-offs where call resolved by "call ended" same "my topic" | lost hand-offs where type is "call" resolved by type is "call ended" same "my topic" within 3d
                    contacts per resolution        | contacts per resolution
                    contacts per resolution resolved by "same x" | contacts per resolution resolved by type is "same x"
                    self-service share on channel in (app, web) | self-service share on channel in ("app", "web")
                    abandonment where "chat started" answered by "chat answered" abandoned by "chat abandoned" | abandonment where type is "chat started" answered by type is "chat answered" abandoned by type is "chat abandoned"
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
                "mean",
                "p95 call",
                "npsx",
                "repeat",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nps of app                     | nps | [where EVENT]
                    nps where                      | nps | [where EVENT]
                    churn within 90d where a       | churn | [where EVENT] [within TIME]
                    repeat purchase                | repeat purchase | where EVENT [within TIME]
                    retention                      | retention | [EVENT -> EVENT] after NUMBER
                    retention after soon           | retention | [EVENT -> EVENT] after NUMBER
                    retention a after 4            | retention | [EVENT -> EVENT] after NUMBER
                    repeat contact where a where b | repeat contact | [where EVENT] [same PROPERTY] [within TIME]
                    lost hand-offs by call         | lost hand-offs | [where EVENT] [resolved by EVENT] [same PROPERTY] [within TIME]
                    contacts per resolution within 3d | contacts per resolution | [where EVENT] [resolved by EVENT] [same PROPERTY]
                    self-service share app         | self-service share | [where EVENT] [resolved by EVENT] [same PROPERTY] [on EVENT]
                    abandonment after 3            | abandonment | [where EVENT] [answered by EVENT] [abandoned by EVENT]
                    """)
    void tellsWhatFollowsTheNameOfAMetric(String text, String name, String grammar) {
        assertThatThrownBy(() -> MetricText.parse(text))
                .isInstanceOf(JourneyException.class)
                .hasMessageStartingWith(
                        "\"%s\" is no metric: after \"%s\" come %s, in this order;"
                                .formatted(text, name, grammar));
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> MetricText.parse("retention after 400"))
                .hasMessage("after (400) must be from 1 to 399 periods. Give for example 4.");
        assertThatThrownBy(() -> MetricText.parse("churn within 0d"))
                .hasMessageContaining("must be more than zero. Give a time such as 30d.");
        assertThatThrownBy(() -> MetricText.parse("repeat contact within 72"))
                .hasMessageStartingWith("within \"72\" has no unit.");
        assertThatThrownBy(() -> MetricText.parse("repeat contact same my topic"))
                .hasMessageStartingWith("\"my topic\" is no name of a property.");
    }
}
