package dev.waymark.engine.trends.meters;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where meters count.
 *
 * @param properties those of the scan plan, in its order
 * @param periods of the whole log
 * @param days of the whole log; null if no metric asks for them
 */
public record MeterSetting(
        JourneyIndex index, List<String> properties, Buckets periods, @Nullable Buckets days) {
    public MeterSetting {
        properties = List.copyOf(properties);
    }

    /** A condition over the codes of the index. */
    public CodedPredicate coded(EventPredicate event) {
        return CodedPredicate.of(event, index, properties);
    }

    /** Conditions over the codes of the index. */
    public CodedPredicate[] coded(List<EventPredicate> events) {
        return events.stream().map(this::coded).toArray(CodedPredicate[]::new);
    }

    /** How many periods there are. */
    public int size() {
        return periods.size();
    }
}
