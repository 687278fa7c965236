package dev.waymark.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.LogCopy;
import dev.waymark.store.files.OwnFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files that somebody has prepared, and what crashes leave. */
class BackupAttackTest {
    @TempDir private Path folder;
    private BackupHouse house = BackupHouse.at(Path.of("."));
    private Path file = Path.of(".");

    @BeforeEach
    void fill() {
        house = BackupHouse.filled(folder.resolve("home"), 5, 20);
        file = folder.resolve("monday.waymark");
    }

    private BackupHouse fresh(String name) {
        return BackupHouse.at(folder.resolve(name));
    }

    private Path keys() {
        Path keys = folder.resolve("keys");
        house.keys(keys, "");
        return keys;
    }

    private static void refuse(String code, BackupHouse into, Path bad, Path... keys) {
        assertThatThrownBy(() -> into.restore(bad, keys))
                .isInstanceOf(JourneyException.class)
                .extracting(it -> ((JourneyException) it).code())
                .isEqualTo(code);
        assertThat(into.home().root()).isEmptyDirectory();
    }

    /** Sealed under the right keys, as somebody could who has them. */
    private void prepare(Manifest manifest, PersonKey own, String workspace) throws IOException {
        Path copy = folder.resolve("copy.db");
        Files.deleteIfExists(copy);
        OwnFiles.make(copy);
        try (Documents documents = house.documents()) {
            documents.copyTo(copy);
        }
        try (OutputStream out = Files.newOutputStream(file);
                BackupZip zip = new BackupZip(out, manifest.id())) {
            zip.entry(Manifest.SETTINGS, writer -> {});
            zip.entry(Manifest.DOCUMENTS, writer -> Backups.pieces(copy, own, writer));
            zip.entry(Manifest.events(workspace), writer -> {});
            zip.entry(
                    Manifest.names(workspace),
                    writer -> {
                        FactBytes.Record record = new FactBytes.Record();
                        FactBytes.names(
                                record.data(),
                                new LogCopy.Names(1, List.of(), List.of(), List.of(), List.of()));
                        record.writeTo(writer, own);
                    });
            byte[] text =
                    ResultJson.mapper()
                            .writeValueAsBytes(
                                    new Manifest(
                                            manifest.format(),
                                            manifest.id(),
                                            manifest.madeAt(),
                                            manifest.key(),
                                            manifest.workspaces(),
                                            zip.sums()));
            zip.entry(Manifest.SEAL, writer -> writer.write(own, BackupZip.digest().digest(text)));
            zip.plain(Manifest.ENTRY, text);
        }
    }

    @Test
    void aWorkspacesIdLeadsNowhereElse() throws IOException {
        Path keys = keys();
        try (PersonKeys own = new PersonKeys(house.home(), BackupHouse.CLOCK)) {
            PersonKey key = own.ofHome();
            own.commit();
            for (String id : List.of("../../evil", "/tmp/evil", "w-1/../../../evil", "")) {
                prepare(
                        new Manifest(
                                Manifest.FORMAT,
                                UUID.randomUUID(),
                                BackupHouse.CLOCK.instant(),
                                key.id(),
                                List.of(id),
                                Map.of()),
                        key,
                        id);
                house.keys(keys, "");
                refuse("INVALID_WORKSPACE", fresh("fresh"), file, keys);
            }
        }
        try (var all = Files.walk(folder)) {
            assertThat(all.map(Path::toString)).noneMatch(it -> it.contains("evil"));
        }
    }

    @Test
    void aFileOfKeysThatHoldsSomethingElseIsRefused() throws IOException, SQLException {
        house.backup(file);
        BackupHouse other = fresh("other");
        OwnFiles.make(other.home().persons());
        try (Connection connection = PersonKeys.connect(other.home().persons());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE secret (value blob)");
            statement.execute("CREATE TABLE keys (id blob)");
            statement.execute("CREATE VIEW destroyed AS SELECT randomblob(100000000)");
            statement.execute("CREATE TABLE erased (name blob)");
        }
        Path bad = folder.resolve("bad");
        try (PersonKeys keys = new PersonKeys(other.home(), BackupHouse.CLOCK)) {
            Restores.exportKeys(other.home(), keys, bad, "");
        }
        refuse("KEYS_UNREADABLE", fresh("fresh"), file, bad);
        refuse("KEYS_UNREADABLE", fresh("fresh"), file, folder.resolve("none"));
    }

    @Test
    void anErasureTakesWhatCrashesHaveLeft() throws IOException {
        house.backup(file);
        for (String part : List.of("backup.part", "keys.part", "restore.part")) {
            Path left = house.home().root().resolve(part).resolve("persons.db");
            OwnFiles.make(left);
            Files.copy(house.home().persons(), left, StandardCopyOption.REPLACE_EXISTING);
        }
        house.erase("anna-customer");
        assertThat(house.home().root()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatACrashHasLeftInTheNewHomeHarmsNothing() throws IOException {
        house.backup(file);
        Path keys = keys();
        BackupHouse target = fresh("target");
        target.restore(file, keys);
        List<String> log = target.log();
        Files.createDirectories(target.home().root().resolve("restore.part"));
        Files.delete(target.home().documents()); // the last step was not done
        for (String stale : List.of("documents.db-wal", "documents.db-journal")) {
            Files.write(target.home().root().resolve(stale), new byte[] {1, 2, 3});
        }
        target.restore(file, keys);
        assertThat(target.log()).isEqualTo(log).isEqualTo(house.log());
        assertThat(target.home().root())
                .isDirectoryNotContaining("glob:**.part")
                .isDirectoryNotContaining("glob:**-journal");
    }
}
