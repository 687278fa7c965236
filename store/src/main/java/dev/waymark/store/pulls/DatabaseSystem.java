package dev.waymark.store.pulls;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What differs between the systems whose tables are read. */
interface DatabaseSystem {
    /** How long connecting may take. */
    int CONNECT_SECONDS = 10;

    /** How long the other side may be silent. */
    int SOCKET_SECONDS = 90;

    /** How long a statement may take. */
    int STATEMENT_SECONDS = 60;

    /** The system that settings name. */
    static DatabaseSystem of(DatabaseSettings settings) {
        return settings.system().equals(DatabaseSettings.MARIADB)
                ? new MariaDbSystem()
                : new PostgresSystem();
    }

    /** Its name for people. */
    String label();

    /**
     * A connection in whose one transaction nothing but reading can be done, whose statements come
     * to an end, and which leads to nowhere but the host and port named. Rows are handed over a
     * part at a time. No address and no option is taken from people: those of the driver are set
     * here or left as they are.
     */
    Connection connect(DatabaseSettings settings, @Nullable String secret) throws SQLException;

    /** A name as a part of a statement, whatever it holds. */
    String quoted(String name);

    /** A value as text, in the way in which {@link Cursor#bound} reads it. */
    String text(String column);

    /**
     * How a growing column is compared with a value; null if nothing can go along its type.
     *
     * @param type as the driver calls it
     */
    @Nullable Cursor cursor(String type);

    /**
     * Puts one value of a row as JSON: times in ISO 8601, those without a zone taken as UTC.
     *
     * @param i its column, from 1
     * @param text the value as text
     */
    void put(ObjectNode json, String name, ResultSet row, int i, String text) throws SQLException;

    /**
     * How a column is compared.
     *
     * @param bound a placeholder of the column's type
     * @param back what goes behind the placeholder to look so far back, with {@code %d} for how
     *     far; empty if that cannot be
     */
    record Cursor(String bound, String back) {}
}
