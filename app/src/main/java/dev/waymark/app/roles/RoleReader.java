package dev.waymark.app.roles;

import dev.waymark.app.options.KnownProperties;
import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.roles.ChannelKind;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads options about roles against a log, guesses what was not given, and collects everything that
 * is wrong.
 */
public final class RoleReader {
    /** What says that nothing plays a role. */
    public static final String NONE = "none";

    private static final int MOST_NAMES = 1_000;

    private final JourneyIndex index;
    private final List<JourneyException> faults = new ArrayList<>();

    /** A reader of options about a log. */
    public RoleReader(JourneyIndex index) {
        this.index = index;
    }

    /**
     * The types that play a role.
     *
     * @param option as the caller calls it
     * @param given null or empty to guess; {@value #NONE} alone for no type
     */
    public Choice types(String option, @Nullable List<String> given, TypeRole role) {
        List<String> known = index.types().names();
        if (given == null || given.isEmpty()) {
            return role.guess(known);
        }
        return given(option, given, known, "UNKNOWN_TYPE", "type of event in");
    }

    /** The channels of a kind, given or guessed as by {@link #types}. */
    public Choice channels(String option, @Nullable List<String> given, ChannelKind kind) {
        List<String> known = channels();
        if (given == null || given.isEmpty()) {
            return kind.guess(known);
        }
        return given(option, given, known, "UNKNOWN_CHANNEL", "channel of");
    }

    /** The names of all channels. */
    private List<String> channels() {
        return index.channels().names().stream().skip(1).toList();
    }

    private Choice given(
            String option, List<String> given, List<String> known, String code, String what) {
        if (given.size() > MOST_NAMES) {
            faults.add(
                    JourneyException.user(
                            "INVALID_VALUE",
                            "%s names %d; give at most %d.",
                            option,
                            given.size(),
                            MOST_NAMES));
            return Choice.NONE;
        }
        if (given.equals(List.of(NONE)) && !known.contains(NONE)) {
            return Choice.NONE;
        }
        for (String name : given) {
            if (!known.contains(name)) {
                faults.add(
                        JourneyException.user(
                                code,
                                "%s \"%s\" is no %s the log. %s",
                                option,
                                name,
                                what,
                                NearestNames.advice(name, known)));
            }
        }
        return new Choice(given, false);
    }

    /** A duration; the default if none was given. */
    public Duration duration(String option, @Nullable String text, Duration byDefault) {
        return text == null
                ? byDefault
                : attempt(() -> DurationText.parse(option, text, byDefault), byDefault);
    }

    /** A span of time. */
    public TimeRange range(@Nullable String since, @Nullable String until, ZoneId zone) {
        return attempt(() -> InstantText.range(since, until, zone), TimeRange.ALL);
    }

    /** A property that the index carries, if one was given. */
    public @Nullable String property(String option, @Nullable String name) {
        if (name != null && !KnownProperties.has(index, name)) {
            faults.add(KnownProperties.unknown(option, name, index));
            return null;
        }
        return name;
    }

    /** Tries something; notes the fault and goes on if it fails. */
    public <T> T attempt(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (JourneyException fault) {
            faults.add(fault);
            return otherwise;
        }
    }

    /**
     * Makes the request.
     *
     * @throws JourneyException the one fault, or INVALID_OPTIONS with the texts of all, one a line
     */
    public <T> T done(Supplier<T> request) {
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
}
