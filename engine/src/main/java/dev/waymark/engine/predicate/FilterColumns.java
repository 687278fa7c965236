package dev.waymark.engine.predicate;

import dev.waymark.engine.predicate.EventPredicate.AllOf;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.predicate.EventPredicate.AnyOf;
import dev.waymark.engine.predicate.EventPredicate.ChannelIs;
import dev.waymark.engine.predicate.EventPredicate.NumberIs;
import dev.waymark.engine.predicate.EventPredicate.PropertyIs;
import dev.waymark.engine.predicate.EventPredicate.TimeIs;
import dev.waymark.engine.predicate.EventPredicate.TypeIs;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a filter looks at: the columns of an index, the names of types and properties in it, and its
 * tests of events.
 *
 * @param times whether it reads times
 * @param types whether it reads types
 * @param channels whether it reads channels
 * @param typeNames the types that it names, unique and sorted
 * @param properties the properties that it names, unique and sorted; {@code channel} is none
 * @param tests the single tests of events that it is made of, in the order in which they stand,
 *     also those that are denied: {@code country is LV}, {@code value >= 100}
 */
public record FilterColumns(
        boolean times,
        boolean types,
        boolean channels,
        List<String> typeNames,
        List<String> properties,
        List<EventPredicate> tests) {
    public FilterColumns {
        typeNames = List.copyOf(typeNames);
        properties = List.copyOf(properties);
        tests = List.copyOf(tests);
    }

    /** What a filter looks at. */
    public static FilterColumns of(JourneyFilter filter) {
        Finding finding = new Finding();
        finding.look(filter);
        return new FilterColumns(
                finding.times,
                !finding.typeNames.isEmpty(),
                finding.channels,
                List.copyOf(finding.typeNames),
                List.copyOf(finding.properties),
                finding.tests);
    }

    /** What a condition on one event looks at. */
    public static FilterColumns of(EventPredicate event) {
        return of(new JourneyFilter.Did(event, Times.ONCE, null));
    }

    private static final class Finding {
        private final SortedSet<String> typeNames = new TreeSet<>();
        private final SortedSet<String> properties = new TreeSet<>();
        private final List<EventPredicate> tests = new ArrayList<>();
        private boolean times;
        private boolean channels;

        void look(JourneyFilter filter) {
            switch (filter) {
                case JourneyFilter.Did did -> {
                    times |= did.within() != null;
                    look(did.event());
                }
                case JourneyFilter.Sequence(List<JourneyFilter.Step> steps) -> {
                    times = true;
                    steps.forEach(step -> look(step.event()));
                }
                case JourneyFilter.First(EventPredicate event) -> look(event);
                case JourneyFilter.Last(EventPredicate event) -> look(event);
                case JourneyFilter.Lasted _ -> {}
                case JourneyFilter.And(List<JourneyFilter> parts) -> parts.forEach(this::look);
                case JourneyFilter.Or(List<JourneyFilter> parts) -> parts.forEach(this::look);
                case JourneyFilter.Not(JourneyFilter part) -> look(part);
            }
        }

        private void look(EventPredicate event) {
            if (!(event instanceof AllOf
                    || event instanceof AnyOf
                    || event instanceof EventPredicate.Not)) {
                tests.add(event);
            }
            switch (event) {
                case TypeIs(List<String> names) -> typeNames.addAll(names);
                case ChannelIs _ -> channels = true;
                case PropertyIs(String name, _) -> property(name);
                case NumberIs number -> property(number.property());
                case TimeIs _ -> times = true;
                case AnyEvent _ -> {}
                case AllOf(List<EventPredicate> parts) -> parts.forEach(this::look);
                case AnyOf(List<EventPredicate> parts) -> parts.forEach(this::look);
                case EventPredicate.Not(EventPredicate part) -> look(part);
            }
        }

        private void property(String name) {
            if (name.equals(CodedPredicate.CHANNEL)) {
                channels = true;
            } else {
                properties.add(name);
            }
        }
    }
}
