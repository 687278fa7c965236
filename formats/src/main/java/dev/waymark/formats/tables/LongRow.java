package dev.waymark.formats.tables;

import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row of the long form, its cells by column. What cannot be read is left out with a notice. */
final class LongRow {
    private final TextGrid table;
    private final Map<LongColumn, Integer> columns;
    private final int row;
    private final Notices notices;

    LongRow(TextGrid table, Map<LongColumn, Integer> columns, int row, Notices notices) {
        this.table = table;
        this.columns = columns;
        this.row = row;
        this.notices = notices;
    }

    /** As people count rows, from 1. */
    int number() {
        return row + 1;
    }

    String raw(LongColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : table.cell(row, at);
    }

    @Nullable String text(LongColumn column) {
        String raw = raw(column);
        return raw.isBlank() ? null : raw;
    }

    <E> @Nullable E named(LongColumn column, Function<String, Optional<E>> find) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Optional<E> found =
                find.apply(wanted).or(() -> Labels.find(column.text() + ".", wanted).flatMap(find));
        if (found.isEmpty()) {
            leftOut(column, text);
        }
        return found.orElse(null);
    }

    @Nullable Double number(LongColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            leftOut(column, text);
            return null;
        }
        leftOut(column, text);
        return null;
    }

    Evidence evidence() {
        Evidence.Kind kind = named(LongColumn.EVIDENCE, Evidence.Kind::of);
        Double n = number(LongColumn.N);
        if (n != null && (n < 0 || n != Math.rint(n) || n > Long.MAX_VALUE / 2.0)) {
            leftOut(LongColumn.N, raw(LongColumn.N));
            n = null;
        }
        return new Evidence(
                kind == null ? Evidence.Kind.ASSUMED : kind,
                text(LongColumn.SOURCE),
                date(),
                n == null ? null : n.longValue(),
                UnknownFields.NONE);
    }

    private @Nullable Instant date() {
        String text = text(LongColumn.DATE);
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        try {
            return plain.length() == 10
                    ? LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(plain);
        } catch (DateTimeParseException e) {
            leftOut(LongColumn.DATE, text);
            return null;
        }
    }

    @Nullable Touchpoint touchpoint() {
        String channel = text(LongColumn.CHANNEL);
        return channel == null
                ? null
                : new Touchpoint(
                        channel,
                        named(LongColumn.FORM, Touchpoint.Form::of),
                        named(LongColumn.OWNER, Touchpoint.Owner::of),
                        named(LongColumn.INITIATOR, Touchpoint.Initiator::of),
                        UnknownFields.NONE);
    }

    private void leftOut(LongColumn column, String text) {
        notices.add(
                "CELL_LEFT_OUT",
                "Row %d has \"%s\" in column \"%s\", which is not understood and left out.",
                number(),
                text.length() > 40 ? text.substring(0, 40) + "…" : text,
                column.text());
    }
}
