package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.pdfform.FilledForm;
import dev.waymark.formats.pdfform.FormChange;
import dev.waymark.formats.pdfform.FormReader;
import dev.waymark.formats.pdfform.FormWriter;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.testkit.random.SeededRuns;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A map as a form, filled in by PDFBox as another program would, comes back. */
class FormRoundTripTest {
    private static final String ID = "019aa7c4-0000-7000-8000-00000000ffff";

    @Test
    void anUntouchedFormIsTheMapItself() {
        SeededRuns.run(
                10,
                random -> {
                    JourneyMap map = RandomJourneys.any(random);
                    JourneyMap shown =
                            map.stages().isEmpty()
                                    ? map.toBuilder()
                                            .addStage(Stage.of("only", "Only", List.of()))
                                            .build()
                                    : map;

                    FilledForm form =
                            FormReader.read(
                                    FormWriter.write(shown, Labels.of(map.about().language())),
                                    ID,
                                    "x");

                    assertThat(form.changes()).isEmpty();
                    assertThat(form.original()).isEqualTo(map.id());
                    assertThat(form.imported().map()).isEqualTo(shown.withId(ID).withVersion(0));
                });
    }

    @Test
    void theVisibleFieldsAloneAreEnough() {
        SeededRuns.run(
                6,
                random -> {
                    JourneyMap map =
                            RandomJourneys.named(random).toBuilder()
                                    .addStage(Stage.of("last", "Last", List.of()))
                                    .addLane(Lane.of("pains", LaneKind.PAIN_POINTS))
                                    .addCard(Card.of("pain", "pains", "last", "Ķēžģ – біль 痛点 😀"))
                                    .build();
                    byte[] filled =
                            filled(
                                    FormWriter.write(map, Labels.english()),
                                    Map.of("waymark.map", ""));

                    FilledForm form = FormReader.read(filled, ID, "x");

                    assertThat(form.original()).isNull();
                    assertThat(Kept.byFields(form.imported().map())).isEqualTo(Kept.byFields(map));
                });
    }

    @Test
    void changedFieldsAreNamedAndNothingElseChanges() throws IOException {
        JourneyMap map =
                MapJson.read(
                        """
                        {"format":"waymark-map","formatVersion":2,"id":"m","version":3,"name":"Shop",
                        "kind":"customer-journey","state":"as-is",
                        "personas":[{"id":"p","name":"Anna"}],
                        "stages":[{"id":"s1","name":"Look","steps":[{"id":"t1","name":"Ask"}]},
                          {"id":"s2","name":"Buy","steps":[]}],
                        "lanes":[{"id":"l","kind":"pain-points"}],
                        "cards":[{"id":"c1","lane":"l","stage":"s1","text":"**slow**",
                          "evidence":{"kind":"measured","n":7}},
                          {"id":"c2","lane":"l","stage":"s1","step":"t1","text":"dear"}],
                        "curves":[{"id":"k","persona":"p","kind":"measured","points":[
                          {"id":"q","stage":"s1","value":-1,"evidence":{"kind":"measured","n":9}}]}],
                        "links":[],"x-other":"kept"}
                        """);
        byte[] filled =
                filled(
                        FormWriter.write(map, Labels.english()),
                        Map.of(
                                "stage1.pain", "**slow**\n\nmuch too dear",
                                "stage2.pain", "Ātrs, bet dārgs",
                                "stage1.mood", "-2",
                                "stage2.name", "Купівля"));

        FilledForm form = FormReader.read(filled, "new", "x");

        assertThat(form.changes())
                .containsExactlyInAnyOrder(
                        new FormChange(
                                "stage1.pain",
                                "Stage 1: Pain points",
                                "**slow**\n\ndear",
                                "**slow**\n\nmuch too dear"),
                        new FormChange("stage1.mood", "Stage 1: Mood (−2 to +2): Anna", "-1", "-2"),
                        new FormChange("stage2.name", "Stage 2: Name", "Buy", "Купівля"),
                        new FormChange(
                                "stage2.pain", "Stage 2: Pain points", "", "Ātrs, bet dārgs"));
        JourneyMap back = form.imported().map();
        Card added = back.cards("l", "s2").getFirst();
        assertThat(added.text()).isEqualTo("Ātrs, bet dārgs");
        JourneyMap expected =
                map.toBuilder()
                        .id("new")
                        .version(0)
                        .stages(
                                List.of(
                                        map.stages().getFirst(),
                                        map.stages().getLast().renamed("Купівля")))
                        .cards(
                                List.of(
                                        map.cards().getFirst(),
                                        map.cards().getLast().reworded("much too dear"),
                                        added))
                        .curves(
                                List.of(
                                        map.curves()
                                                .getFirst()
                                                .withPoints(
                                                        List.of(
                                                                map.curves()
                                                                        .getFirst()
                                                                        .points()
                                                                        .getFirst()
                                                                        .rescored(-2)))))
                        .build();
        assertThat(back).isEqualTo(expected);
    }

    @Test
    void anEmptyMapBecomesATemplateInFiveLanguages() throws IOException {
        for (Labels labels : Labels.all()) {
            byte[] form = FormWriter.write(JourneyMap.builder("m", "Template").build(), labels);

            FilledForm back =
                    FormReader.read(
                            filled(form, Map.of("stage3.pain", "too dear", "stage3.mood", "-1.5")),
                            ID,
                            "x");

            JourneyMap map = back.imported().map();
            assertThat(map.stages()).hasSize(5);
            assertThat(map.stages().getFirst().name()).isEqualTo(labels.word("word.stage") + " 1");
            assertThat(map.cards()).extracting(Card::text).containsExactly("too dear");
            assertThat(map.curves().getFirst().points().getFirst().value()).isEqualTo(-1.5);
        }
    }

    static byte[] filled(byte[] form, Map<String, String> values) {
        try (PDDocument document = Loader.loadPDF(form)) {
            PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
            for (Map.Entry<String, String> value : values.entrySet()) {
                fields.getField(value.getKey()).setValue(value.getValue());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
