package dev.waymark.formats.source;

import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.csv.CsvDialect;
import dev.waymark.formats.mapping.Role;
import dev.waymark.formats.mapping.RoleGuess;
import dev.waymark.formats.rows.RowSource;
import dev.waymark.formats.time.Offsets;
import dev.waymark.formats.time.TimeGuess;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How a file is read: everything guessed or corrected.
 *
 * @param encoding null if the format says it itself
 * @param dialect null unless the file is delimited text
 * @param offsets what offsets that times name count for
 * @param timeFormat null if no column holds times
 * @param alternatives time formats that fit the first rows as well
 * @param allTransitions whether all lifecycle transitions were asked for
 * @param constants what all events have in roles without a column
 */
record Plan(
        SourceFile file,
        FileFormat format,
        @Nullable Charset encoding,
        @Nullable CsvDialect dialect,
        ZoneId zone,
        Offsets offsets,
        @Nullable String timeFormat,
        List<String> alternatives,
        boolean allTransitions,
        SampleRows sample,
        RoleGuess roles,
        Map<Role, String> constants,
        RowSource rows) {

    static Plan of(
            SourceFile file,
            FileFormat format,
            @Nullable Charset encoding,
            @Nullable CsvDialect dialect,
            ZoneId zone,
            Offsets offsets,
            @Nullable String timeFormat,
            boolean allTransitions,
            SampleRows sample,
            RoleGuess roles,
            Map<Role, String> constants,
            RowSource rows) {
        Integer time = roles.columns().get(Role.TIME);
        TimeGuess guess = time == null ? null : TimeGuess.of(sample.values(time));
        String chosen = timeFormat != null || guess == null ? timeFormat : guess.format();
        List<String> others =
                timeFormat != null || guess == null ? List.of() : guess.alternatives();
        return new Plan(
                file,
                format,
                encoding,
                dialect,
                zone,
                offsets,
                chosen,
                others,
                allTransitions,
                sample,
                roles,
                constants,
                rows);
    }

    /** Number of the column that plays a role; −1 if none does. */
    int column(Role role) {
        return columns().getOrDefault(role, -1);
    }

    /** Whether a column plays a role, or all events have the same in it. */
    boolean has(Role role) {
        return column(role) >= 0 || constants.containsKey(role);
    }

    Map<Role, Integer> columns() {
        return roles.columns();
    }
}
