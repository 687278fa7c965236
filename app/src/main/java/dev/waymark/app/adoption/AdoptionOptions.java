package dev.waymark.app.adoption;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.adoption.AdoptionRequest;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The switches of an adoption as text; null means "not given".
 *
 * @param features each the types of one feature: {@code A}, or {@code A|B} for either
 * @param from types from whose first event on a customer may use a feature; default {@code *}, any
 * @param period {@code day}, {@code week} (default), {@code month}
 * @param breakdown name of a property of that event, or {@code channel}
 * @param since first instant of a customer's first {@code from} event
 * @param until first instant that it may no longer have
 */
public record AdoptionOptions(
        @Nullable List<String> features,
        @Nullable String from,
        @Nullable String period,
        @Nullable String breakdown,
        @Nullable String since,
        @Nullable String until) {
    public AdoptionOptions {
        features = List.copyOf(requireNonNullElse(features, List.of()));
    }

    /** The properties that the index must carry to answer; {@code channel} is always there. */
    public List<String> properties() {
        return breakdown == null || breakdown.equals(CodedPredicate.CHANNEL)
                ? List.of()
                : List.of(breakdown);
    }

    /**
     * What the options ask for, checked against a log.
     *
     * @param zone of calendar buckets, and of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public AdoptionRequest request(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        TypeSet start = reader.types("from", from, TypeSet.ANY);
        List<TypeSet> used = new ArrayList<>();
        List<String> given = requireNonNullElse(features, List.of());
        given.stream()
                .limit(AdoptionRequest.MOST_FEATURES + 1L)
                .forEach(feature -> used.add(reader.types("type", feature, TypeSet.ANY)));
        Period length = reader.choose("period", period, Period.values(), Period.WEEK);
        String apart = reader.property("breakdown", breakdown);
        TimeRange range = reader.range(since, until);
        return reader.done(() -> new AdoptionRequest(start, used, length, zone, apart, range));
    }
}
