package dev.waymark.app.findings;

import dev.waymark.engine.findings.Habit;
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

    /**
     * The new habit of a change: what some do since its first day, until the share changes again or
     * its complete periods end. So many events of it are those that the change rests on.
     */
    static Habit habit(Changes.Change change, ZoneId zone) {
        LocalDate end = change.start();
        long events = 0;
        for (Changes.Point point : change.points()) {
            if (!point.start().isBefore(change.start()) && events < change.nAfter()) {
                events += point.of();
                end = EVERY.after(point.start());
            }
        }
        TimeRange during =
                new TimeRange(
                        change.start().atStartOfDay(zone).toInstant(),
                        end.atStartOfDay(zone).toInstant());
        String member = change.member();
        return change.of() == Changes.Of.CHANNEL && member != null
                ? new Habit.OnChannel(change.type(), member, during)
                : new Habit.FollowedBy(
                        change.type(), member, ChangesRequest.DEFAULT_WITHIN, during);
    }

    private static boolean isAbout(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_DAYS;
    }
}
