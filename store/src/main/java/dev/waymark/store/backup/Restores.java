package dev.waymark.store.backup;

import dev.waymark.app.backup.RestoreReport;
import dev.waymark.app.backup.SecretsState;
import dev.waymark.app.expiry.ExpiryPeriod;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.LogCopy;
import dev.waymark.store.events.StoreLimits;
import dev.waymark.store.files.OwnFiles;
import dev.waymark.store.secrets.MovedSecrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings backups back into an empty home. All is made in the folder {@code restore.part}; the last
 * step renames {@code documents.db}, without which a home holds nothing. Memory: one batch of
 * events.
 */
public final class Restores {
    /** What SQLite would apply to a file that is not the one it was written beside. */
    private static final List<String> LEFT_BESIDE = List.of("-wal", "-shm", "-journal");

    private final WaymarkHome home;
    private final Map<String, String> environment;
    private final Clock clock;

    /**
     * Restores into a home.
     *
     * @param environment may hold the key of the home's secrets
     */
    public Restores(WaymarkHome home, Map<String, String> environment, Clock clock) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /**
     * Writes a home's keys into a file, all or nothing.
     *
     * @param passphrase that the file is sealed with; empty for none
     */
    public static void exportKeys(WaymarkHome home, PersonKeys keys, Path file, String passphrase) {
        try {
            KeyFile.write(file, home, keys, passphrase);
        } catch (IOException e) {
            throw JourneyException.internal(
                    "KEYS_FAILED",
                    "The keys cannot be written to \"%s\". Make room, or name another place."
                            .formatted(file),
                    e);
        }
    }

    /**
     * Restores a backup, leaving out whose key was destroyed and what is too old by the workspaces'
     * own periods. Cost: the file is read twice, first to check it.
     *
     * @param keyFiles of the home that the backup is of; tombstones of any count. Empty if the home
     *     still has its {@code persons.db}
     * @throws JourneyException HOME_NOT_EMPTY; KEYS_MISSING; KEYS_UNREADABLE; KEYS_OF_ANOTHER_HOME;
     *     INVALID_SECRET_KEY if the home has a key of secrets that is not the backup's; what {@link
     *     BackupFile} throws. The home is as before then
     */
    public RestoreReport restore(Path file, List<Path> keyFiles, String passphrase) {
        long began = System.nanoTime();
        Path part = home.root().resolve(Parts.RESTORE);
        try {
            requireEmpty(part);
            OwnFiles.remove(part);
            OwnFiles.makeFolder(part);
            RestoreReport report;
            try {
                report = build(new WaymarkHome(part), file, keyFiles, passphrase, began);
            } catch (IOException | RuntimeException e) {
                OwnFiles.remove(part);
                throw e;
            }
            moveIn(part);
            OwnFiles.remove(part);
            return report;
        } catch (IOException | UncheckedIOException e) {
            throw JourneyException.internal(
                    "RESTORE_FAILED",
                    "The home \"%s\" cannot be written. Nothing was restored; make room and try again."
                            .formatted(home.root()),
                    e);
        }
    }

    /** A restore that was cut off before its last step left nothing that counts. */
    private void requireEmpty(Path part) throws IOException {
        boolean empty = !Files.exists(home.documents());
        if (empty && !Files.exists(part) && Files.isDirectory(home.workspaces())) {
            try (Stream<Path> found = Files.list(home.workspaces())) {
                empty = found.findAny().isEmpty();
            }
        }
        if (!empty) {
            throw JourneyException.user(
                    "HOME_NOT_EMPTY",
                    "\"%s\" holds workspaces. Restore into an empty folder with --home; only"
                            + " persons.db and secret.key may lie there.",
                    home.root());
        }
    }

