package dev.waymark.app.sources.flaws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class FlawEntryTest {
    @Test
    void groupsCodesByReasonTheRefusedOnesFirst() {
        FlawCounts counts =
                FlawCounts.of(
                        List.of(
                                FlawCounts.AHEAD,
                                FlawCounts.AHEAD,
                                FlawCounts.AHEAD,
                                "MALFORMED_JSON",
                                "UNREADABLE_BODY",
                                "CUSTOMER_MISSING",
                                "TIME_MISSING",
                                FlawCounts.UNTIMED));

        assertThat(FlawEntry.of(counts, counts.refused()))
                .containsExactly(
                        new FlawEntry(
                                "damaged", false, 2, List.of("MALFORMED_JSON", "UNREADABLE_BODY")),
                        new FlawEntry("no-customer", false, 1, List.of("CUSTOMER_MISSING")),
                        new FlawEntry("no-time", false, 1, List.of("TIME_MISSING")),
                        new FlawEntry("future-time", true, 3, List.of("TAKEN_WITH_FUTURE_TIME")),
                        new FlawEntry("no-time", true, 1, List.of("TAKEN_WITHOUT_TIME")));
    }

    @Test
    void saysThatTheRestWasRefusedEarlier() {
        assertThat(FlawEntry.of(FlawCounts.of("TYPE_MISSING", 2), 7))
                .containsExactly(
                        new FlawEntry("earlier", false, 5, List.of()),
                        new FlawEntry("no-type", false, 2, List.of("TYPE_MISSING")));
        assertThat(FlawEntry.of(FlawCounts.NONE, 0)).isEmpty();
    }

    @Test
    void letsNothingThatAClientWroteBecomeACode() {
        FlawCounts counts =
                FlawCounts.of(List.of("DROP TABLE", "customer_missing", "", "SOMETHING_NEW"));

        assertThat(counts.messages()).containsOnlyKeys("OTHER").containsValue(4L);
        assertThat(counts.refused()).isEqualTo(4);
    }

    @Test
    void knowsEachCodeOfOneReasonOnly() {
        List<String> codes =
                Arrays.stream(Flaw.values()).flatMap(flaw -> flaw.codes().stream()).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z_]{3,40}"));
        assertThat(Arrays.stream(Flaw.values()).map(Flaw::label)).doesNotHaveDuplicates();
    }
}
