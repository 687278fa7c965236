package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class RoundTripPropertiesTest {
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsWhatWasWrittenAsCsvInEveryDialect(long seed) {
        RandomEvents events = new RandomEvents(seed, 200);
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            for (char quote : new char[] {'"', '\''}) {
                for (String encoding : ENCODINGS) {
                    Mapping mapping =
                            new Mapping(
                                    encoding,
                                    String.valueOf(delimiter),
                                    String.valueOf(quote),
                                    true,
                                    null,
                                    null,
                                    null,
                                    null,
                                    Map.of(),
                                    Map.of());
                    byte[] bytes =
                            events.csv(delimiter, quote, true).getBytes(Charset.forName(encoding));
                    assertThat(Reading.of("e.csv", bytes, mapping).lines())
                            .as("seed %d, %s, %s, %s", seed, delimiter, quote, encoding)
                            .isEqualTo(events.lines());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void recognisesTheDelimiterOfWhatWasWritten(long seed) {
        RandomEvents events = new RandomEvents(seed, 200);
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            byte[] bytes = events.csv(delimiter, '"', true).getBytes(StandardCharsets.UTF_8);
            assertThat(Reading.of("e.csv", bytes, Mapping.GUESSED).lines())
                    .as("seed %d, %s", seed, delimiter)
                    .isEqualTo(events.lines());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void readsWhatWasWrittenAsJsonAndXes(long seed) {
        RandomEvents events = new RandomEvents(seed, 200);
        assertThat(Reading.of("e.jsonl", events.jsonLines()).lines())
                .as("JSON lines, seed %d", seed)
                .isEqualTo(events.lines());
        assertThat(Reading.of("e.json", events.jsonArray()).lines())
                .as("JSON array, seed %d", seed)
                .isEqualTo(events.lines());
        assertThat(Reading.of("e.xes", events.xes()).lines())
                .as("XES, seed %d", seed)
                .isEqualTo(events.lines());
    }
}
