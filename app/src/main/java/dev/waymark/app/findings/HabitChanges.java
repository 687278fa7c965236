package dev.waymark.app.findings;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.changes.ChangesKernel;
import dev.waymark.engine.trends.changes.ChangesRequest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of habits: what moves most, and with it what began to move at about the same time, which
 * is as near as the search can tell.
 */
final class HabitChanges {
    private static final Period EVERY = Period.WEEK;
    private static final long SAME_DAYS = 28;

    private HabitChanges() {}

    static List<List<Changes.Change>> find(
            LocalDriver driver,
            JourneyIndex index,
            TimeRange range,
            ZoneId zone,
            double significance,
            CancelSignal cancel) {
        Changes changes =
                driver.run(
                        new ChangesKernel(
                                new ChangesRequest(
                                        EVERY,
                                        zone,
                                        range,
                                        ChangesRequest.DEFAULT_WITHIN,
                                        significance)),
                        index,
                        cancel);
        List<List<Changes.Change>> groups = new ArrayList<>();
        for (Changes.Change change : changes.changes()) {
            groups.stream()
                    .filter(group -> isAbout(group.getFirst().start(), change.start()))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                List<Changes.Change> group = new ArrayList<>();
                                groups.add(group);
                                return group;
                            })
                    .add(change);
        }
        return groups;
    }

    private static boolean isAbout(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_DAYS;
    }
}
