package dev.waymark.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;

class InstantTextTest {
    @Test
    void readsTimesOfFourDigitYears() {
        assertThat(InstantText.parse("until", "9999-12-31", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
    }

    @Test
    void refusesYearsThatNoClockCounts() {
        String last = "+999999999-12-31T23:59:59Z";
        assertThatThrownBy(() -> InstantText.parse("until", last, ZoneOffset.UTC))
                .hasMessage(
                        "until \"%s\" lies outside the years 0 to 9999. Give one of these years.",
                        last);
    }

    @Test
    void refusesWhatIsTooLongToBeATime() {
        assertThatThrownBy(() -> InstantText.parse("since", "T".repeat(1_000_000), ZoneOffset.UTC))
                .hasMessage(
                        "since has 1,000,000 characters, and a time at most 100. Write for example"
                                + " \"2026-01-31\" or \"2026-01-31T13:45:00Z\".");
    }
}
