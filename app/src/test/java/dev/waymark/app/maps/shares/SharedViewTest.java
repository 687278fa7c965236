package dev.waymark.app.maps.shares;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.map.JourneyMap;

import org.junit.jupiter.api.Test;

import java.util.List;

class SharedViewTest {
    /**
     * Every part is there, each with a field that we do not know; what is not to be seen says so.
     */
    private static final String FULL =
            """
            {"format":"waymark-map","formatVersion":2,"id":"m","version":3,"name":"Map",
             "kind":"customer-journey","state":"as-is","x":"secret",
             "parent":"secret map","attachedTo":"secret map","owner":"Anna",
             "personas":[{"id":"p","name":"Ben","traits":{"segment":"secret","goals":"soon"},
               "segment":"secret","goals":"soon","x":"secret"}],
             "stages":[{"id":"s","name":"Stage","x":"secret","steps":[
               {"id":"t1","name":"One","subMap":"secret map","x":"secret",
                "touchpoint":{"channel":"web","x":"secret"},
                "evidence":{"kind":"researched","source":"talks","x":"secret"},
                "bindings":[{"version":1,"predicate":{"type":["secret"]},"x":"secret"}]},
               {"id":"t2","name":"Two"}]}],
             "lanes":[{"id":"l1","kind":"actions","x":"secret"},
               {"id":"l2","kind":"emotion","x":"secret"},
               {"id":"l3","kind":"needs","name":"secret lane","hidden":true},
               {"id":"l4","kind":"goals","name":"secret lane"}],
             "cards":[{"id":"c1","lane":"l1","stage":"s","text":"seen","x":"secret",
                "evidence":{"kind":"measured","n":3,"x":"secret"},
                "touchpoint":{"channel":"web","x":"secret"},
                "communication":{"message":"hello","x":"secret"},
                "metric":{"name":"visits","value":3,"x":"secret"}},
               {"id":"c3","lane":"l3","stage":"s","text":"secret card"},
               {"id":"c4","lane":"l4","stage":"s","text":"secret card"}],
             "curves":[{"id":"k","persona":"p","kind":"assumed","x":"secret","points":[
               {"id":"k1","stage":"s","step":"t1","value":1,"note":"glad","x":"secret",
                "evidence":{"kind":"assumed","x":"secret"}}]}],
             "links":[{"id":"w","from":"t1","to":"t2","kind":"branch","label":"or","x":"secret"}]}
            """;

    @Test
    void showsNothingThatIsNotForEverybody() {
        JourneyMap map = MapJson.read(FULL);
        assertThat(MapJson.write(map).split("secret", -1)).hasSizeGreaterThan(25);
        String shown = MapJson.write(SharedView.of(map, List.of("l4")));
        assertThat(shown).doesNotContain("secret", "\"x\"");
        assertThat(shown).contains("Anna", "soon", "talks", "seen", "hello", "visits", "glad");
    }

    @Test
    void keepsWhatIsForEverybody() {
        JourneyMap shown = SharedView.of(MapJson.read(FULL), List.of("l4"));
        assertThat(shown.lanes()).hasSize(2);
        assertThat(shown.cards()).extracting(Card::id).containsExactly("c1");
        assertThat(shown.curves().getFirst().points()).hasSize(1);
        assertThat(shown.links()).hasSize(1);
        assertThat(shown.steps()).hasSize(2);
    }
}
