package dev.waymark.formats.source;

import dev.waymark.formats.faults.Fault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is guessed about a file, with its first rows, for a person to confirm or correct.
 *
 * @param format {@code csv}, {@code jsonl} or {@code xes}
 * @param encoding of the text; null if the format says it itself
 * @param compression {@code none} or {@code gzip}
 * @param delimiter null unless the file is delimited text
 * @param quote empty if there is none; null unless the file is delimited text
 * @param header null unless the file is delimited text
 * @param zone of times that name none
 * @param timeFormat how times are written; null if no column holds times
 * @param timeFormatAlternatives formats that read the first rows just as well; not empty means that
 *     a person must look
 * @param lifecycle {@code complete} or {@code all}; null if no column tells transitions
 * @param columns all columns found in the first rows
 * @param rows the first 20 rows
 * @param events the first 20 events
 * @param faults what is wrong in the first rows
 */
public record Preview(
        String format,
        @Nullable String encoding,
        String compression,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        String zone,
        @Nullable String timeFormat,
        List<String> timeFormatAlternatives,
        @Nullable String lifecycle,
        List<Column> columns,
        List<Row> rows,
        List<FirstEvent> events,
        List<Fault> faults) {
    public Preview {
        timeFormatAlternatives = List.copyOf(timeFormatAlternatives);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        events = List.copyOf(events);
        faults = List.copyOf(faults);
    }

    /**
     * A column.
     *
     * @param index from 0
     * @param name as the file names it
     * @param role name of its role; null if it becomes a property
     * @param ignored whether it is left out because it only counts the rows
     * @param samples up to five different values
     */
    public record Column(
            int index, String name, @Nullable String role, boolean ignored, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /**
     * A row.
     *
     * @param cells by column, null where absent
     */
    public record Row(List<@Nullable String> cells) {
        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /**
     * An event as it would be read.
     *
     * @param channel null if not known
     */
    public record FirstEvent(
            String customer, Instant time, String type, @Nullable String channel) {}
}
