package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping gives to all events of a file. */
class ConstantsTest {
    private static final String REVIEWS =
            """
            reviewer,created,stars,comment,source
            anna@example.com,2026-03-01 10:00,5,"Quick, and kind",app
            ben@example.com,2026-03-02 11:00,1,Late,web
            """;

    @Test
    void turnsReviewsIntoScores() {
        Mapping mapping =
                Mapping.parse(
                        "customer=reviewer,time=created,value=stars,type:=csat review,"
                                + "channel:=reviews,source:=\"Stars, Inc.\"");
        assertThat(Reading.of("reviews.csv", REVIEWS, mapping).lines())
                .containsExactly(
                        "anna@example.com 2026-03-01T10:00:00Z csat review channel=reviews"
                            + " value=5.0 source=Stars, Inc. comment=Quick, and kind source=app",
                        "ben@example.com 2026-03-02T11:00:00Z csat review channel=reviews"
                                + " value=1.0 source=Stars, Inc. comment=Late source=web");
    }

    @Test
    void isNotGuessedFromAColumnThen() {
        Preview preview;
        try (EventFile file =
                EventFile.open(
                        new java.io.ByteArrayInputStream(
                                "customer,time,type\nc,2026-01-01,a\n"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "e.csv")) {
            preview = file.preview(Mapping.parse("type:=b"));
        }
        assertThat(preview.columns().get(2).role()).isNull();
        assertThat(preview.events().getFirst().type()).isEqualTo("b");
    }

    @Test
    void isSavedAndReadAgain() {
        Mapping mapping = Mapping.parse("type:=csat review");
        tools.jackson.databind.json.JsonMapper json = new tools.jackson.databind.json.JsonMapper();
        assertThat(json.readValue(json.writeValueAsString(mapping), Mapping.class))
                .isEqualTo(mapping);
        assertThat(json.readValue("{\"columns\":{\"type\":\"what\"}}", Mapping.class).constants())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer:=me|\"customer:=me\" gives all events the same customer. Only type,"
                    + " channel and source can be the same for all; name a column for customer.",
                "type=what,type:=buy|type is read from column \"what\" and is \"buy\" for all"
                        + " events. Give one of both.",
                "kind:=buy|role \"kind\" is not known.",
                "type:=a,type:=b|names the role type twice."
            })
    void refusesWhatCannotBe(String text, String told) {
        assertThatThrownBy(() -> Mapping.parse(text)).hasMessageContaining(told);
    }
}
