package dev.waymark.app.options;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Turns options as text into values, checks them against a log, and collects everything that is
 * wrong with them. An option that is null was not given.
 */
public final class OptionReader {
    private static final int LONGEST = 10_000;

    private final JourneyIndex index;
    private final ZoneId zone;
    private final List<JourneyException> faults = new ArrayList<>();

    /**
     * A reader.
     *
     * @param zone of times that name none
     */
    public OptionReader(JourneyIndex index, ZoneId zone) {
        this.index = index;
        this.zone = zone;
    }

    /** Types of events: {@code A}, {@code A|B} for either, {@code *} for any. */
    public TypeSet types(String name, @Nullable String text, TypeSet otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.equals(TypeSet.ANY_LABEL)) {
            return TypeSet.ANY;
        }
        if (isType(text)) {
            return TypeSet.of(text);
        }
        if (text.isBlank() || text.length() > LONGEST) {
            fault(
                    "INVALID_VALUE",
                    "%s has %d characters. Name a type of event, or * for any."
                            .formatted(name, text.length()));
            return otherwise;
        }
        List<String> types = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
        types.forEach(type -> checkType(name, type));
        return attempt(() -> new TypeSet(types), otherwise);
    }

    /** One of some values by its text, which its {@code toString} gives. */
    public <T> T choose(String name, @Nullable String text, T[] values, T otherwise) {
        if (text == null) {
            return otherwise;
        }
        for (T value : values) {
            if (value.toString().equals(text)) {
                return value;
            }
        }
        fault(
                "INVALID_VALUE",
                "%s \"%s\" must be one of %s."
                        .formatted(
                                name,
                                text,
                                Arrays.stream(values)
                                        .map(value -> "\"" + value + "\"")
                                        .collect(Collectors.joining(", "))));
        return otherwise;
    }

    /** A duration with a unit, mostly days or weeks; null if not given. */
    public @Nullable Duration duration(String name, @Nullable String text) {
        return text == null
                ? null
                : this.<@Nullable Duration>attempt(() -> DurationText.parseDays(name, text), null);
    }

    /** The bounds of a range. */
    public TimeRange range(@Nullable String since, @Nullable String until) {
        return attempt(() -> InstantText.range(since, until, zone), TimeRange.ALL);
    }

    /** A property of events, or {@code channel}; null if not given. */
    public @Nullable String property(String name, @Nullable String text) {
        if (text != null && !KnownProperties.tellsApart(index, text)) {
            faults.add(KnownProperties.unknownOrChannel(name, text, index));
        }
        return text;
    }

    /** Notes that something is wrong. */
    public void fault(String code, String message) {
        faults.add(JourneyException.user(code, "%s", message));
    }

    /**
     * The request that the options make.
     *
     * @throws JourneyException the one fault, or INVALID_OPTIONS with the texts of all, one a line
     */
    public <R> R done(Supplier<R> request) {
        if (faults.isEmpty()) {
            return request.get();
        }
        if (faults.size() == 1) {
            throw faults.getFirst();
        }
        throw JourneyException.user(
                "INVALID_OPTIONS",
                "%s",
                faults.stream()
                        .map(JourneyException::getMessage)
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }

    private boolean isType(String text) {
        return index.types().code(text) >= 0;
    }

    private void checkType(String name, String type) {
        attempt(() -> KnownTypes.check(name, type, index), type);
    }

    private <T extends @Nullable Object> T attempt(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (JourneyException fault) {
            faults.add(fault);
            return otherwise;
        }
    }
}
