package dev.waymark.app.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** What somebody is told whose condition names what the log does not have. */
class FilterNamesTest {
    private static final List<String> CARRIED = List.of("country", "member", "value");
    private static final JourneyIndex LOG = log();

    private static JourneyIndex log() {
        IndexBuilder builder = new IndexBuilder(CARRIED);
        builder.accept(event("ann", "web", 30.0, "LV", "true"));
        builder.accept(event("bob", "store", 99.5, "LT", "false"));
        builder.accept(event("eve", "e-mail", null, "EE", "true"));
        return builder.build().knowing(() -> List.of("channel", "country", "member", "plan"));
    }

    private static Event event(
            String customer,
            String channel,
            @Nullable Double value,
            String country,
            String member) {
        return new Event(
                customer,
                0,
                "visit",
                channel,
                value,
                null,
                null,
                Properties.of(List.of("country", "member"), new String[] {country, member}));
    }

    @Test
    void namesAMisspeltChannelAndTheNearest() {
        assertFault(
                "channel is stor",
                "UNKNOWN_VALUE",
                "the condition names \"stor\", which is no channel of the log. Did you mean"
                        + " \"store\"?");
        assertFault(
                "\"channel\" is stor",
                "UNKNOWN_VALUE",
                "the condition names \"stor\", which is no channel of the log. Did you mean"
                        + " \"store\"?");
    }

    @Test
    void listsTheValuesOfAPropertyNearestFirstIfNoneIsNear() {
        assertFault(
                "country is Latvia",
                "UNKNOWN_VALUE",
                "the condition names \"Latvia\", which is no value of \"country\" in the log."
                        + " Known are \"LT\", \"LV\", \"EE\".");
    }

    @Test
    void proposesTheValueInTheCaseThatTheLogHas() {
        assertFault(
                "country is lv",
                "UNKNOWN_VALUE",
                "the condition names \"lv\", which is no value of \"country\" in the log. Did you"
                        + " mean \"LV\"?");
        assertFault(
                "member is yes",
                "UNKNOWN_VALUE",
                "the condition names \"yes\", which is no value of \"member\" in the log. Known"
                        + " are \"false\", \"true\".");
    }

    @Test
    void proposesNearNumbersAndComparisons() {
        assertFault(
                "value is 30.0",
                "UNKNOWN_VALUE",
                "the condition names \"30.0\", which is no value of \"value\" in the log. Did you"
                        + " mean \"30\"?");
        assertFault(
                "value is 90",
                "UNKNOWN_VALUE",
                "the condition names \"90\", which is no value of \"value\" in the log. The nearest"
                        + " are \"99.5\", \"30\". Ask for a range with >= and <=.");
        assertFault(
                "country >= 5",
                "UNKNOWN_VALUE",
                "the condition asks for \"country\" >= 5, and no event of the log has a number"
                        + " there. Known are \"EE\", \"LT\", \"LV\". Ask for these with \"is\" or"
                        + " \"in\".");
    }

    @Test
    void tellsOfEveryValueWhereverItStandsOneALine() {
        assertFault(
                "not country in (LV, XX) and never did visit then (not channel is fax)",
                "UNKNOWN_VALUE",
                """
                the condition names "XX", which is no value of "country" in the log. Known are "EE", "LT", "LV".
                the condition names "fax", which is no channel of the log. Known are "web", "e-mail", "store".\
                """);
    }

    @Test
    void letsPassWhatTheLogHas() {
        for (String text :
                List.of(
                        "country in (LV, LT) and channel is e-mail",
                        "value >= 1000 and member is true",
                        "time since 2099-01-01",
                        "lasted at least 3d or did any event")) {
            assertThatCode(() -> FilterNames.checkTyped(read(text), LOG))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aConditionThatIsKeptMaySpeakOfValuesToCome() {
        assertThatCode(() -> FilterNames.check(read("country is XX or channel is fax"), LOG))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> FilterNames.check(read("did order"), LOG))
                .hasMessage(
                        "the condition names \"order\", which is no type of event in the log. Known"
                                + " are \"visit\".");
    }

    @Test
    void listsAllPropertiesThatTheLogHasNotOnlyThoseThatTheIndexCarries() {
        assertFault(
                "colour is red",
                "UNKNOWN_PROPERTY",
                "the condition names \"colour\", which no event of the log has as a property. Known"
                    + " are \"channel\", \"country\", \"member\", \"plan\", \"value\". A type of"
                    + " event is written after \"did\".");
    }

    @Test
    void knowsTheValuesOfEventsThatCameAfterTheIndexWasBuilt() {
        LiveIndex live = new LiveIndex(LOG);
        live.accept(event("zoe", "kiosk", 1.0, "FI", "true"));
        assertThatCode(
                        () ->
                                FilterNames.checkTyped(
                                        read("channel is kiosk and country is FI"),
                                        live.snapshot()))
                .doesNotThrowAnyException();
        assertFault("country is FI", "UNKNOWN_VALUE", null);
    }

    @Test
    void boundsWhatItLists() {
        IndexBuilder builder = new IndexBuilder(CARRIED);
        IntStream.range(0, 30)
                .forEach(i -> builder.accept(event("c" + i, "web", null, "land-" + i, "x")));
        builder.accept(event("long", "web", null, "y".repeat(500), "x"));
        assertThatThrownBy(() -> FilterNames.checkTyped(read("country is Q"), builder.build()))
                .hasMessageStartingWith(
                        "the condition names \"Q\", which is no value of \"country\" in the log."
                                + " Known are \"land-0\", \"land-1\", \"land-2\"")
                .hasMessageEndingWith("\"land-9\" and 21 others.");
    }

    private static JourneyFilter read(String text) {
        return FilterText.parse(text, ZoneOffset.UTC);
    }

    private static void assertFault(String text, String code, @Nullable String message) {
        assertThatThrownBy(() -> FilterNames.checkTyped(read(text), LOG))
                .satisfies(
                        fault -> {
                            assertThat(((JourneyException) fault).code()).isEqualTo(code);
                            if (message != null) {
                                assertThat(fault).hasMessage(message);
                            }
                        });
    }
}
