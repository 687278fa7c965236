package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;

/** The night of 31 March 2024, in which the clocks of Riga go from 03:00 to 04:00. */
class OffsetsTest {
    private static final String CSV =
            """
            customer,time,type
            anna,2024-03-31T00:30:00+02:00,visit
            anna,2024-03-31T12:30:00+03:00,buy
            """;
    private static final String JSON_LINES =
            """
            {"customer":"anna","time":"2024-03-31T00:30:00+02:00","type":"visit"}
            {"customer":"anna","time":"2024-03-31T12:30:00+03:00","type":"buy"}
            """;
    private static final String XES =
            """
            <log><trace><string key="concept:name" value="anna"/>
            <event><string key="concept:name" value="visit"/>
            <date key="time:timestamp" value="2024-03-31T00:30:00.000+02:00"/></event>
            <event><string key="concept:name" value="buy"/>
            <date key="time:timestamp" value="2024-03-31T12:30:00.000+03:00"/></event>
            </trace></log>
            """;
    private static final Mapping IGNORED = Mapping.GUESSED.withOffsets("ignored");

    private static void readsInstants(String name, String text) {
        assertThat(Reading.of(name, text).lines())
                .containsExactly(
                        "anna 2024-03-30T22:30:00Z visit", "anna 2024-03-31T09:30:00Z buy");
        assertThat(Reading.of(name, text, Mapping.GUESSED.withOffsets("honoured")).lines())
                .isEqualTo(Reading.of(name, text).lines());
    }

    private static void readsAsWritten(String name, String text) {
        assertThat(Reading.of(name, text, IGNORED).lines())
                .containsExactly(
                        "anna 2024-03-31T00:30:00Z visit", "anna 2024-03-31T12:30:00Z buy");
        assertThat(Reading.of(name, text, IGNORED.withZone("Asia/Tokyo")).lines())
                .containsExactly(
                        "anna 2024-03-30T15:30:00Z visit", "anna 2024-03-31T03:30:00Z buy");
    }

    @Test
    void honoursOffsetsByDefault() {
        readsInstants("e.csv", CSV);
        readsInstants("e.jsonl", JSON_LINES);
        readsInstants("e.xes", XES);
    }

    @Test
    void readsTimesAsWrittenOnRequest() {
        readsAsWritten("e.csv", CSV);
        readsAsWritten("e.jsonl", JSON_LINES);
        readsAsWritten("e.xes", XES);
    }

    @Test
    void takesTheChoiceFromTheTextForm() {
        assertThat(Mapping.parse("offsets=ignored,type=event").offsets()).isEqualTo("ignored");
    }

    @Test
    void advisesOnAnUnknownChoice() {
        assertThatThrownBy(() -> Mapping.GUESSED.withOffsets("dropped"))
                .hasMessage("offsets \"dropped\" is not known. Give honoured or ignored.");
    }
}
