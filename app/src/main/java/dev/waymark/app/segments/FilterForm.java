package dev.waymark.app.segments;

import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A filter as a form shows it: some rows, of which all or any must hold.
 *
 * @param match {@code all} or {@code any}
 * @param rows one or more
 */
public record FilterForm(String match, List<Row> rows) {
    public FilterForm {
        rows = List.copyOf(rows);
    }

    /**
     * One condition.
     *
     * @param kind {@code did}, {@code first}, {@code last} or {@code lasted}
     * @param not whether it must not hold
     * @param events one; for {@code did} several, one after the other; for {@code lasted} none
     * @param bound {@code at least}, {@code at most} or {@code exactly}; null if it asks for none
     * @param times how often; null unless {@code did} is bound
     * @param within the span for several times, or how long it lasted, with its unit; null if none
     */
    public record Row(
            String kind,
            boolean not,
            List<RowEvent> events,
            @Nullable String bound,
            @Nullable Integer times,
            @Nullable String within) {
        public Row {
            events = List.copyOf(events);
        }
    }

    /**
     * An event, by tests that must all hold; any event if there is none.
     *
     * @param within the longest time since the event before, with its unit; null for any
     */
    public record RowEvent(List<EventTest> tests, @Nullable String within) {
        public RowEvent {
            tests = List.copyOf(tests);
        }
    }

    /**
     * A test of an event.
     *
     * @param field {@code type}, {@code channel}, {@code property} or {@code time}
     * @param name of the property; null for other fields
     * @param sign {@code is}, {@code >=}, {@code <=}, {@code >}, {@code <}, {@code since} or {@code
     *     until}
     * @param values one or more for {@code is}, else one
     */
    public record EventTest(String field, @Nullable String name, String sign, List<String> values) {
        public EventTest {
            values = List.copyOf(values);
        }
    }

    /** The form of a filter; empty if it is nested deeper than forms go. */
    public static Optional<FilterForm> of(JourneyFilter filter) {
        List<JourneyFilter> parts =
                switch (filter) {
                    case JourneyFilter.And(List<JourneyFilter> all) -> all;
                    case JourneyFilter.Or(List<JourneyFilter> any) -> any;
                    case JourneyFilter.Did _,
                            JourneyFilter.Sequence _,
                            JourneyFilter.First _,
                            JourneyFilter.Last _,
                            JourneyFilter.Lasted _,
                            JourneyFilter.Not _ ->
                            List.of(filter);
                };
        List<Row> rows = parts.stream().flatMap(part -> row(part, false).stream()).toList();
        return rows.size() == parts.size()
                ? Optional.of(
                        new FilterForm(filter instanceof JourneyFilter.Or ? "any" : "all", rows))
                : Optional.empty();
    }

    private static Optional<Row> row(JourneyFilter filter, boolean not) {
        return switch (filter) {
            case JourneyFilter.Did did ->
                    event(did.event(), null)
                            .map(
                                    event ->
                                            new Row(
                                                    "did",
                                                    not,
                                                    List.of(event),
                                                    did.times().bound().text(),
                                                    did.times().count(),
                                                    text(did.within())));
            case JourneyFilter.Sequence(List<JourneyFilter.Step> steps) -> {
                List<RowEvent> events =
                        steps.stream().flatMap(s -> event(s.event(), s.within()).stream()).toList();
                yield events.size() == steps.size()
                        ? Optional.of(new Row("did", not, events, null, null, null))
                        : Optional.empty();
            }
            case JourneyFilter.First(EventPredicate event) -> end("first", event, not);
            case JourneyFilter.Last(EventPredicate event) -> end("last", event, not);
            case JourneyFilter.Lasted(boolean isAtLeast, Duration duration) ->
                    Optional.of(
                            new Row(
                                    "lasted",
                                    not,
                                    List.of(),
                                    isAtLeast ? "at least" : "at most",
                                    null,
                                    text(duration)));
            case JourneyFilter.Not(JourneyFilter part) -> not ? Optional.empty() : row(part, true);
            case JourneyFilter.And _, JourneyFilter.Or _ -> Optional.empty();
        };
    }

    private static Optional<Row> end(String kind, EventPredicate event, boolean not) {
        return event(event, null)
                .map(found -> new Row(kind, not, List.of(found), null, null, null));
    }

    private static Optional<RowEvent> event(EventPredicate event, @Nullable Duration within) {
        List<EventPredicate> parts =
                event instanceof EventPredicate.AllOf(List<EventPredicate> all)
                        ? all
                        : List.of(event);
        List<EventTest> tests = new ArrayList<>();
        for (EventPredicate part : parts) {
            switch (part) {
                case EventPredicate.TypeIs(List<String> types) ->
                        tests.add(new EventTest("type", null, "is", types));
                case EventPredicate.ChannelIs(List<String> channels) ->
                        tests.add(new EventTest("channel", null, "is", channels));
                case EventPredicate.PropertyIs(String name, List<String> values) ->
                        tests.add(new EventTest("property", name, "is", values));
                case EventPredicate.NumberIs number ->
                        tests.add(
                                new EventTest(
                                        "property",
                                        number.property(),
                                        number.comparison().sign(),
                                        List.of(Properties.text(number.number()))));
                case EventPredicate.TimeIs time ->
                        Stream.of(
                                        bound("since", time.range().since()),
                                        bound("until", time.range().until()))
                                .flatMap(Optional::stream)
                                .forEach(tests::add);
                case EventPredicate.AnyEvent _ -> {}
                case EventPredicate.AllOf _, EventPredicate.AnyOf _, EventPredicate.Not _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new RowEvent(tests, text(within)));
    }

    private static Optional<EventTest> bound(String sign, @Nullable Instant time) {
        return time == null
                ? Optional.empty()
                : Optional.of(new EventTest("time", null, sign, List.of(time.toString())));
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : DurationText.format(duration);
    }
}
