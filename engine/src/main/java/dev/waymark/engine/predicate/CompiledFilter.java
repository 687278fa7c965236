package dev.waymark.engine.predicate;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.predicate.JourneyFilter.And;
import dev.waymark.engine.predicate.JourneyFilter.Did;
import dev.waymark.engine.predicate.JourneyFilter.First;
import dev.waymark.engine.predicate.JourneyFilter.Last;
import dev.waymark.engine.predicate.JourneyFilter.Lasted;
import dev.waymark.engine.predicate.JourneyFilter.Not;
import dev.waymark.engine.predicate.JourneyFilter.Or;
import dev.waymark.engine.predicate.JourneyFilter.Sequence;
import dev.waymark.engine.predicate.JourneyFilter.Step;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** A {@link JourneyFilter} made ready for one index: the check, and the columns that it reads. */
final class CompiledFilter {
    final JourneyCheck check;

    /** What the check reads. */
    final ScanPlan plan;

    /** Whether masks alone may keep a journey or leave it out. */
    final boolean looksAtMasks;

    private final JourneyIndex index;
    private final List<String> properties;

    CompiledFilter(JourneyFilter filter, JourneyIndex index) {
        this.index = index;
        FilterColumns columns = FilterColumns.of(filter);
        this.properties =
                columns.properties().stream().filter(index.properties()::contains).toList();
        this.looksAtMasks = columns.types() || properties.stream().anyMatch(index::hasValueMask);
        this.check = compile(filter);
        this.plan =
                new ScanPlan(
                        columns.times(),
                        columns.types(),
                        columns.channels(),
                        properties,
                        check.anyOfTypes(),
                        TimeRange.ALL);
    }

    private JourneyCheck compile(JourneyFilter filter) {
        return switch (filter) {
            case Did(EventPredicate event, Times times, Duration within) when within != null ->
                    new JourneyCheck.Dense(test(event), times.count(), within.toMillis());
            case Did(EventPredicate event, Times times, _) ->
                    new JourneyCheck.Counted(test(event), times);
            case Sequence(List<Step> steps) ->
                    new JourneyCheck.InOrder(
                            steps.stream()
                                    .map(step -> test(step.event()))
                                    .toArray(EventTest[]::new),
                            steps.stream().mapToLong(step -> millis(step.within())).toArray());
            case First(EventPredicate event) -> new JourneyCheck.AtEnd(test(event), true);
            case Last(EventPredicate event) -> new JourneyCheck.AtEnd(test(event), false);
            case Lasted(boolean isAtLeast, Duration duration) ->
                    new JourneyCheck.Lasting(isAtLeast, duration.toMillis());
            case And(List<JourneyFilter> parts) -> new JourneyCheck.All(compile(parts));
            case Or(List<JourneyFilter> parts) -> new JourneyCheck.Any(compile(parts));
            case Not(JourneyFilter part) -> new JourneyCheck.None(compile(part));
        };
    }

    private JourneyCheck[] compile(List<JourneyFilter> parts) {
        return parts.stream().map(this::compile).toArray(JourneyCheck[]::new);
    }

    private EventTest test(EventPredicate event) {
        return new EventTest(event, index, properties);
    }

    private static long millis(@Nullable Duration within) {
        return within == null ? Long.MAX_VALUE : within.toMillis();
    }
}
