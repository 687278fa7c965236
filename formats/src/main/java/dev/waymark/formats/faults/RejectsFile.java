package dev.waymark.formats.faults;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows set aside, as a CSV file in UTF-8: line and reason first, then the row's own cells under the
 * file's own column names. Corrected, it can be imported: columns whose names begin with {@code
 * waymark:} are not read.
 *
 * <p>While columns may still be found the rows are written without a header to a file beside it.
 */
final class RejectsFile implements AutoCloseable {
    private final Path path;
    private final Path rows;
    private @Nullable CsvWriter writer;
    private List<String> columns = List.of();

    RejectsFile(Path path) {
        this.path = path;
        this.rows = path.resolveSibling(path.getFileName() + ".part");
    }

    Path path() {
        return path;
    }

    void write(long line, String reason, List<String> columnNames, List<@Nullable String> cells) {
        try {
            if (writer == null) {
                writer = CsvWriter.builder().build(rows);
            }
            columns = columnNames;
            List<@Nullable String> record = new ArrayList<>(cells.size() + 2);
            record.add(Long.toString(line));
            record.add(reason);
            record.addAll(cells);
            writer.writeRecord(record);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        try {
            writer.close();
            writer = null;
            List<String> header = new ArrayList<>();
            header.add(RejectColumns.LINE);
            header.add(RejectColumns.REASON);
            header.addAll(columns);
            try (CsvWriter out = CsvWriter.builder().build(path);
                    CsvReader<CsvRecord> in = reader()) {
                out.writeRecord(header);
                for (CsvRecord record : in) {
                    List<String> cells = new ArrayList<>(record.getFields());
                    while (cells.size() < header.size()) {
                        cells.add("");
                    }
                    out.writeRecord(cells);
                }
            }
            Files.delete(rows);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(rows);
    }

    private JourneyException unwritable(Exception cause) {
        return new JourneyException(
                FaultKind.USER,
                "REJECTS_NOT_WRITABLE",
                String.format(
                        "The rejects file \"%s\" could not be written. Free some space, or name"
                                + " another file.",
                        path.getFileName()),
                cause);
    }
}
