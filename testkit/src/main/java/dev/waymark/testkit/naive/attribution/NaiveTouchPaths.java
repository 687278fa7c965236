package dev.waymark.testkit.naive.attribution;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The touches before each conversion, found by looking at every event for each conversion. */
public final class NaiveTouchPaths {
    private NaiveTouchPaths() {}

    /**
     * Touches before one conversion, or of a journey that has none.
     *
     * @param touches names, in order
     * @param ages milliseconds from each touch to the conversion
     * @param converted whether there is a conversion
     * @param value what the conversion was worth, 0 if nothing was said
     */
    public record Path(List<String> touches, List<Long> ages, boolean converted, double value) {}

    /**
     * All paths. A journey without conversion is one path, of the touches in the look-back before
     * its last one; without touches it is none.
     *
     * @param name of an event as a touch; an empty text if it is none
     */
    public static List<Path> of(
            Collection<PlainEvent> events,
            Set<String> conversions,
            long lookbackMillis,
            Function<PlainEvent, String> name) {
        List<Path> paths = new ArrayList<>();
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            List<PlainEvent> touches = new ArrayList<>();
            boolean converted = false;
            for (PlainEvent event : journey) {
                if (conversions.contains(event.type())) {
                    converted = true;
                    Double value = event.value();
                    paths.add(
                            path(
                                    touches,
                                    event.timeMillis(),
                                    lookbackMillis,
                                    name,
                                    true,
                                    value == null ? 0 : value));
                } else if (!name.apply(event).isEmpty()) {
                    touches.add(event);
                }
            }
            if (!converted && !touches.isEmpty()) {
                long end = touches.getLast().timeMillis();
                paths.add(path(touches, end, lookbackMillis, name, false, 0));
            }
        }
        return paths;
    }

    private static Path path(
            List<PlainEvent> touches,
            long end,
            long lookbackMillis,
            Function<PlainEvent, String> name,
            boolean converted,
            double value) {
        List<PlainEvent> near =
                touches.stream()
                        .filter(touch -> touch.timeMillis() >= end - lookbackMillis)
                        .toList();
        return new Path(
                near.stream().map(name).toList(),
                near.stream().map(touch -> end - touch.timeMillis()).toList(),
                converted,
                value);
    }
}
