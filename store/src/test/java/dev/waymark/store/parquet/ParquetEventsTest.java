package dev.waymark.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.log.Event;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files as DuckDB writes them. */
class ParquetEventsTest {
    private static final String EVENTS =
            """
            SELECT 'c' || (n % 7) AS customer,
              timestamptz '2026-01-01 10:00:00+00' + to_seconds(n) AS time,
              CASE WHEN n % 2 = 0 THEN 'view' ELSE 'buy' END AS type,
              n * 0.5 AS value,
              CASE WHEN n % 3 = 0 THEN NULL ELSE 'Rīga' END AS city,
              {'plan': 'pro', 'seats': n} AS account,
              [n, n + 1] AS items
            FROM range(5000) t(n)
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "zstd", "gzip", "uncompressed"})
    void readsEveryRowWithItsTypes(String packing) throws SQLException {
        List<Event> events = read(write(EVENTS, packing));
        assertThat(events).hasSize(5000);
        Event last = events.getLast();
        assertThat(last.customer()).isEqualTo("c1");
        assertThat(Instant.ofEpochMilli(last.timeMillis())).isEqualTo("2026-01-01T11:23:19Z");
        assertThat(last.type()).isEqualTo("buy");
        assertThat(last.value()).isEqualTo(2499.5);
        assertThat(last.properties().get("city")).isEqualTo("Rīga");
        assertThat(last.properties().get("account.plan")).isEqualTo("pro");
        assertThat(last.properties().get("account.seats")).isEqualTo("4999");
        assertThat(last.properties().get("items")).isEqualTo("[4999,5000]");
        assertThat(events.getFirst().properties().get("city")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data[1].parquet", "data*.parquet", "data?.parquet", "it's.parquet"})
    void readsTheFileOfThisVeryName(String name) throws SQLException, IOException {
        Path file = write(EVENTS, "snappy");
        Files.copy(write(EVENTS + " LIMIT 1", "zstd"), folder.resolve("data1.parquet"));
        Path named = Files.copy(file, folder.resolve(name));
        assertThat(read(named)).hasSize(5000);
    }

    @Test
    void refusesDamagedFiles() throws SQLException, IOException {
        byte[] good = Files.readAllBytes(write(EVENTS, "snappy"));
        Random random = new Random(1);
        Path file = folder.resolve("bad.parquet");
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] bad =
                    i % 2 == 0
                            ? Arrays.copyOf(good, 8 + random.nextInt(good.length - 8))
                            : good.clone();
            for (int j = 0; j < 20 && i % 2 == 1; j++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try {
                read(file);
            } catch (dev.waymark.engine.fault.JourneyException e) {
                refused++;
                assertThat(e.kind()).isNotEqualTo(dev.waymark.engine.fault.FaultKind.INTERNAL);
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(30);
    }

    @Test
    void believesNoFileThatSaysItIsHuge() throws SQLException {
        Path file =
                write(
                        "SELECT 'c' AS customer, timestamptz '2026-01-01' AS time, 't' AS type FROM"
                                + " range(30000000)",
                        "zstd");
        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("says that it has 30,000,000 rows");
    }

    private Path write(String select, String packing) throws SQLException {
        Path file = folder.resolve(packing + ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION %s)"
                            .formatted(select, file, packing));
        }
        return file;
    }

    private static List<Event> read(Path path) {
        List<Event> events = new ArrayList<>();
        try (EventFile file = EventFile.open(path)) {
            file.read(Mapping.GUESSED, events::add, Faults.lenient(), Progress.NONE, () -> false);
        }
        return events;
    }
}
