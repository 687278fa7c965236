package dev.waymark.formats.mapping;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.time.Offsets;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Corrections of what is guessed about a file. What is null, or a role that is not named, is
 * guessed.
 *
 * @param encoding such as {@code UTF-8} or {@code windows-1251}
 * @param delimiter one character between the cells of delimited text; {@code \t} is a tab
 * @param quote one character around cells; empty if there is none
 * @param header whether the first row of delimited text holds names
 * @param zone zone of times that name none, such as {@code Europe/Riga}; not guessed: UTC if null
 * @param offsets {@code honoured} or {@code ignored}, see {@link Offsets}; honoured if null. If
 *     ignored, an offset or a {@code Z} that a time names counts for nothing: the time is read in
 *     {@code zone}
 * @param timeFormat how times are written, see {@link dev.waymark.formats.time.TimeFormat#of}
 * @param lifecycle {@code complete} or {@code all} transitions; {@code complete} if null
 * @param columns column by role; an empty name means that no column has the role. Keys are {@link
 *     Role#names()}
 * @param constants what all events of the file have in a role that no column has: {@code type},
 *     {@code channel} or {@code source}. Such a role is not guessed
 */
public record Mapping(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        @Nullable String zone,
        @Nullable String offsets,
        @Nullable String timeFormat,
        @Nullable String lifecycle,
        Map<String, String> columns,
        Map<String, String> constants) {
    /** Everything is guessed. */
    public static final Mapping GUESSED =
            new Mapping(null, null, null, null, null, null, null, null, Map.of(), Map.of());

    public Mapping {
        columns =
                columns == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = Constants.checked(constants, columns);
        for (String role : columns.keySet()) {
            if (Role.named(role) == null) {
                throw unknownRole(role);
            }
        }
        if (lifecycle != null && !lifecycle.equals("complete") && !lifecycle.equals("all")) {
            throw JourneyException.user(
                    "INVALID_LIFECYCLE",
                    "lifecycle \"%s\" is not known. Give complete or all.",
                    lifecycle);
        }
        if (offsets != null && Offsets.named(offsets) == null) {
            throw JourneyException.user(
                    "INVALID_OFFSETS",
                    "offsets \"%s\" is not known. Give honoured or ignored.",
                    offsets);
        }
    }

    /**
     * Reads {@code ROLE=COLUMN,…}, for example {@code customer=case_id,time=ts,type=event}; {@code
     * ROLE:=VALUE} gives all events the same type, channel or source. Besides roles: {@code
     * encoding}, {@code delimiter}, {@code quote}, {@code header} (true or false), {@code offsets}
     * (honoured or ignored) and {@code time-format}. A name that holds a comma or an equals sign
     * stands in double quotes.
     *
     * @throws JourneyException INVALID_COLUMNS if the text cannot be read so
     */
    public static Mapping parse(String text) {
        return MappingText.parse(text);
    }

    /** The same with another zone; null leaves UTC. */
    public Mapping withZone(@Nullable String newZone) {
        return new Mapping(
                encoding,
                delimiter,
                quote,
                header,
                newZone,
                offsets,
                timeFormat,
                lifecycle,
                columns,
                constants);
    }

    /** The same with another choice of what offsets count for; null leaves {@code honoured}. */
    public Mapping withOffsets(@Nullable String newOffsets) {
        return new Mapping(
                encoding,
                delimiter,
                quote,
                header,
                zone,
                newOffsets,
                timeFormat,
                lifecycle,
                columns,
                constants);
    }

    /** The same with another choice of transitions; null leaves {@code complete}. */
    public Mapping withLifecycle(@Nullable String newLifecycle) {
        return new Mapping(
                encoding,
                delimiter,
                quote,
                header,
                zone,
                offsets,
                timeFormat,
                newLifecycle,
                columns,
                constants);
    }

    static JourneyException unknownRole(String role) {
        return JourneyException.user(
                "INVALID_COLUMNS",
                "role \"%s\" is not known. Roles are %s.",
                role,
                String.join(", ", Role.names()));
    }
}
