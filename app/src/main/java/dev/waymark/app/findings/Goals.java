package dev.waymark.app.findings;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.stages.MapStages;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.findings.ValuedTypesKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Guesses what customers are won by, where nobody says. */
final class Goals {
    private Goals() {}

    /** Types that carry values and are no scores; without any, those of a draft's last stage. */
    static List<String> guess(
            LocalDriver driver, JourneyIndex index, TimeRange range, CancelSignal cancel) {
        List<String> valued =
                driver.run(new ValuedTypesKernel(range), index, cancel).stream()
                        .filter(type -> Double.isNaN(TypeWords.lowScore(type)))
                        .toList();
        if (!valued.isEmpty() || index.events() == 0) {
            return valued;
        }
        return lastStage(draft(driver, index)).stream()
                .filter(type -> index.types().code(type) >= 0)
                .toList();
    }

    private static List<String> lastStage(JourneyMap map) {
        try {
            return MapStages.of(map).list().getLast().types();
        } catch (JourneyException nothingBound) {
            return List.of();
        }
    }

    private static JourneyMap draft(LocalDriver driver, JourneyIndex index) {
        AtomicInteger number = new AtomicInteger();
        return new MapDrafts(driver)
                .draft(
                        index,
                        new DraftRequest(
                                "draft",
                                "log",
                                Instant.EPOCH,
                                () -> "draft-" + number.incrementAndGet()));
    }
}