    private RestoreReport build(
            WaymarkHome target, Path file, List<Path> keyFiles, String passphrase, long began)
            throws IOException {
        List<String> secretKeys = new ArrayList<>();
        try (PersonKeys keys = keys(target, keyFiles, passphrase, secretKeys);
                BackupFile backup = new BackupFile(file, keys)) {
            String check = null;
            if (backup.has(Manifest.SECRET_CHECK)) {
                Path read = target.root().resolve("check");
                unseal(backup, Manifest.SECRET_CHECK, keys, read);
                check = Files.readString(read);
            }
            SecretsState secrets = MovedSecrets.move(target, home, environment, check, secretKeys);
            unseal(backup, Manifest.DOCUMENTS, keys, target.documents());
            if (backup.has(Manifest.CONFIGURATION)) {
                unseal(backup, Manifest.CONFIGURATION, keys, target.configuration());
            }
            long leftOut;
            try (SealedReader rows = backup.records(Manifest.SETTINGS, keys::find)) {
                leftOut = new DocumentCopy(target.documents()).bringBack(rows, keys::find);
            }
            OwnFiles.makeFolder(target.workspaces());
            List<RestoreReport.Restored> restored = new ArrayList<>();
            try (Documents documents = Documents.open(target.documents());
                    DuckDbEventStores stores =
                            new DuckDbEventStores(
                                    target, StoreLimits.DEFAULT, "waymark restore", null, clock)) {
                for (String workspace : backup.manifest().workspaces()) {
                    restored.add(
                            log(
                                    backup,
                                    keys,
                                    stores,
                                    documents.expiry().periods(workspace),
                                    workspace));
                }
            }
            return new RestoreReport(
                    backup.manifest().madeAt(),
                    restored,
                    leftOut,
                    secrets,
                    (System.nanoTime() - began) / 1e9);
        }
    }

    private PersonKeys keys(
            WaymarkHome target, List<Path> keyFiles, String passphrase, List<String> secretKeys)
            throws IOException {
        if (Files.exists(home.persons())) {
            OwnFiles.make(target.persons());
            try (PersonKeys own = new PersonKeys(home, clock)) {
                own.copyTo(target.persons());
            }
        }
        PersonKeys keys = new PersonKeys(target, clock);
        try {
            for (Path file : keyFiles) {
                secretKeys.add(KeyFile.read(file, target.root(), keys, passphrase));
            }
            secretKeys.removeIf(String::isEmpty);
            if (keys.isEmpty()) {
                throw JourneyException.user(
                        "KEYS_MISSING",
                        "there are no keys in \"%s\". Give the file that waymark backup keys wrote,"
                                + " with --keys.",
                        home.root());
            }
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw e;
        }
        return keys;
    }

    private static void unseal(BackupFile backup, String entry, PersonKeys keys, Path to)
            throws IOException {
        OwnFiles.make(to);
        try (SealedReader records = backup.records(entry, keys::find);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            while (records.next()) {
                Channels.newOutputStream(out).write(records.plain());
            }
            out.force(true);
        }
    }

    private RestoreReport.Restored log(
            BackupFile backup,
            PersonKeys keys,
            DuckDbEventStores stores,
            List<ExpiryPeriod> periods,
            String workspace)
            throws IOException {
        LogCopy.Names names;
        try (SealedReader records = backup.records(Manifest.names(workspace), keys::find)) {
            if (!records.next() || !records.isOpen()) {
                throw SealedReader.damaged(null);
            }
            names = FactBytes.names(records.plain());
        }
        try (SealedReader records = backup.records(Manifest.events(workspace), keys::find)) {
            CustomerReader customers =
                    new CustomerReader(records, bounds(periods, names, clock.instant()));
            stores.copy(workspace).write(names, customers::read);
            stores.close(workspace);
            return customers.report(workspace);
        }
    }

    /** For each type's code the first moment that is kept. */
    private static Map<Integer, Long> bounds(
            List<ExpiryPeriod> periods, LogCopy.Names names, Instant now) {
        Map<String, Integer> days =
                ExpiryPeriod.days(periods, names.types().stream().map(LogCopy.Name::name).toList());
        Map<Integer, Long> bounds = new HashMap<>();
        for (LogCopy.Name type : names.types()) {
            Integer kept = days.get(type.name());
            if (kept != null) {
                bounds.put(type.code(), now.minus(Duration.ofDays(kept)).toEpochMilli());
            }
        }
        return bounds;
    }

    private void moveIn(Path part) throws IOException {
        WaymarkHome made = new WaymarkHome(part);
        OwnFiles.remove(home.workspaces());
        for (Path database : List.of(home.documents(), home.persons())) {
            for (String left : LEFT_BESIDE) {
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + left));
            }
        }
        if (Files.exists(made.workspaces())) {
            Files.move(made.workspaces(), home.workspaces(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(
                made.persons(),
                home.persons(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        moveUnlessThere(made.secretKey(), home.secretKey());
        if (Files.exists(made.secretCheck())) {
            Files.move(
                    made.secretCheck(),
                    home.secretCheck(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        moveUnlessThere(made.configuration(), home.configuration());
        Files.move(made.documents(), home.documents(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void moveUnlessThere(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
