package dev.waymark.store.backup;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A copy of {@code documents.db} in which nothing names a customer that the workspaces' settings
 * named: those rows lie apart, sealed, one by one.
 */
final class DocumentCopy {
    /** A table, its columns, and those that name a customer, whose keys seal a row in turn. */
    private record Personal(String table, String columns, int workspace, List<Integer> customers) {
        int width() {
            return columns.split(",").length;
        }
    }

    private static final List<Personal> TABLES =
            List.of(
                    new Personal(
                            "consents",
                            "workspace_id, customer, purpose, granted, said_at, source",
                            1,
                            List.of(2)),
                    new Personal(
                            "separations",
                            "id, workspace_id, one, other, created_by, created_at",
                            2,
                            List.of(3, 4)));

    private static final String TABLES_NAMED =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN (%s)";
    private static final String LETTING_IN =
            "'sessions', 'setup_tokens', 'invitations', 'password_resets'";

    private final Path file;

    DocumentCopy(Path file) {
        this.file = file;
    }

    /** The tables whose rows lie under keys of customers, sorted. */
    static List<String> personalTables() {
        return TABLES.stream().map(Personal::table).sorted().toList();
    }

    /** Drops what is of other workspaces, and whatever signs somebody in without a password. */
    void keepOnly(Collection<String> workspaces) {
        String list = "'" + String.join("', '", workspaces) + "'";
        work(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("PRAGMA secure_delete = ON");
                        statement.execute("DELETE FROM workspaces WHERE id NOT IN (" + list + ")");
                        for (String table : ofWorkspaces(statement)) {
                            statement.execute(
                                    "DELETE FROM %s WHERE workspace_id NOT IN (%s)"
                                            .formatted(table, list));
                        }
                        for (String table : names(statement, TABLES_NAMED.formatted(LETTING_IN))) {
                            statement.execute("DELETE FROM " + table);
                        }
                    }
                    return true;
                });
    }

    /**
     * Drops the accounts of those who are neither members of what is left nor administrators, and
     * what is of no workspace.
     */
    void keepOnlyMembers() {
        work(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String table : ofWorkspaces(statement)) {
                            statement.execute(
                                    "DELETE FROM " + table + " WHERE workspace_id IS NULL");
                        }
                        return statement.execute(
                                "DELETE FROM users WHERE role <> 'admin' AND id NOT IN (SELECT"
                                        + " user_id FROM memberships)");
                    }
                });
    }

    private static List<String> ofWorkspaces(Statement statement) throws SQLException {
        return names(
                statement,
                "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type ="
                        + " 'table' AND c.name = 'workspace_id'");
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Moves the rows that name customers out of the copy. */
    void takeOut(PersonKeys keys, SealedWriter writer) {
        work(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (Personal table : TABLES) {
                            takeOut(statement, table, keys, writer);
                            statement.execute("DELETE FROM " + table.table());
                        }
                        return statement.execute("VACUUM");
                    }
                });
    }

    private static void takeOut(
            Statement statement, Personal table, PersonKeys keys, SealedWriter writer)
            throws SQLException, IOException {
        try (ResultSet rows =
                statement.executeQuery("SELECT " + table.columns() + " FROM " + table.table())) {
            while (rows.next()) {
                ByteArrayOutputStream row = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(row);
                FactBytes.text(out, table.table());
                for (int i = 1; i <= table.width(); i++) {
                    FactBytes.text(out, rows.getString(i));
                }
                String workspace = rows.getString(table.workspace());
                byte[] sealed = row.toByteArray();
                List<Integer> customers = table.customers();
                for (int customer : customers.subList(1, customers.size())) {
                    sealed = seal(keys.of(workspace, rows.getString(customer)), sealed);
                }
                writer.write(
                        keys.of(workspace, rows.getString(customers.getFirst())),
                        wrap(sealed, customers));
            }
        }
    }

    /** How often the row is sealed inside its record, before it. */
    private static byte[] wrap(byte[] sealed, List<Integer> customers) {
        byte[] wrapped = new byte[sealed.length + 1];
        wrapped[0] = (byte) (customers.size() - 1);
        System.arraycopy(sealed, 0, wrapped, 1, sealed.length);
        return wrapped;
    }

    private static byte[] seal(PersonKey key, byte[] plain) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (SealedWriter writer = new SealedWriter(sealed, "inner")) {
            writer.write(key, plain);
        }
        return sealed.toByteArray();
    }

    /**
     * Brings the rows back whose keys are all there.
     *
     * @return how many were left out
     */
    long bringBack(SealedReader reader, Function<UUID, @Nullable PersonKey> keys) {
        return work(
                connection -> {
                    connection.setAutoCommit(false);
                    long leftOut = 0;
                    while (reader.next()) {
                        byte @Nullable [] row = reader.isOpen() ? open(reader.plain(), keys) : null;
                        if (row == null) {
                            leftOut++;
                        } else {
                            insert(connection, row);
                        }
                    }
                    connection.commit();
                    return leftOut;
                });
    }

    private static byte @Nullable [] open(byte[] wrapped, Function<UUID, @Nullable PersonKey> keys)
            throws IOException {
        byte[] row = Arrays.copyOfRange(wrapped, 1, wrapped.length);
        for (int left = wrapped[0]; left > 0; left--) {
            try (SealedReader inner =
                    new SealedReader(new ByteArrayInputStream(row), "inner", keys)) {
                if (!inner.next()) {
                    throw SealedReader.damaged(null);
                }
                if (!inner.isOpen()) {
                    return null;
                }
                row = inner.plain();
            }
        }
        return row;
    }

    private static void insert(Connection connection, byte[] row) throws SQLException, IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(row));
        String name = FactBytes.word(in);
        Personal table =
                TABLES.stream()
                        .filter(it -> it.table().equals(name))
                        .findFirst()
                        .orElseThrow(() -> SealedReader.damaged(null));
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "INSERT INTO "
                                + table.table()
                                + " ("
                                + table.columns()
                                + ") VALUES ("
                                + "?, ".repeat(table.width() - 1)
                                + "?)")) {
            for (int i = 1; i <= table.width(); i++) {
                statement.setString(i, FactBytes.text(in));
            }
            statement.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private <T> T work(Work<T> work) {
        try (Connection connection = PersonKeys.connect(file)) {
            return work.on(connection);
        } catch (SQLException | IOException e) {
            throw JourneyException.internal(
                    "BACKUP_FAILED", "The copy of documents.db cannot be used.", e);
        }
    }
}
