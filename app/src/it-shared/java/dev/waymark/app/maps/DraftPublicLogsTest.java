package dev.waymark.app.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.Progress;
import dev.waymark.maps.draft.DraftMap;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Drafts of public logs have sensible stages. */
class DraftPublicLogsTest {
    private static final Path LOGS = Path.of("..", "..", "shared", "data", "logs");
    private static final MapDrafts DRAFTS = new MapDrafts(LocalDriver.onThreads(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt.csv",
                "reviewing.csv",
                "roadtraffic100traces.csv",
                "running-example.csv",
                "interval_event_log.csv",
                "eventdataR_patients.csv.gz",
                "eventdataR_traffic_fines.csv.gz"
            })
    void everyDraftHasMeasuredStagesThatManyCustomersMeet(String log) {
        JourneyIndex index = index(log);
        JourneyMap map = draft(index);
        StepNumbers numbers = DRAFTS.numbers(index, map, TimeRange.ALL);

        assertThat(map.stages()).hasSizeBetween(1, DraftMap.MOST_STAGES);
        for (Stage stage : map.stages()) {
            assertThat(stage.steps())
                    .anySatisfy(
                            step ->
                                    assertThat(step.evidence().n())
                                            .isGreaterThanOrEqualTo(numbers.customers() / 20));
        }
        assertThat(numbers.steps())
                .extracting(StepNumbers.OfStep::customers)
                .containsExactlyElementsOf(
                        map.steps().stream().map(step -> step.evidence().n()).toList());
        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
    }

    /** Issue 6, point 6. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt.csv",
                "reviewing.csv",
                "roadtraffic100traces.csv",
                "running-example.csv",
                "interval_event_log.csv",
                "02_teleclaims.xes.gz",
                "03_repairExample.xes.gz",
                "06_bpic2013_closed.xes.gz",
                "08_receipt.xes.gz",
                "eventdataR_patients.csv.gz",
                "eventdataR_traffic_fines.csv.gz"
            })
    void journeysGoTheWayThatTheDraftDraws(String log) {
        JourneyIndex index = index(log);
        JourneyMap map = draft(index);
        Double fitness =
                new MapReality(LocalDriver.onThreads(1))
                        .conformance(
                                index,
                                map,
                                ConformanceOptions.NONE,
                                ZoneOffset.UTC,
                                new CancelSignal())
                        .fitness();
        assertThat(fitness).isGreaterThanOrEqualTo(0.8);
        assertThat(map.links()).hasSizeLessThan(2 * map.steps().size());
    }

    @Test
    void theRunningExampleBeginsWithTheRegistrationAndEndsWithTheOutcome() {
        JourneyMap map = draft(index("running-example.csv"));
        List<String> steps = map.steps().stream().map(Step::name).toList();
        assertThat(steps.getFirst()).isEqualTo("register request");
        assertThat(steps.indexOf("decide"))
                .isGreaterThan(steps.indexOf("check ticket"))
                .isLessThan(steps.indexOf("reject request"));
        assertThat(steps.getLast()).isEqualTo("pay compensation");
    }

    private static JourneyMap draft(JourneyIndex index) {
        int[] ids = new int[1];
        return DRAFTS.draft(
                index,
                new DraftRequest("Draft", "public log", Instant.EPOCH, () -> "id " + ids[0]++));
    }

    private static JourneyIndex index(String log) {
        IndexBuilder builder = new IndexBuilder(List.of());
        try (EventFile file = EventFile.open(LOGS.resolve(log));
                Faults faults = Faults.lenient()) {
            file.read(Mapping.GUESSED, builder, faults, Progress.NONE, () -> false);
        }
        return builder.build();
    }
}
