package dev.waymark.app.timeline;

import dev.waymark.app.customers.Sight;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All events of one profile, in order of time; equal times in the order in which they came. */
public final class Timeline {
    private static final int MOST_BANDS = 500;

    private final List<Event> events;

    Timeline(List<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(Event::timeMillis));
        this.events = List.copyOf(sorted);
    }

    /** The events, the earliest first. */
    public List<Event> events() {
        return events;
    }

    /** Some of the events; empty beyond the last one. */
    public List<TimelineEvent> page(int offset, int limit, Stages stages, Sight sight) {
        Map<String, String> stageOf = stagesByType(stages);
        List<TimelineEvent> page = new ArrayList<>();
        for (int i = offset; i < Math.min(events.size(), offset + limit); i++) {
            Event event = events.get(i);
            page.add(
                    new TimelineEvent(
                            i,
                            Instant.ofEpochMilli(event.timeMillis()),
                            event.type(),
                            event.channel(),
                            event.source(),
                            event.value(),
                            stageOf.get(event.type()),
                            i == 0
                                    ? null
                                    : (event.timeMillis() - events.get(i - 1).timeMillis()) / 1e3,
                            sight.isPersonal() ? event.customer() : null,
                            sight.isPersonal() ? properties(event) : Map.of()));
        }
        return page;
    }

    private static Map<String, String> properties(Event event) {
        Map<String, String> properties = new TreeMap<>();
        event.properties().forEach(properties::put);
        return properties;
    }

    /** What the timeline holds; the events must not be empty. */
    public TimelineOverview overview(Stages stages, @Nullable String map, Sight sight) {
        Map<String, Integer> channels = new TreeMap<>();
        events.forEach(
                event -> {
                    String channel = event.channel();
                    if (channel != null) {
                        channels.merge(channel, 1, Integer::sum);
                    }
                });
        return new TimelineOverview(
                events.size(),
                Instant.ofEpochMilli(events.getFirst().timeMillis()),
                Instant.ofEpochMilli(events.getLast().timeMillis()),
                map,
                bands(stagesByType(stages)),
                channels.entrySet().stream()
                        .map(it -> new TimelineOverview.ChannelCount(it.getKey(), it.getValue()))
                        .sorted(
                                Comparator.comparingInt(TimelineOverview.ChannelCount::events)
                                        .reversed()
                                        .thenComparing(TimelineOverview.ChannelCount::channel))
                        .toList(),
                sight.isPersonal() ? traits() : List.of());
    }

    private List<TimelineOverview.Band> bands(Map<String, String> stageOf) {
        List<TimelineOverview.Band> bands = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String stage = stageOf.get(events.get(i).type());
            if (stage == null) {
                continue;
            }
            Instant at = Instant.ofEpochMilli(events.get(i).timeMillis());
            TimelineOverview.Band last = bands.isEmpty() ? null : bands.getLast();
            if (last != null && last.stage().equals(stage)) {
                bands.set(
                        bands.size() - 1,
                        new TimelineOverview.Band(
                                stage, last.place(), last.since(), at, last.events() + 1));
            } else if (bands.size() < MOST_BANDS) {
                bands.add(new TimelineOverview.Band(stage, i, at, at, 1));
            } else {
                return bands;
            }
        }
        return bands;
    }

    /** What identify calls said, each trait as it was said last. */
    private List<TimelineOverview.Trait> traits() {
        Map<String, TimelineOverview.Trait> traits = new TreeMap<>();
        for (Event event : events) {
            if (event.type().toLowerCase(Locale.ROOT).endsWith("identify")) {
                Instant at = Instant.ofEpochMilli(event.timeMillis());
                event.properties()
                        .forEach(
                                (name, value) -> {
                                    if (!name.startsWith("context.") && !name.endsWith("Id")) {
                                        traits.put(
                                                name,
                                                new TimelineOverview.Trait(
                                                        name, value, event.source(), at));
                                    }
                                });
            }
        }
        return List.copyOf(traits.values());
    }

    private static Map<String, String> stagesByType(Stages stages) {
        Map<String, String> byType = new HashMap<>();
        for (Stages.Stage stage : stages.list()) {
            stage.types().forEach(type -> byType.put(type, stage.name()));
        }
        return byType;
    }
}
