package dev.waymark.store.documents.members;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.sql.Database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Accounts in the table {@code users}. */
public final class DocumentUsers implements UserStore {
    private static final String SELECT = "SELECT id, name, email, role FROM users ";

    private final Database database;

    /** The accounts of a database. */
    public DocumentUsers(Database database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty() {
        return database.first("SELECT 1 FROM users LIMIT 1", row -> row.getLong(1)).isEmpty();
    }

    @Override
    public Optional<User> find(String id) {
        return database.first(SELECT + "WHERE id = ?", DocumentUsers::read, id);
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return database.first(SELECT + "WHERE email = ?", DocumentUsers::read, email);
    }

    @Override
    public Optional<String> passwordHash(String userId) {
        return database.first(
                "SELECT password_hash FROM users WHERE id = ?", row -> row.getString(1), userId);
    }

    @Override
    public void add(User user, String passwordHash) {
        if (!database.atomically(connection -> insert(connection, user, passwordHash))) {
            throw JourneyException.user(
                    "EMAIL_TAKEN",
                    "e-mail \"%s\" has an account already. Give another one.",
                    user.email());
        }
    }

    @Override
    public void rename(String userId, String name) {
        database.change("UPDATE users SET name = ? WHERE id = ?", name, userId);
    }

    @Override
    public void setPassword(String userId, String passwordHash) {
        database.atomically(connection -> setPassword(connection, userId, passwordHash));
    }

    /** Sets the password, ends the person's sessions and forgets links to set it. */
    static boolean setPassword(Connection connection, String userId, String passwordHash)
            throws SQLException {
        Database.change(
                connection,
                "UPDATE users SET password_hash = ? WHERE id = ?",
                passwordHash,
                userId);
        Database.change(connection, "DELETE FROM sessions WHERE user_id = ?", userId);
        Database.change(connection, "DELETE FROM password_resets WHERE user_id = ?", userId);
        return true;
    }

    /** Adds the account; false if another has its address. */
    public static boolean insert(Connection connection, User user, String passwordHash)
            throws SQLException {
        return Database.change(
                        connection,
                        "INSERT INTO users (id, name, email, role, password_hash)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (email) DO NOTHING",
                        user.id(),
                        user.name(),
                        user.email(),
                        user.role().label(),
                        passwordHash)
                == 1;
    }

    static User read(ResultSet row) throws SQLException {
        return new User(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")));
    }
}
