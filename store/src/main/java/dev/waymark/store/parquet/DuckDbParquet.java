package dev.waymark.store.parquet;

import static dev.waymark.engine.fault.JourneyException.data;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.parquet.ParquetReader;
import dev.waymark.formats.rows.RowSink;

import org.duckdb.DuckDBDriver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads Parquet by a database in memory that may open this one file and nothing else, and hold so
 * much memory and no more.
 */
public final class DuckDbParquet implements ParquetReader {
    /** The most rows of a small file; a larger one may have a hundred for each of its bytes. */
    private static final long MOST_ROWS = 10_000_000;

    private static final int ROWS_A_BYTE = 100;
    private static final int STEP = 1_000;

    @Override
    public void read(SourceFile file, RowSink sink, ByteMeter meter) {
        try (PlainPath path = PlainPath.of(file);
                Connection connection = open(path.text())) {
            long rows = rows(connection, file, path.text());
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
                statement.setString(1, path.text());
                try (ResultSet result = statement.executeQuery()) {
                    read(result, sink, meter, file.bytes() * STEP / Math.max(1, rows));
                }
            }
        } catch (SQLException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE_PARQUET",
                    "\""
                            + file.name()
                            + "\" is damaged, cut off, or larger in memory than is read here."
                            + " Write it again, with smaller row groups.",
                    e);
        }
    }

    private static void read(ResultSet result, RowSink sink, ByteMeter meter, long bytesAStep)
            throws SQLException {
        List<ParquetColumn> columns = columns(result.getMetaData(), sink);
        long count = 0;
        while (result.next()) {
            sink.begin(++count);
            for (ParquetColumn column : columns) {
                column.hand(result, sink);
            }
            if (!sink.end()) {
                return;
            }
            if (count % STEP == 0) {
                meter.add(bytesAStep);
            }
        }
    }

    private static List<ParquetColumn> columns(ResultSetMetaData about, RowSink sink)
            throws SQLException {
        List<ParquetColumn> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(
                    ParquetColumn.of(i, about.getColumnLabel(i), about.getColumnTypeName(i), sink));
        }
        return columns;
    }

    private static Connection open(String path) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
        boolean ready = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = ''");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET allowed_paths = ['" + path.replace("'", "''") + "']");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    /** How many rows the file says that it has, if that can be. */
    private static long rows(Connection connection, SourceFile file, String path)
            throws SQLException {
        long most = Math.max(MOST_ROWS, file.bytes() * ROWS_A_BYTE);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT num_rows FROM parquet_file_metadata(?)")) {
            statement.setString(1, path);
            try (ResultSet result = statement.executeQuery()) {
                long rows = result.next() ? result.getLong(1) : 0;
                if (rows < 0 || rows > most) {
                    throw data(
                            "PARQUET_TOO_LARGE",
                            "\"%s\" says that it has %,d rows in %,d bytes; at most %,d are read."
                                    + " Write it in several files.",
                            file.name(),
                            rows,
                            file.bytes(),
                            most);
                }
                return rows;
            }
        }
    }
}
