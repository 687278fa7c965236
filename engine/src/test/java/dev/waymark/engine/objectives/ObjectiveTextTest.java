package dev.waymark.engine.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of docs/howto/objectives.md. */
class ObjectiveTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "90% reach \"Offer\" within 2d",
                "99.5% reach \"say \\\"hi\\\"\" from \"a → b\" within 1h30m",
                "median wait \"Quote\" -> \"Order\" < 3d",
                "p95 wait \"Quote\" -> \"Order\" <= 1w",
                "nps \"Use\" >= 30",
                "nps >= -12.5",
                "csat \"Use\" > 80%",
                "ces >= 5.5",
                "repeat contact < 10%",
                "repeat contact <= 0% within 1d",
            })
    void readsBackWhatItWrites(String text) {
        Objective read = ObjectiveText.parse(text);
        assertThat(ObjectiveText.parse(read.text())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "90% reach Offer within 2d|90% reach \"Offer\" within 2d",
                "90 % reach \"Offer\" within 48h|90% reach \"Offer\" within 2d",
                "median wait a→b <3d|median wait \"a\" -> \"b\" < 3d",
                "repeat contact < 10% within 72h|repeat contact < 10%",
            })
    void isLenientAboutSpacesAndQuotes(String text, String canonical) {
        assertThat(ObjectiveText.parse(text).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "90 reach \"Offer\" within 2d|at character 4: expected \"%\"",
                "90% reach \"Offer\" in 2d|at character 19: expected \"within\"",
                "90% reach \"Offer within 2d|at character 11: expected a closing quote after this"
                        + " one",
                "90% reach \"Offer\" within 2|at character 26: expected a duration with its unit,"
                        + " for example 3d or 12h",
                "reach \"Offer\"|at character 1: expected a share such as 90%, \"median wait\","
                        + " \"p95 wait\", \"nps\", \"csat\", \"ces\" or \"repeat contact\"",
                "median wait \"a\" \"b\" < 3d|at character 17: expected \"-\"",
                "median wait \"a\" -> \"b\" > 3d|at character 24: expected \"<\" or \"<=\"",
                "nps \"Use\" >= many|at character 14: expected a number, for example 100 or 12.5",
                "repeat contact < 10% today|at character 22: expected the end",
                "110% reach a within 2d|the share to reach \"a\" must be above 0% and at most"
                        + " 100%.",
                "nps >= 130|the bound of nps must be from -100 to 100.",
            })
    void saysWhereItStopsToUnderstand(String text, String fault) {
        assertThatThrownBy(() -> ObjectiveText.parse(text)).hasMessageContaining(fault);
    }
}
