package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

/** What docs/map-formats.md says of each format holds for random maps in five scripts. */
class RoundTripPropertiesTest {
    private static final String ID = "019aa7c4-0000-7000-8000-00000000ffff";

    @Test
    void mermaidKeepsStagesStepsPersonasAndTheFirstCurve() {
        SeededRuns.run(
                500,
                random -> {
                    JourneyMap map = RandomJourneys.any(random);

                    MapFile back = again(map, MapFormat.MERMAID, null);

                    assertThat(Kept.byMermaid(back.imported().map()))
                            .isEqualTo(Kept.byMermaid(map));
                    assertThat(back.imported().notices()).isEmpty();
                });
    }

    @Test
    void cjmlKeepsPhasesTouchpointsAndActors() {
        SeededRuns.run(
                500,
                random -> {
                    JourneyMap map = RandomJourneys.any(random);

                    MapFile back = again(map, MapFormat.CJML, null);

                    assertThat(Kept.byCjml(back.imported().map())).isEqualTo(Kept.byCjml(map));
                    assertThat(back.imported().notices()).isEmpty();
                });
    }

    @Test
    void theLongTableKeepsAllThatItsColumnsHold() {
        SeededRuns.run(
                300,
                random -> {
                    JourneyMap map = RandomJourneys.named(random);

                    MapFile back = again(map, MapFormat.CSV, TableForm.LONG);

                    assertThat(back.table()).isEqualTo(TableForm.LONG);
                    assertThat(Kept.byLongTable(back.imported().map()))
                            .isEqualTo(Kept.byLongTable(map));
                    assertThat(back.imported().notices()).isEmpty();
                });
    }

    @Test
    void theGridKeepsNamesAndTexts() {
        SeededRuns.run(
                300,
                random -> {
                    JourneyMap map = RandomJourneys.any(random);

                    MapFile back = again(map, MapFormat.CSV, TableForm.GRID);

                    assertThat(Kept.byGrid(back.imported().map())).isEqualTo(Kept.byGrid(map));
                });
    }

    @Test
    void theWorkbookKeepsEverythingButPicturesAndUnknownFields() {
        SeededRuns.run(
                20,
                random -> {
                    JourneyMap map = RandomJourneys.plain(random);

                    MapFile back = again(map, MapFormat.XLSX, null);

                    assertThat(back.table()).isEqualTo(TableForm.FULL);
                    assertThat(back.imported().map()).isEqualTo(map.withId(ID).withVersion(0));
                    assertThat(back.imported().notices()).isEmpty();
                });
    }

    @Test
    void jsonKeepsEverything() {
        SeededRuns.run(
                200,
                random -> {
                    JourneyMap map =
                            MapImport.read(
                                            MapExport.write(
                                                    RandomJourneys.any(random),
                                                    MapFormat.JSON,
                                                    ExportOptions.in(null)),
                                            MapFormat.JSON,
                                            new ImportOptions(ID, "x", null))
                                    .imported()
                                    .map();

                    assertThat(again(map, MapFormat.JSON, null).imported().map()).isEqualTo(map);
                });
    }

    private static MapFile again(
            JourneyMap map, MapFormat format, @org.jspecify.annotations.Nullable TableForm form) {
        ExportOptions usual = ExportOptions.in("en");
        ExportOptions options =
                new ExportOptions(
                        usual.theme(),
                        usual.labels(),
                        usual.paper(),
                        false,
                        form == null ? TableForm.LONG : form);
        byte[] file = MapExport.write(map, format, options);
        return MapImport.read(file, format, new ImportOptions(ID, "x", null));
    }
}
