package dev.waymark.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Workspace;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.files.OwnFiles;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The bytes of a backup of whom was erased: nothing that is left opens them. */
class BackupBytesTest {
    @TempDir private Path folder;
    private BackupHouse house = BackupHouse.at(Path.of("."));
    private Path file = Path.of(".");

    @BeforeEach
    void fill() {
        house = BackupHouse.filled(folder.resolve("home"), 20, 100);
        file = folder.resolve("monday.waymark");
    }

    private static Map<UUID, byte[]> keys(Path persons) throws SQLException {
        Map<UUID, byte[]> keys = new HashMap<>();
        try (Connection connection = PersonKeys.connect(persons);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT hex(id), key FROM keys")) {
            while (rows.next()) {
                String id = rows.getString(1);
                keys.put(
                        new UUID(
                                Long.parseUnsignedLong(id.substring(0, 16), 16),
                                Long.parseUnsignedLong(id.substring(16), 16)),
                        rows.getBytes(2));
            }
        }
        return keys;
    }

    @Test
    void noKeyThatIsLeftOpensWhomWasErased() throws IOException, SQLException {
        house.backup(file);
        Map<UUID, byte[]> before = keys(house.home().persons());
        assertThat(read(before, Set.of())).anyMatch(it -> it.contains("anna.unique@example.org"));

        house.erase("anna-customer");

        Map<UUID, byte[]> left = keys(house.home().persons());
        Set<UUID> gone = new TreeSet<>(before.keySet());
        gone.removeAll(left.keySet());
        assertThat(gone).hasSize(2);
        String persons = Files.readString(house.home().persons(), StandardCharsets.ISO_8859_1);
        for (UUID id : gone) {
            byte[] key = before.get(id);
            assertThat(persons)
                    .as("the destroyed key %s", HexFormat.of().formatHex(key))
                    .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
        }
        assertThat(read(left, gone))
                .isNotEmpty()
                .noneMatch(it -> it.contains("anna"))
                .anyMatch(it -> it.contains("bert-customer"));
    }

    /** All records that these keys open; each of those that must stay shut is tried with each. */
    private List<String> read(Map<UUID, byte[]> keys, Set<UUID> shut) throws IOException {
        List<String> opened = new ArrayList<>();
        int tried = 0;
        try (PersonKeys own = new PersonKeys(house.home(), BackupHouse.CLOCK);
                BackupFile backup = new BackupFile(file, own)) {
            for (String entry : backup.manifest().sums().keySet()) {
                try (SealedReader records = backup.records(entry, keys(keys))) {
                    while (records.next()) {
                        if (records.isOpen()) {
                            opened.add(new String(records.plain(), StandardCharsets.ISO_8859_1));
                        }
                    }
                }
                for (byte[] key : shut.isEmpty() ? List.<byte[]>of() : keys.values()) {
                    tried += tryOn(backup, entry, shut, key);
                }
            }
        }
        assertThat(tried).isEqualTo(shut.isEmpty() ? 0 : 4 * keys.size());
        return opened;
    }

    private static int tryOn(BackupFile backup, String entry, Set<UUID> shut, byte[] key)
            throws IOException {
        int tried = 0;
        try (SealedReader records =
                backup.records(entry, it -> shut.contains(it) ? PersonKey.of(it, key) : null)) {
            boolean more = true;
            while (more) {
                try {
                    more = records.next();
                    assertThat(more && records.isOpen()).isFalse();
                } catch (JourneyException closed) {
                    assertThat(closed.code()).isEqualTo("BACKUP_DAMAGED");
                    tried++;
                }
            }
        }
        return tried;
    }

    private static Function<UUID, @Nullable PersonKey> keys(Map<UUID, byte[]> keys) {
        return id -> {
            byte[] key = keys.get(id);
            return key == null ? null : PersonKey.of(id, key);
        };
    }

    /** Whoever adds a table that names customers must say under whose key its rows are sealed. */
    @Test
    void everyTableThatNamesCustomersIsSealedRowByRow() throws SQLException {
        List<String> named = new ArrayList<>();
        try (Connection connection = PersonKeys.connect(house.home().documents());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT DISTINCT m.name FROM sqlite_master m,"
                                        + " pragma_table_info(m.name) c WHERE m.type = 'table' AND"
                                        + " (c.name LIKE '%customer%' OR c.name LIKE '%person_id%'"
                                        + " OR c.name IN ('one', 'other', 'person')) ORDER BY 1")) {
            while (rows.next()) {
                named.add(rows.getString(1));
            }
        }
        assertThat(named).isEqualTo(DocumentCopy.personalTables());
    }

    @Test
    void oneWorkspaceTakesNothingOfOthers() throws IOException {
        Path copy = folder.resolve("copy.db");
        OwnFiles.make(copy);
        try (Documents documents = house.documents()) {
            documents
                    .workspaces()
                    .add(new Workspace("w-2", "Bank", false, ZoneOffset.UTC), List.of());
            documents.copyTo(copy);
        }
        DocumentCopy rows = new DocumentCopy(copy);
        rows.keepOnly(List.of("w-2"));
        rows.keepOnlyMembers();
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1))
                .contains("Bank")
                .doesNotContain("Shop", "anna", "bert");
    }

    @Test
    void replacesNothingElse() throws IOException {
        house.backup(file);
        house.backup(file);
        Path keys = folder.resolve("keys");
        house.keys(keys, "");
        house.keys(keys, "");
        Path notes = Files.writeString(folder.resolve("notes"), "do not lose this");
        for (Path other : List.of(notes, house.home().documents(), keys, folder)) {
            assertThatThrownBy(() -> house.backup(other)).hasMessageContaining("another place");
        }
        for (Path other : List.of(notes, house.home().persons(), file)) {
            assertThatThrownBy(() -> house.keys(other, "")).hasMessageContaining("another place");
        }
        assertThat(notes).hasContent("do not lose this");
        assertThat(house.log()).hasSize(105);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(keys)).hasSize(2);
    }
}
