package dev.waymark.formats.mapjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.testkit.maps.MapFiles;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence as a file has it is graded as the interface grades it: evidence.test.ts reads the same.
 */
class GradesTest {
    @Test
    void gradesAreThoseOfTheSharedCases() {
        JsonNode cases = JsonMapper.shared().readTree(MapFiles.grades());

        assertThat(cases).hasSizeGreaterThan(10);
        for (JsonNode one : cases) {
            JsonNode evidence = one.get("evidence");
            Card card = card(evidence.isNull() ? "" : ",\"evidence\":" + evidence);
            String grade = one.get("grade").asString();
            assertThat(Grade.kind(card.evidence()).text()).as("%s", evidence).isEqualTo(grade);
            assertThat(Grade.isBacked(card.evidence())).isEqualTo(!grade.equals("assumed"));
        }
    }

    private static Card card(String evidence) {
        return MapJson.read(
                        """
                        {"format":"waymark-map","formatVersion":2,"id":"m","version":0,"name":"Shop",
                        "kind":"customer-journey","state":"as-is","personas":[],
                        "stages":[{"id":"s","name":"Look","steps":[]}],
                        "lanes":[{"id":"l","kind":"thoughts"}],
                        "cards":[{"id":"c","lane":"l","stage":"s","text":"dear"%s}],
                        "curves":[],"links":[]}
                        """
                                .formatted(evidence))
                .cards()
                .getFirst();
    }
}
