package dev.waymark.store.backup;

import dev.waymark.app.backup.BackupReport;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.LogCopy;
import dev.waymark.store.files.OwnFiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes backups of a home: all or nothing, and everything in them sealed, what belongs to one
 * person under that person's key. Memory: one batch of events.
 */
public final class Backups {
    private static final int PIECE = 1 << 20;

    private final WaymarkHome home;
    private final Documents documents;
    private final DuckDbEventStores stores;
    private final PersonKeys keys;
    private final Clock clock;

    /** Backups of this home. */
    public Backups(
            WaymarkHome home,
            Documents documents,
            DuckDbEventStores stores,
            PersonKeys keys,
            Clock clock) {
        this.home = home;
        this.documents = documents;
        this.stores = stores;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Writes a backup, in place of the file that is there. All workspaces are opened before, so
     * that it is of one moment.
     *
     * @param workspaces ids
     * @param whole whether these are all of the home: then every account is kept
     * @throws JourneyException WORKSPACE_IN_USE if another process has one open; FILE_NOT_REPLACED
     *     if something else than a backup is there; BACKUP_FAILED
     */
    public BackupReport write(Path file, List<String> workspaces, boolean whole) {
        long began = System.nanoTime();
        Instant now = clock.instant();
        workspaces.forEach(stores::open);
        Path folder = home.root().resolve(Parts.BACKUP);
        List<BackupReport.BackedUp> counts = new ArrayList<>();
        try {
            Parts.requireReplaceable(file, Manifest.SETTINGS, Manifest.FIRST_NAME);
            try {
                OwnFiles.remove(folder);
                Path copy = folder.resolve("documents.db");
                OwnFiles.make(copy);
                documents.copyTo(copy);
                OwnFiles.write(
                        file, out -> counts.addAll(write(out, now, copy, workspaces, whole)));
            } finally {
                OwnFiles.remove(folder);
            }
            return new BackupReport(
                    file.getFileName().toString(),
                    now,
                    counts,
                    Files.size(file),
                    (System.nanoTime() - began) / 1e9);
        } catch (IOException | UncheckedIOException e) {
            throw JourneyException.internal(
                    "BACKUP_FAILED",
                    "The backup \"%s\" cannot be written. Make room, or name another place; what was there is untouched."
                            .formatted(file),
                    e);
        }
    }

    private List<BackupReport.BackedUp> write(
            OutputStream out, Instant now, Path copy, List<String> workspaces, boolean whole)
            throws IOException {
        UUID id = UUID.randomUUID();
        PersonKey own = keys.ofHome();
        keys.commit(); // keys are locked while any is new, so each part ends with this
        List<BackupReport.BackedUp> counts = new ArrayList<>();
        try (BackupZip zip = new BackupZip(out, id)) {
            DocumentCopy rows = new DocumentCopy(copy);
            rows.keepOnly(workspaces);
            if (!whole) {
                rows.keepOnlyMembers();
            }
            zip.entry(Manifest.SETTINGS, writer -> rows.takeOut(keys, writer));
            keys.commit();
            zip.entry(Manifest.DOCUMENTS, writer -> pieces(copy, own, writer));
            if (whole && Files.exists(home.configuration())) {
                zip.entry(
                        Manifest.CONFIGURATION,
                        writer -> pieces(home.configuration(), own, writer));
            }
            if (Files.exists(home.secretCheck())) {
                zip.entry(Manifest.SECRET_CHECK, writer -> pieces(home.secretCheck(), own, writer));
            }
            for (String workspace : workspaces) {
                counts.add(log(zip, workspace, own));
            }
            keys.commit();
            byte[] manifest =
                    ResultJson.mapper()
                            .writeValueAsBytes(
                                    new Manifest(
                                            Manifest.FORMAT,
                                            id,
                                            now,
                                            own.id(),
                                            workspaces,
                                            zip.sums()));
            zip.entry(
                    Manifest.SEAL,
                    writer -> writer.write(own, BackupZip.digest().digest(manifest)));
            zip.plain(Manifest.ENTRY, manifest);
        }
        return counts;
    }

    static void pieces(Path file, PersonKey key, SealedWriter writer) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] piece = in.readNBytes(PIECE);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE)) {
                writer.write(key, piece);
            }
        }
    }

    private BackupReport.BackedUp log(BackupZip zip, String workspace, PersonKey own)
            throws IOException {
        List<LogCopy.Names> names = new ArrayList<>();
        CustomerWriter[] customers = new CustomerWriter[1];
        zip.entry(
                Manifest.events(workspace),
                writer -> {
                    CustomerWriter log = new CustomerWriter(keys, workspace, writer);
                    stores.copy(workspace).read(names::add, log);
                    log.flush();
                    customers[0] = log;
                });
        zip.entry(
                Manifest.names(workspace),
                writer -> {
                    FactBytes.Record record = new FactBytes.Record();
                    FactBytes.names(record.data(), names.getFirst());
                    record.writeTo(writer, own);
                });
        return new BackupReport.BackedUp(
                workspace, customers[0].customers(), customers[0].events());
    }
}
