package dev.waymark.store.backup;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.files.OwnFiles;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that persons' data in backups are sealed with, one for each customer of a workspace, in
 * the home's file {@code persons.db}: by a keyed hash of the customer's name, so that the file
 * names nobody. Erasing destroys keys and leaves tombstones, which no older copy of the keys
 * overcomes. Safe for several threads, and for several processes.
 */
public final class PersonKeys implements PersonalTraces, AutoCloseable {
    private static final int BYTES = 32;
    private static final int NAME_BYTES = 16;
    private static final int ASKED_BEFORE_COMMIT = 1024;
    private static final int BUSY_TIMEOUT_MILLIS = 30_000;

    private static final String[] SCHEMA = {
        "CREATE TABLE IF NOT EXISTS secret (value blob NOT NULL)",
        "CREATE TABLE IF NOT EXISTS keys (id blob NOT NULL PRIMARY KEY, name blob NOT NULL UNIQUE,"
                + " key blob NOT NULL, made_at integer NOT NULL) WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS destroyed (id blob NOT NULL PRIMARY KEY) WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS erased (name blob NOT NULL PRIMARY KEY, erased_at integer NOT"
                + " NULL) WITHOUT ROWID"
    };

    private final Path file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Connection connection;
    private @Nullable Mac mac;
    private boolean isChanging;
    private int asked;

    /** The keys of a home. The file is made when something must be written. */
    public PersonKeys(WaymarkHome home, Clock clock) {
        this(home.persons(), clock);
    }

