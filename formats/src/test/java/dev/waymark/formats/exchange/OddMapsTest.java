package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.Notice;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.layout.Theme;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.pdf.PaperSize;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Maps and tables that are unusual but allowed go out and come in. */
class OddMapsTest {
    private static final ImportOptions OPTIONS = new ImportOptions("new", "Name", null);

    @ParameterizedTest
    @ValueSource(strings = {"value", "metric.value", "evidence.n", "stage", "About", "Steps"})
    void aMapMayHaveTheNameOfAColumn(String name) {
        JourneyMap map = saying(List.of("calm")).renamed(name);

        assertThat(read(MapFormat.XLSX, written(map, MapFormat.XLSX)).imported().map())
                .isEqualTo(map.withId("new"));
        assertThat(read(MapFormat.CSV, grid(map)).imported().map().name()).isEqualTo(name);
    }

    @Test
    void stagesMayHaveTheNamesOfColumnsToo() {
        JourneyMap map =
                JourneyMap.builder("m", "Stage")
                        .addStage(Stage.of("s", "Text", List.of()))
                        .addStage(Stage.of("t", "Buy", List.of()))
                        .addLane(Lane.of("l", LaneKind.THOUGHTS))
                        .addCard(Card.of("c", "l", "t", "dear"))
                        .build();

        JourneyMap back = read(MapFormat.CSV, grid(map)).imported().map();

        assertThat(back.name()).isEqualTo("Stage");
        assertThat(back.stages()).extracting(Stage::name).containsExactly("Text", "Buy");
        assertThat(back.cards()).extracting(Card::text).containsExactly("dear");
    }

    @Test
    void aLaneNamedByAWordOfAnotherLanguageKeepsItsName() {
        JourneyMap map =
                JourneyMap.builder("m", "Shop")
                        .addStage(Stage.of("s", "Buy", List.of(Step.of("t", "Pay"))))
                        .addLane(Lane.of("a", LaneKind.THOUGHTS))
                        .addLane(Lane.of("b", LaneKind.OWN).named("触点"))
                        .build();

        assertThat(read(MapFormat.CSV, grid(map)).imported().map().lanes())
                .extracting(Lane::kind, Lane::name)
                .containsExactly(tuple(LaneKind.THOUGHTS, null), tuple(LaneKind.TOUCHPOINTS, "触点"));
        assertThat(lanes("Shop,Buy\nGedanken,gut\nKontaktpunkte,Laden\n"))
                .extracting(Lane::kind, Lane::name)
                .containsExactly(tuple(LaneKind.THOUGHTS, null), tuple(LaneKind.TOUCHPOINTS, null));
        assertThat(lanes("Shop,Buy\nGedanken,gut\n"))
                .extracting(Lane::kind, Lane::name)
                .containsExactly(tuple(LaneKind.THOUGHTS, "Gedanken"));
    }

    private static List<Lane> lanes(String csv) {
        return read(MapFormat.CSV, csv.getBytes(StandardCharsets.UTF_8)).imported().map().lanes();
    }

    @Test
    void aFullCellOfTheGridIsCutOnTheSheetAlone() {
        JourneyMap map = saying(java.util.Collections.nCopies(8, "x".repeat(4_999)));

        MapFile back = read(MapFormat.XLSX, written(map, MapFormat.XLSX));

        assertThat(back.imported().notices()).isEmpty();
        assertThat(back.imported().map()).isEqualTo(map.withId("new"));
        assertThat(MapLosses.of(map, MapFormat.XLSX, TableForm.LONG))
                .containsExactly(new Loss(Loss.Kind.LONG_GRID_CELLS, 1));
        assertThat(MapLosses.of(saying(List.of("calm")), MapFormat.XLSX, TableForm.LONG)).isEmpty();
    }

    @Test
    void bindingsTooLongForACellAreRefused() {
        String types =
                IntStream.range(0, 2_000)
                        .mapToObj("\"long-name-of-event-%d\""::formatted)
                        .collect(Collectors.joining(","));
        JourneyMap map =
                MapJson.read(
                        """
                        {"format":"waymark-map","formatVersion":2,"id":"m","version":0,"name":"Shop",
                        "kind":"customer-journey","state":"as-is","personas":[],
                        "stages":[{"id":"s1","name":"Look","steps":[{"id":"t1","name":"Ask",
                          "bindings":[{"version":1,"predicate":{"type":[%s]}}]}]}],
                        "lanes":[],"cards":[],"curves":[],"links":[]}
                        """
                                .formatted(types));

        assertThatThrownBy(() -> written(map, MapFormat.XLSX))
                .hasMessageStartingWith("row 2 of sheet \"Steps\" has a text of ")
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        fault -> assertThat(fault.code()).isEqualTo("CELL_TOO_LONG"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.b/100%,https://a.b/100%25",
        "https://a.b/?q={id},https://a.b/?q=%7Bid%7D",
        "https://a.b/%7Bid%7D?x=|,https://a.b/%7Bid%7D?x=%7C",
        "https://a.b/plain?q=1&r=%20#top,https://a.b/plain?q=1&r=%20#top",
        "https://,",
        "<https://a.b/a b>,https://a.b/a%20b",
        "javascript:alert(1),",
        "file:///etc/passwd,"
    })
    void linksThatAreNoAddressesDoNotStopAnExport(String link, String address) throws IOException {
        JourneyMap map = saying(List.of("[here](" + link + ")"));

        for (MapFormat format : MapFormat.values()) {
            assertThat(written(map, format)).isNotEmpty();
        }
        try (XMLSlideShow show =
                new XMLSlideShow(new ByteArrayInputStream(written(map, MapFormat.PPTX)))) {
            List<String> addresses =
                    show.getSlides().stream()
                            .flatMap(slide -> slide.getShapes().stream())
                            .filter(XSLFTextShape.class::isInstance)
                            .flatMap(shape -> ((XSLFTextShape) shape).getTextParagraphs().stream())
                            .map(XSLFTextParagraph::getTextRuns)
                            .flatMap(List::stream)
                            .map(XSLFTextRun::getHyperlink)
                            .filter(Objects::nonNull)
                            .map(found -> found.getAddress())
                            .toList();
            assertThat(addresses).isEqualTo(address == null ? List.of() : List.of(address));
        }
    }

