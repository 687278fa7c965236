package dev.waymark.engine.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;

class FilterTextTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** Left what people write, right what it means. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "did purchase | did \"purchase\"",
                "did \"quote sent\" then purchase within 3d | did \"quote sent\" then \"purchase\""
                        + " within 3d",
                "never did complaint | never did \"complaint\"",
                "not did complaint | never did \"complaint\"",
                "did purchase at least 1 times | did \"purchase\"",
                "did purchase exactly 1 time | did \"purchase\" exactly 1 time",
                "did purchase at least 3 times within 52w | did \"purchase\" at least 3 times"
                        + " within 364d",
                "did any event at most 4 times | did any event at most 4 times",
                "country is LV | did (\"country\" is \"LV\")",
                "type is a and channel is web | did \"a\" and did (channel is \"web\")",
                "did (type is a and channel is web) | did (type is \"a\" and channel is \"web\")",
                "did value >= 100 | did (\"value\" >= 100)",
                "value < 12.50 | did (\"value\" < 12.5)",
                "did (type is a and time since 2026-01-31) | did (type is \"a\" and time since"
                        + " 2026-01-30T22:00:00Z)",
                "first event (time until 2026-07-01T00:00Z) | first event (time until"
                        + " 2026-07-01T00:00:00Z)",
                "last event purchase or lasted at least 30d | last event \"purchase\" or lasted at"
                        + " least 30d",
                "not (did a or did b) and did c | not (did \"a\" or did \"b\") and did \"c\"",
                "\"did\" is x | did (\"did\" is \"x\")"
            })
    void readsWhatPeopleWrite(String text, String meaning) {
        JourneyFilter filter = FilterText.parse(text.strip(), RIGA);
        assertThat(filter.text()).isEqualTo(meaning.strip());
        assertThat(FilterText.parse(filter.text(), RIGA)).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                " | 1 | \"did\", \"never did\", \"first event\", \"last event\", \"lasted\" or the"
                        + " name of a property",
                "did | 4 | the name of an event's type, or a condition in brackets",
                "did purchase at lest 2 times | 14 | \"at least\" or \"at most\"",
                "did purchase at least two times | 23 | a whole number from 0 to 999999",
                "did purchase at least 2 | 24 | \"times\"",
                "did a then b within 3 | 21 | a duration with its unit, for example 3d or 12h",
                "did a then b within soon | 21 | a duration with its unit, for example 3d or 12h",
                "did (type is a | 15 | \")\"",
                "never complaint | 7 | \"did\" after \"never\"",
                "did a or b | 11 | \"is\" or \"in\"",
                "lasted 3d | 8 | \"at least\" or \"at most\"",
                "value >= many | 10 | a number, for example 100 or 12.5",
                "first event (time since yesterday) | 25 | a time, for example 2026-01-31 or"
                        + " 2026-01-31T13:45:00Z",
                "did a b | 7 | \"and\", \"or\" or the end"
            })
    void namesThePlaceOfAnError(String text, int place, String expected) {
        String given = text == null ? "" : text;
        assertThatThrownBy(() -> FilterText.parse(given, RIGA))
                .isInstanceOf(JourneyException.class)
                .hasMessage(
                        "condition "
                                + PredicateText.quote(given)
                                + " is not understood at character "
                                + place
                                + ": expected "
                                + expected
                                + ". Write for example did purchase at least 2 times, did \"quote"
                                + " sent\" then purchase within 3d, or never did complaint and"
                                + " country is LV.");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> FilterText.parse("did a within 3d", RIGA))
                .hasMessage(
                        "\"within\" needs \"at least\" two times or more, or a second event after"
                                + " \"then\". Leave it out, or say how often.");
        assertThatThrownBy(() -> FilterText.parse("did a at least 0 times", RIGA))
                .hasMessage(
                        "\"at least 0 times\" is always true. Leave the condition out, or write at"
                                + " least 1.");
        assertThatThrownBy(() -> FilterText.parse("did a" + " then b".repeat(20), RIGA))
                .hasMessage("a sequence has 21 events and needs from 2 to 20. Leave some out.");
    }

    @Test
    void refusesTextsThatAreTooLongOrTooDeep() {
        assertThatThrownBy(() -> FilterText.parse("(".repeat(9_000), RIGA))
                .hasMessageContaining("expected a condition at most 32 deep")
                .hasMessageContaining("…");
        assertThatThrownBy(() -> FilterText.parse("x".repeat(10_001), RIGA))
                .hasMessage(
                        "the condition has 10001 characters; at most 10000 are read. Write it"
                                + " shorter.");
    }
}
