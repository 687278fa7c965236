package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.faults.Fault;

import org.junit.jupiter.api.Test;

class JsonEventsTest {
    @Test
    void readsObjectsAndFlattensWhatIsInside() {
        Reading reading =
                Reading.of(
                        "events.jsonl",
                        """
                        {"distinct_id":"u1","event":"$pageview","timestamp":"2024-03-01T10:00:00Z",\
                        "properties":{"$browser":"Firefox","cart":["a",1],"vip":true,"none":null}}

                        {"event":"buy","distinct_id":"u1","timestamp":"2024-03-01T10:01:00Z"}
                        """);

        assertThat(reading.lines())
                .containsExactly(
                        "u1 2024-03-01T10:00:00Z $pageview properties.$browser=Firefox"
                                + " properties.cart=[\"a\",1] properties.vip=true",
                        "u1 2024-03-01T10:01:00Z buy");
        assertThat(reading.summary().format()).isEqualTo(FileFormat.JSON_LINES);
    }

    @Test
    void readsEpochMilliseconds() {
        Reading reading =
                Reading.of("e.ndjson", "{\"user_id\":7,\"event\":\"a\",\"ts\":1709287200500}\n");
        assertThat(reading.lines()).containsExactly("7 2024-03-01T10:00:00.500Z a");
    }

    @Test
    void readsOneArrayOfObjects() {
        Reading reading =
                Reading.of(
                        "e.json",
                        """
                        [
                          {"user_id": "u1", "event": "a", "time": "2024-03-01T10:00:00Z"},
                          {"user_id": "u1", "event": "b", "time": "2024-03-01T11:00:00Z"}
                        ]
                        """);
        assertThat(reading.events()).hasSize(2);
    }

    @Test
    void setsAFaultyLineAsideAlone() {
        Reading reading =
                Reading.of(
                        "e.jsonl",
                        """
                        {"user_id":"u1","event":"a","time":"2024-03-01T10:00:00Z"}
                        {"user_id":"u1","event":oops}
                        [1]
                        {"user_id":"u1","event":"b","time":"2024-03-01T11:00:00Z"} trailing
                        {"user_id":"u1","event":"c","time":"2024-03-01T12:00:00Z"}
                        """);
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.faults().first()).extracting(Fault::line).containsExactly(2L, 3L, 4L);
        assertThat(reading.faults().first().get(1))
                .hasToString("line 3: \"[1]\": expected a JSON object");
    }

    @Test
    void refusesAnObjectOverSeveralLines() {
        assertThatThrownBy(() -> Reading.of("e.json", "{\n \"event\": \"a\"\n}\n"))
                .hasMessage(
                        "\"e.json\" is JSON, but not one object a line: line 1 ends inside an"
                                + " object. Write every event on a line of its own.")
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        e -> assertThat(e.kind()).isEqualTo(FaultKind.DATA));
    }

    @Test
    void refusesAFileCutOffInItsLastLine() {
        String line = "{\"user_id\":\"u1\",\"event\":\"a\",\"time\":\"2024-03-01T10:00:00Z\"}\n";
        assertThatThrownBy(() -> Reading.of("e.jsonl", line + line.substring(0, 30)))
                .hasMessage(
                        "\"e.jsonl\" ends in the middle of the event in line 2. Fetch it again.");
        assertThatThrownBy(() -> Reading.of("e.json", "[" + line + "," + line))
                .hasMessageContaining("ends in the middle of the event");
    }
}
