package dev.waymark.app.weekly.contract;

import dev.waymark.app.weekly.Schedule;
import dev.waymark.app.weekly.WeeklyStore;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fake of the store of weekly sheets. */
public final class InMemoryWeeklyStore implements WeeklyStore {
    private final Map<String, List<String>> metrics = new HashMap<>();
    private final Map<String, Schedule> schedules = new TreeMap<>();
    private final Map<String, Integer> attemptsOf = new HashMap<>();
    private final Map<String, Boolean> failed = new HashMap<>();

    @Override
    public synchronized List<String> metrics(String workspace) {
        return metrics.getOrDefault(workspace, List.of());
    }

    @Override
    public synchronized void choose(String workspace, List<String> chosen) {
        metrics.put(workspace, List.copyOf(chosen));
    }

    @Override
    public synchronized Optional<Schedule> schedule(String workspace) {
        return Optional.ofNullable(schedules.get(workspace));
    }

    @Override
    public synchronized void plan(String workspace, Optional<Schedule> schedule) {
        schedule.ifPresentOrElse(
                it -> schedules.put(workspace, it), () -> schedules.remove(workspace));
    }

    @Override
    public synchronized Map<String, Schedule> schedules() {
        return new TreeMap<>(schedules);
    }

    @Override
    public synchronized boolean begin(String workspace, Instant due, int attempts) {
        String mail = workspace + " " + due;
        int before = attemptsOf.getOrDefault(mail, 0);
        boolean mayBegin = before == 0 || (failed.getOrDefault(mail, false) && before < attempts);
        if (mayBegin) {
            attemptsOf.put(mail, before + 1);
            failed.put(mail, false);
        }
        return mayBegin;
    }

    @Override
    public synchronized void end(String workspace, Instant due, boolean sent) {
        failed.put(workspace + " " + due, !sent);
    }
}
