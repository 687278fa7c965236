package dev.waymark.formats.parquet;

import static dev.waymark.engine.fault.JourneyException.data;

import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.rows.RowSink;
import dev.waymark.formats.rows.RowSource;

import java.util.ServiceLoader;

/** The rows of a Parquet file. */
public record ParquetRows(SourceFile file) implements RowSource {
    @Override
    public void read(RowSink sink, ByteMeter meter) {
        ServiceLoader.load(ParquetReader.class, ParquetReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () ->
                                data(
                                        "UNKNOWN_FORMAT",
                                        "\"%s\" is a Parquet file, which nothing here reads. Write"
                                                + " it as CSV.",
                                        file.name()))
                .read(file, sink, meter);
    }
}
