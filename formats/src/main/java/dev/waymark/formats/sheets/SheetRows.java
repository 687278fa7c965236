package dev.waymark.formats.sheets;

import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.rows.RowSink;
import dev.waymark.formats.rows.RowSource;
import dev.waymark.formats.xlsx.XlsxStream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The first sheet of a workbook that has cells; its first row holds the names. Streams: only shared
 * texts are in memory.
 */
public record SheetRows(SourceFile file) implements RowSource {
    @Override
    public void read(RowSink sink, ByteMeter meter) {
        XlsxStream.read(file.path(), file.name(), new Rows(sink));
        meter.add(file.bytes());
    }

    /** The first row names the columns, the others are rows. */
    private static final class Rows implements XlsxStream.Rows {
        private final RowSink sink;
        private final List<Integer> columns = new ArrayList<>();
        private boolean named;

        Rows(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean row(long number, List<@Nullable String> cells) {
            if (!named) {
                name(cells);
                return true;
            }
            sink.begin(number);
            for (int i = 0; i < cells.size(); i++) {
                String value = cells.get(i);
                if (value != null) {
                    sink.cell(column(i), value);
                }
            }
            return sink.end();
        }

        private void name(List<@Nullable String> cells) {
            named = true;
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String given = cells.get(i);
                String name = given == null || given.isBlank() ? usual(i) : given.strip();
                taken.add(taken.contains(name) ? name + " " + (i + 1) : name);
                columns.add(sink.column(taken.getLast()));
            }
        }

        private int column(int place) {
            while (columns.size() <= place) {
                columns.add(sink.column(usual(columns.size())));
            }
            return columns.get(place);
        }

        private static String usual(int place) {
            return "column " + (place + 1);
        }
    }
}
