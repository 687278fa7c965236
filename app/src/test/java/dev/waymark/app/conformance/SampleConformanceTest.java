package dev.waymark.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The drift alarm fires on the change that is planted in the sample, and hardly ever without. */
class SampleConformanceTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final LocalDriver DRIVER = LocalDriver.onThreads(2);

    @Test
    void theAlarmFiresWithinTwoWeeksOfTheSummerChange() {
        JourneyIndex index = index(new SampleSettings(1, 20_000, true));
        JourneyMap map = draft(index);
        Conformance found = check(index, map);
        assertThat(found.alarms())
                .anySatisfy(
                        alarm -> {
                            assertThat(name(map, alarm.step())).isEqualTo("store visit");
                            assertThat(alarm.week())
                                    .isBetween(CHANGE.minusDays(1), CHANGE.plusDays(14));
                        });
    }

    @Test
    void atMostOneAlarmAYearWhereNothingIsPlanted() {
        for (int seed = 1; seed <= 6; seed++) {
            JourneyIndex index = index(new SampleSettings(seed, 8_000, false));
            List<Conformance.Alarm> alarms = check(index, draft(index)).alarms();
            assertThat(alarms).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static String name(JourneyMap map, @Nullable String step) {
        return map.steps().stream()
                .filter(it -> it.id().equals(step))
                .map(Step::name)
                .findFirst()
                .orElse("fitness");
    }

    private static Conformance check(JourneyIndex index, JourneyMap map) {
        return new MapReality(DRIVER)
                .conformance(index, map, ConformanceOptions.NONE, RIGA, new CancelSignal());
    }

    private static JourneyMap draft(JourneyIndex index) {
        var ids = IntStream.iterate(0, id -> id + 1).mapToObj(id -> "id " + id).iterator();
        return new MapDrafts(DRIVER)
                .draft(index, new DraftRequest("Draft", "sample", Instant.EPOCH, ids::next));
    }

    private static JourneyIndex index(SampleSettings settings) {
        IndexBuilder builder = new IndexBuilder(List.of());
        SampleLog.generate(settings, builder);
        return builder.build();
    }
}
