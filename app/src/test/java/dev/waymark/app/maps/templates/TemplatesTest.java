package dev.waymark.app.maps.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class TemplatesTest {
    private final Templates templates = new Templates();

    @Test
    void makesEveryTemplateInEveryLanguage() {
        for (String language : Templates.LANGUAGES) {
            assertThat(templates.list(language)).hasSize(8);
            for (Template template : templates.list(language)) {
                JourneyMap map = templates.make(template.id(), language, "Map", ids());
                assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
                assertThat(map.stages()).extracting(Stage::name).isEqualTo(template.stages());
                assertThat(map.stages())
                        .allSatisfy(stage -> assertThat(stage.description()).isNotBlank());
                assertThat(map.about().language()).isEqualTo(language);
            }
        }
    }

    @Test
    void tellsTheSameShapeInEveryLanguageInOtherWords() {
        List<Template> english = templates.list("en");
        for (String language : List.of("de", "uk", "zh", "lv")) {
            List<Template> translated = templates.list(language);
            for (int i = 0; i < english.size(); i++) {
                assertThat(translated.get(i).id()).isEqualTo(english.get(i).id());
                assertThat(translated.get(i).about()).isNotEqualTo(english.get(i).about());
                assertThat(translated.get(i).stages()).hasSize(english.get(i).stages().size());
            }
        }
    }

    @Test
    void usesTheStageModelsByTheirNames() {
        assertThat(stages("shop"))
                .containsExactly(
                        "Awareness", "Consideration", "Conversion", "Retention", "Advocacy");
        assertThat(stages("subscription"))
                .containsExactly("Awareness", "Engagement", "Conversion", "Retention");
        assertThat(stages("b2b"))
                .containsExactly("Research", "Offer", "Conversion", "Use", "Loyalty");
        assertThat(stages("blank")).isEmpty();
    }

    @Test
    void drawsTheBlueprintsLanesAndTheRepeatedVisit() {
        JourneyMap blueprint = templates.make("blueprint", "en", "B", ids());
        assertThat(blueprint.kind()).isEqualTo(MapKind.SERVICE_BLUEPRINT);
        assertThat(blueprint.lanes()).extracting(Lane::kind).isEqualTo(LaneKind.BLUEPRINT);
        JourneyMap visits = templates.make("visits", "lv", "V", ids());
        assertThat(visits.links()).hasSize(1);
        assertThat(visits.links().getFirst().kind()).isEqualTo(Link.Kind.LOOP);
        assertThat(visits.links().getFirst().label()).isEqualTo("nāk atkal");
    }

    @Test
    void givesEnglishForAnotherLanguageAndRefusesAnotherTemplate() {
        assertThat(templates.list("fr")).isEqualTo(templates.list("en"));
        assertThat(templates.list("zh-Hans")).isEqualTo(templates.list("zh"));
        assertThatThrownBy(() -> templates.make("spaceship", "en", "M", ids()))
                .hasMessage(
                        "template \"spaceship\" is unknown. Give one of shop, subscription, b2b,"
                                + " visits, public-service, life-event, blueprint, blank.");
    }

    private List<String> stages(String id) {
        return templates.list("en").stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow()
                .stages();
    }

    private static Supplier<String> ids() {
        AtomicInteger next = new AtomicInteger();
        return () -> "id-" + next.getAndIncrement();
    }
}
