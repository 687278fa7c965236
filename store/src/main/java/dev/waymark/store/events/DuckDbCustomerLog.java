package dev.waymark.store.events;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.collect.CustomerLog;
import dev.waymark.app.collect.Said;
import dev.waymark.engine.identity.Identifier;
import dev.waymark.engine.identity.Link;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;
import dev.waymark.engine.log.Properties;
import dev.waymark.store.events.internal.ContentHash;
import dev.waymark.store.events.internal.PropertyText;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The log by customer. A property is cut out of the stored text by a regular expression: DuckDB's
 * functions for JSON are an extension, and none is loaded. That is exact, since {@link
 * PropertyText} writes a quotation mark inside a name or value with a backslash before it, and
 * {@link Identifier} allows no mark in the name of a property.
 */
final class DuckDbCustomerLog implements CustomerLog {
    private final DuckDbEventStore store;

    DuckDbCustomerLog(DuckDbEventStore store) {
        this.store = store;
    }

    @Override
    public Set<String> properties() {
        return store.dictionaries().properties();
    }

    @Override
    public List<String> find(String part, int limit) {
        return store.database()
                .query(
                        connection -> {
                            try (PreparedStatement statement =
                                    connection.prepareStatement(
                                            "SELECT name FROM customers WHERE contains(lower(name),"
                                                    + " lower(?)) ORDER BY name LIMIT ?")) {
                                statement.setString(1, part);
                                statement.setInt(2, limit);
                                List<String> names = new ArrayList<>();
                                try (ResultSet rows = statement.executeQuery()) {
                                    while (rows.next()) {
                                        names.add(rows.getString(1));
                                    }
                                }
                                return names;
                            }
                        });
    }