    @Test
    void aCardMayNameAStepBeforeTheStepsOwnRow() {
        JourneyMap map =
                table(
                                """
                                stage;step;lane;text
                                Buy;Pay;pain-points;too dear
                                Buy;Pay;;by card
                                """)
                        .imported()
                        .map();

        Step step = map.steps().getFirst();
        assertThat(map.steps()).hasSize(1);
        assertThat(step.description()).isEqualTo("by card");
        assertThat(map.cards().getFirst().step()).isEqualTo(step.id());
    }

    @Test
    void ofTwoStepsOfOneNameTheFirstStaysWithANotice() {
        MapFile file =
                table(
                        """
                        stage;step;lane;text
                        Buy;Pay;;by card
                        Buy;Pay;pain-points;too dear
                        Buy;Pay;;in cash
                        """);

        assertThat(file.imported().map().steps())
                .extracting(Step::description)
                .containsExactly("by card");
        assertThat(file.imported().notices())
                .containsExactly(
                        new Notice(
                                "STEP_TWICE",
                                "Row 4 tells of the step \"Pay\" of the stage \"Buy\" once more and"
                                        + " is left out. Steps of a stage are known by their"
                                        + " names."));
    }

    @Test
    void limitsAreCheckedWhileAFileIsRead() {
        tooMany("20001 points", MapFormat.MERMAID, "journey\na: 3: " + "x,".repeat(30_000));
        tooMany("5001 steps", MapFormat.MERMAID, "journey\n" + "a: 3: x\n".repeat(6_000));
        tooMany("201 stages", MapFormat.MERMAID, "journey\n" + "section a\n".repeat(300));
        StringBuilder actors = new StringBuilder("journey\na: 3: x");
        for (int i = 0; i < 60; i++) {
            actors.append(",x").append(i);
        }
        tooMany("51 personas", MapFormat.MERMAID, actors.toString());
        tooMany("10001 cards", MapFormat.CSV, "stage,lane,text\n" + "Buy,needs,x\n".repeat(12_000));
        tooMany(
                "20001 points",
                MapFormat.CSV,
                "stage,persona,value,lane\n" + "Buy,Anna,1,\n".repeat(25_000));
        tooMany("5001 steps", MapFormat.CSV, ",Buy\nSteps,\"" + "a\n".repeat(6_000) + "\"\n");
        tooMany("10001 cards", MapFormat.CSV, ",Buy\nNeeds,\"" + "a\n\n".repeat(12_000) + "\"\n");
        tooMany("61 lanes", MapFormat.CSV, ",Buy\n" + "Needs,a\n".repeat(80));
    }

    private static void tooMany(String what, MapFormat format, String text) {
        assertThatThrownBy(() -> read(format, text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("the map has " + what)
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        fault -> assertThat(fault.code()).isEqualTo("MAP_REFUSED"));
    }

    private static JourneyMap saying(List<String> texts) {
        MapBuilder map =
                JourneyMap.builder("m", "Map")
                        .addStage(Stage.of("s", "Stage", List.of()))
                        .addLane(Lane.of("l", LaneKind.THOUGHTS));
        for (int i = 0; i < texts.size(); i++) {
            map.addCard(Card.of("c" + i, "l", "s", texts.get(i)));
        }
        return map.build();
    }

    private static byte[] written(JourneyMap map, MapFormat format) {
        return MapExport.write(map, format, ExportOptions.in("en"));
    }

    private static byte[] grid(JourneyMap map) {
        ExportOptions options =
                new ExportOptions(
                        Theme.LIGHT, Labels.english(), PaperSize.A3, false, TableForm.GRID);
        return MapExport.write(map, MapFormat.CSV, options);
    }

    private static MapFile table(String text) {
        return read(MapFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MapFile read(MapFormat format, byte[] file) {
        return MapImport.read(file, format, OPTIONS);
    }
}