    PersonKeys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "backups";
    }

    @Override
    public boolean isBeforeLog() {
        return true;
    }

    /**
     * Destroys the keys of a person, and keeps tombstones of the names. Copies that a killed backup
     * or export has left go too; one under way fails.
     */
    @Override
    public synchronized long erase(String workspace, Collection<String> names) {
        try {
            Parts.remove(file);
        } catch (IOException e) {
            throw JourneyException.internal(
                    "KEYS_FAILED", "What a backup that was cut off left cannot be removed.", e);
        }
        return work(
                open -> {
                    Mac known = mac(open);
                    begin(open);
                    long now = clock.millis();
                    long destroyed = 0;
                    for (String name : names) {
                        byte[] hash = hash(known, workspace, name);
                        change(
                                open,
                                "INSERT OR REPLACE INTO destroyed SELECT id FROM keys WHERE name ="
                                        + " ?",
                                hash);
                        destroyed += change(open, "DELETE FROM keys WHERE name = ?", hash);
                        change(open, "INSERT OR REPLACE INTO erased VALUES (?, " + now + ")", hash);
                    }
                    commit(open);
                    return destroyed;
                });
    }

    /** The key of what belongs to nobody in particular. */
    synchronized PersonKey ofHome() {
        return of("", "");
    }

    /** The key of a customer, made if there is none; safe on disk only after {@link #commit}. */
    synchronized PersonKey of(String workspace, String customer) {
        return work(
                open -> {
                    Mac secret = mac(open);
                    if (++asked % ASKED_BEFORE_COMMIT == 0) {
                        commit(open);
                    }
                    byte[] name = hash(secret, workspace, customer);
                    PersonKey known = find(open, "name", name);
                    if (known == null) { // another process may make it as well: look again, alone
                        begin(open);
                        known = find(open, "name", name);
                    }
                    if (known != null) {
                        return known;
                    }
                    UUID id = UUID.randomUUID();
                    byte[] key = new byte[BYTES];
                    random.nextBytes(key);
                    change(
                            open,
                            "INSERT INTO keys VALUES (?, ?, ?, " + clock.millis() + ")",
                            bytes(id),
                            name,
                            key);
                    return PersonKey.of(id, key);
                });
    }

    /** The key with an id; null if it was destroyed, or is not of this home. */
    synchronized @Nullable PersonKey find(UUID id) {
        return work(open -> find(open, "id", bytes(id)));
    }

    /** Puts all keys that were made on disk. */
    synchronized void commit() {
        work(
                open -> {
                    commit(open);
                    return true;
                });
    }

    /** Whether there is any key. */
    synchronized boolean isEmpty() {
        return !Files.exists(file)
                || work(
                        open -> {
                            try (Statement statement = open.createStatement();
                                    ResultSet rows =
                                            statement.executeQuery("SELECT 1 FROM keys LIMIT 1")) {
                                return !rows.next();
                            }
                        });
    }

    /** Copies everything into an empty file. */
    synchronized void copyTo(Path copy) {
        work(
                open -> {
                    commit(open);
                    try (PreparedStatement statement = open.prepareStatement("VACUUM INTO ?")) {
                        statement.setString(1, copy.toString());
                        return statement.execute();
                    }
                });
    }

    /**
     * Takes in another copy of this home's keys: all its keys but those that either side has
     * destroyed or that were made before a person was erased, and all its tombstones.
     */
    synchronized void merge(Path other) {
        work(
                open -> {
                    commit(open);
                    try (PreparedStatement attach = open.prepareStatement("ATTACH ? AS other")) {
                        attach.setString(1, other.toString());
                        attach.execute();
                    }
                    begin(open);
                    try (Statement statement = open.createStatement()) {
                        requireSameHome(statement);
                        statement.execute(
                                "INSERT OR IGNORE INTO destroyed SELECT * FROM other.destroyed");
                        statement.execute(
                                "INSERT INTO erased SELECT name, erased_at FROM other.erased WHERE"
                                        + " true ON CONFLICT (name) DO UPDATE SET erased_at ="
                                        + " max(erased_at, excluded.erased_at)");
                        statement.execute("INSERT OR IGNORE INTO keys SELECT * FROM other.keys");
                        statement.execute(
                                "DELETE FROM keys WHERE id IN (SELECT id FROM destroyed) OR EXISTS"
                                        + " (SELECT 1 FROM erased e WHERE e.name = keys.name AND"
                                        + " e.erased_at >= keys.made_at)");
                        commit(open);
                    } finally {
                        rollback(open);
                        execute(open, "DETACH other");
                    }
                    return true;
                });
    }

    private static void requireSameHome(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT count(*), count(*) FILTER (WHERE value IN (SELECT value FROM"
                                + " other.secret)) FROM secret")) {
            rows.next();
            if (rows.getInt(1) != rows.getInt(2)) {
                throw JourneyException.user(
                        "KEYS_OF_ANOTHER_HOME",
                        "These keys are of another home than persons.db. Restore into an empty"
                                + " folder.");
            }
            if (rows.getInt(1) > 0) {
                return;
            }
        }
        statement.execute("INSERT INTO secret SELECT value FROM other.secret");
    }

    private static @Nullable PersonKey find(Connection open, String column, byte[] value)
            throws SQLException {
        try (PreparedStatement select =
                open.prepareStatement("SELECT id, key FROM keys WHERE " + column + " = ?")) {
            select.setBytes(1, value);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? PersonKey.of(uuid(rows.getBytes(1)), rows.getBytes(2)) : null;
            }
        }
    }

    private static int change(Connection open, String sql, byte[]... values) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static byte[] hash(Mac known, String workspace, String name) {
        byte[] text = (workspace + "\n" + name).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(known.doFinal(text), NAME_BYTES);
    }

    private Mac mac(Connection open) throws SQLException {
        Mac known = mac;
        if (known == null) {
            begin(open);
            known = mac(secret(open));
            commit(open);
            mac = known;
        }
        return known;
    }

    private byte[] secret(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet rows = statement.executeQuery("SELECT value FROM secret")) {
            if (rows.next()) {
                return rows.getBytes(1);
            }
        }
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        change(open, "INSERT INTO secret VALUES (?)", made);
        return made;
    }

    private static Mac mac(byte[] secret) {
        try {
            Mac made = Mac.getInstance("HmacSHA256");
            made.init(new SecretKeySpec(secret, "HmacSHA256"));
            return made;
        } catch (GeneralSecurityException e) {
            throw JourneyException.internal("KEYS_FAILED", "HMAC-SHA256 is missing.", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(NAME_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T on(Connection open) throws SQLException;
    }

    private <T extends @Nullable Object> T work(Work<T> work) {
        try {
            return work.on(open());
        } catch (SQLException e) {
            rollback(e);
            throw JourneyException.internal(
                    "KEYS_FAILED", "The keys of persons, persons.db, cannot be used.", e);
        }
    }

    /** What failed must keep no lock. */
    private void rollback(SQLException cause) {
        Connection known = connection;
        if (known != null) {
            try {
                rollback(known);
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** Keeps other processes from writing until what follows is committed. */
    private void begin(Connection open) throws SQLException {
        if (!isChanging) {
            execute(open, "BEGIN IMMEDIATE");
            isChanging = true;
        }
    }

    private void commit(Connection open) throws SQLException {
        if (isChanging) {
            execute(open, "COMMIT");
            isChanging = false;
        }
    }

    private void rollback(Connection open) throws SQLException {
        if (isChanging) {
            isChanging = false;
            execute(open, "ROLLBACK");
        }
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        Connection known = connection;
        if (known != null) {
            return known;
        }
        try {
            OwnFiles.make(file);
        } catch (IOException e) {
            throw JourneyException.internal(
                    "KEYS_FAILED", "The keys of persons, persons.db, cannot be made.", e);
        }
        Connection made = connect(file);
        try (Statement statement = made.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            for (String table : SCHEMA) {
                statement.execute(table);
            }
        }
        connection = made;
        return made;
    }

    /** A connection to a SQLite file that keeps no log beside it. */
    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    @Override
    public synchronized void close() {
        Connection known = connection;
        connection = null;
        mac = null;
        if (known != null) {
            try (known) {
                rollback(known);
            } catch (SQLException e) {
                throw JourneyException.internal(
                        "KEYS_FAILED", "The keys of persons, persons.db, cannot be closed.", e);
            }
        }
    }
}