    @Override
    public long links(long afterVersion, List<Identifier> identifiers, Consumer<Link> sink) {
        Set<String> known = properties();
        List<String> parts = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            for (String property : identifier.properties()) {
                if (known.contains(property)) {
                    parts.add(links(identifier, property, afterVersion));
                }
            }
        }
        return read(
                parts,
                afterVersion,
                (row, said) ->
                        sink.accept(
                                new Link(
                                        row.getString(1),
                                        row.getString(2),
                                        said,
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6))));
    }

    /** Reads all parts of a query as of one moment; returns the version of that moment. */
    private long read(List<String> parts, long afterVersion, RowSink sink) {
        if (parts.isEmpty()) {
            return store.version();
        }
        return store.database()
                .query(
                        connection -> {
                            connection.setAutoCommit(false);
                            try (Statement statement = connection.createStatement()) {
                                long version = Intake.count(statement, Intake.VERSION);
                                forEach(statement, String.join(" UNION ALL ", parts), sink);
                                return Math.max(version, afterVersion);
                            } finally {
                                connection.rollback();
                            }
                        });
    }

    private static String links(Identifier identifier, String property, long afterVersion) {
        String types =
                identifier.everywhere()
                        ? ""
                        : " AND type IN (SELECT code FROM types WHERE lower(name) IN ("
                                + IDENTIFYING.stream()
                                        .map(type -> "'" + type + "'")
                                        .collect(Collectors.joining(", "))
                                + "))";
        return "SELECT n.name, '"
                + identifier.name()
                + "', l.said, l.since, l.until, l.events FROM (SELECT customer, said, min(time) AS"
                + " since, max(time) AS until, count(*) AS events FROM (SELECT customer, time, "
                + cutOut(property)
                + since(property, afterVersion)
                + types
                + ") WHERE said <> '' GROUP BY customer, said) l JOIN customers n ON n.code ="
                + " l.customer";
    }

    /** Cuts a property, named by a literal without its marks, out of the stored text. */
    private static String cutOut(String literal) {
        return "regexp_extract(properties, '[{,]\"\\Q"
                + literal
                + "\\E\":\"((?:[^\"\\\\]|\\\\.)*)\"', 1) AS said";
    }

    /** The facts that came later and may name a property. */
    private static String since(String literal, long afterVersion) {
        return " FROM facts WHERE seq > "
                + afterVersion
                + " AND contains(properties, '\""
                + literal
                + "\":')";
    }

    /** Takes a row and the value in its third column as it was said. */
    @FunctionalInterface
    private interface RowSink {
        void accept(ResultSet row, String said) throws SQLException;
    }

    private static void forEach(Statement statement, String query, RowSink sink)
            throws SQLException {
        PropertyText text = new PropertyText();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                sink.accept(rows, text.value(rows.getString(3)));
            }
        }
    }

    @Override
    public long said(long afterVersion, Collection<String> wanted, Consumer<Said> sink) {
        Set<String> known = properties();
        List<String> parts = new ArrayList<>();
        for (String property : wanted) {
            if (known.contains(property) && !property.contains("\"") && !property.contains("\\")) {
                parts.add(said(property, afterVersion));
            }
        }
        return read(
                parts,
                afterVersion,
                (row, said) ->
                        sink.accept(
                                new Said(
                                        row.getString(1),
                                        row.getString(2),
                                        said,
                                        row.getLong(4),
                                        row.getString(5))));
    }

    /** When each customer said which value of a property last; its name is a literal. */
    private static String said(String property, long afterVersion) {
        String literal = property.replace("'", "''");
        return "SELECT n.name, '"
                + literal
                + "', l.said, l.last, s.name FROM (SELECT customer, said, max(time) AS last,"
                + " max_by(source, time) AS source FROM (SELECT customer, time, source, "
                + cutOut(literal)
                + since(literal, afterVersion)
                + ") WHERE said <> '' GROUP BY customer, said) l JOIN customers n ON n.code ="
                + " l.customer LEFT JOIN sources s ON s.code = l.source";
    }

    @Override
    public void read(Collection<String> customers, long throughVersion, EventSink sink) {
        Map<Integer, String> known = named(customers);
        if (known.isEmpty()) {
            return;
        }
        String codes =
                known.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        store.database()
                .query(
                        connection -> {
                            read(
                                    connection,
                                    "f.customer IN (" + codes + ") AND f.seq <= " + throughVersion,
                                    known,
                                    sink);
                            return true;
                        });
    }

    @Override
    public long erase(Collection<String> customers) {
        List<Integer> codes = codes(customers);
        return codes.isEmpty() ? 0 : store.erase(codes);
    }

    /** The codes of customers that the log knows, rising. */
    private List<Integer> codes(Collection<String> customers) {
        return List.copyOf(named(customers).keySet());
    }

    /** The names of customers that the log knows, by code, rising. */
    private Map<Integer, String> named(Collection<String> customers) {
        ContentHash hash = new ContentHash();
        Map<Integer, String> named = new TreeMap<>();
        for (String name : customers) {
            int code = store.dictionaries().customers.find(name, hash);
            if (code >= 0) {
                named.put(code, name);
            }
        }
        return named;
    }

    /** Reads facts; customers are few and known, so that their table is not read. */
    private static void read(
            DuckDBConnection connection, String where, Map<Integer, String> known, EventSink sink)
            throws SQLException {
        PropertyText text = new PropertyText();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT f.customer, f.time, t.name, c.name, f.value, s.name, f.id,"
                                        + " f.properties FROM facts f JOIN types t ON t.code ="
                                        + " f.type LEFT JOIN"
                                        + " channels c ON c.code = f.channel LEFT JOIN sources s ON"
                                        + " s.code = f.source WHERE "
                                        + where
                                        + " ORDER BY f.seq")) {
            while (rows.next()) {
                double number = rows.getDouble(5);
                Double value = rows.wasNull() ? null : number;
                sink.accept(
                        new Event(
                                requireNonNull(known.get(rows.getInt(1))),
                                rows.getLong(2),
                                rows.getString(3),
                                rows.getString(4),
                                value,
                                rows.getString(6),
                                rows.getString(7),
                                properties(text, rows.getString(8))));
            }
        }
    }

    private static Properties properties(PropertyText text, @Nullable String stored) {
        if (stored == null) {
            return Properties.NONE;
        }
        Map<String, String> all = new LinkedHashMap<>();
        text.read(stored, all::put);
        return Properties.of(all);
    }
}
