package dev.waymark.benchmarks.compare;

import static dev.waymark.benchmarks.log.GeneratedLog.CHANNELS;
import static dev.waymark.benchmarks.log.GeneratedLog.COUNTRIES;
import static dev.waymark.benchmarks.log.GeneratedLog.TYPES;

import dev.waymark.benchmarks.questions.Cells;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * ClickHouse in a Node process of its own, with the generated log in a table sorted by customer and
 * time with its names as enums.
 */
final class ClickHouse implements Database, AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    private ClickHouse(Process process) {
        this.process = process;
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
    }

    /**
     * Starts it on one thread, and fills its table first if that is not there.
     *
     * @param program the script that asks, beside its packages
     */
    static ClickHouse open(Path program, Path folder, Peer peer) throws SQLException, IOException {
        Path data = folder.resolve("clickhouse-" + peer.name());
        Files.createDirectories(data);
        ClickHouse clickHouse =
                new ClickHouse(
                        new ProcessBuilder("node", program.toString(), data.toString())
                                .redirectError(ProcessBuilder.Redirect.INHERIT)
                                .start());
        clickHouse.rows("SET max_threads = 1");
        if (clickHouse.rows("SHOW TABLES LIKE 'events'").isEmpty()) {
            Path parquet = data.resolve("events.parquet").toAbsolutePath();
            peer.execute("COPY events TO '" + parquet + "' (FORMAT parquet)");
            clickHouse.fill(parquet);
            Files.delete(parquet);
        }
        return clickHouse;
    }

    private void fill(Path parquet) throws SQLException {
        rows(
                "CREATE TABLE loading (customer UInt32, time UInt64, type %s, channel %s, country %s) ENGINE = MergeTree ORDER BY (customer, time)"
                        .formatted(names(TYPES), names(CHANNELS), names(COUNTRIES)));
        rows("INSERT INTO loading SELECT * FROM file('%s', Parquet)".formatted(parquet));
        rows("OPTIMIZE TABLE loading FINAL");
        rows("RENAME TABLE loading TO events");
    }

    private static String names(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> "'%s' = %d".formatted(names.get(i), i))
                .collect(Collectors.joining(", ", "Enum8(", ")"));
    }

    @Override
    public List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : ask(sql).path("rows")) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell(cell.asString())));
            rows.add(cells);
        }
        return rows;
    }

    private static String cell(String text) {
        return NUMBER.matcher(text).matches() ? Cells.text(new BigDecimal(text)) : text;
    }

    @Override
    public double millis(String sql) throws SQLException {
        return ask(sql).path("millis").asDouble();
    }

    private JsonNode ask(String sql) throws SQLException {
        try {
            questions.write(JSON.writeValueAsString(Map.of("sql", sql)) + "\n");
            questions.flush();
            String line = answers.readLine();
            JsonNode answer = JSON.readTree(line == null ? "{\"error\":\"it ended\"}" : line);
            if (answer.has("error")) {
                throw new SQLException(
                        "ClickHouse: %s; asked: %s"
                                .formatted(answer.path("error").asString(), sql));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
