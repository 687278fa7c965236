package dev.waymark.formats.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

import dev.waymark.formats.faults.RejectColumns;
import dev.waymark.formats.rows.ColumnNumbers;
import dev.waymark.formats.rows.RowSink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hands cells on as they are parsed; no text is made of them here. */
final class RecordHandler extends CsvCallbackHandler<Boolean> {
    private static final int MOST_CELLS = ColumnNumbers.MOST + RejectColumns.COUNT;

    private final String file;
    private final RowSink sink;
    private final List<String> names = new ArrayList<>();
    private boolean inHeader;
    private int columns = -1;
    private long line = 1;
    private int fields;

    RecordHandler(String file, RowSink sink, boolean header) {
        this.file = file;
        this.sink = sink;
        this.inHeader = header;
    }

    /** Where the latest row begins. */
    long line() {
        return line;
    }

    @Override
    protected RecordType getRecordType() {
        return fields == 0 ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        fields = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (inHeader) {
            String name = new String(buffer, offset, length).strip();
            ColumnNumbers.check(file, names.size() - RejectColumns.COUNT, name);
            names.add(name);
        } else {
            if (fields == 0) {
                sink.begin(line);
            }
            if (columns < 0 && fields >= names.size()) {
                names.add("");
                sink.column(columnName(fields));
            }
            if (fields < MOST_CELLS) {
                sink.cell(fields, buffer, offset, length);
            }
        }
        fields++;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are off");
    }

    @Override
    protected void setEmpty() {
        fields = 0;
    }

    @Override
    protected Boolean buildRecord() {
        if (fields == 0) {
            return true;
        }
        if (inHeader) {
            inHeader = false;
            columns = names.size();
            nameColumns();
            return true;
        }
        if (columns < 0) {
            columns = fields;
        }
        if (fields != columns) {
            sink.refuse(
                    null,
                    null,
                    String.format(
                            Locale.ROOT,
                            "%,d cells, as many as in the first row; there are %,d",
                            columns,
                            fields));
        }
        return sink.end();
    }

    /** Names what the file leaves unnamed, and tells apart what it names alike. */
    private void nameColumns() {
        Set<String> taken = new HashSet<>(names);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).isEmpty() ? columnName(i) : names.get(i);
            String unique = name;
            for (int n = 2; !given.add(unique); n++) {
                unique = name + " (" + n + ")";
                if (taken.contains(unique)) {
                    unique = name;
                }
            }
            sink.column(unique);
        }
    }

    /** Name of a column that the file does not name, counted from 1. */
    static String columnName(int column) {
        return "column " + (column + 1);
    }
}
