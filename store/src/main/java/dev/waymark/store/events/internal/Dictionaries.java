package dev.waymark.store.events.internal;

import org.duckdb.DuckDBConnection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All names that a log uses: customers, types, channels, sources and properties. */
public final class Dictionaries {
    private static final int MOST_CUSTOMERS = Integer.MAX_VALUE - 64;
    private static final int MOST_TYPES = (1 << 16) - 1;

    public final NameCodes customers = new NameCodes("customers", "customer", MOST_CUSTOMERS);
    public final NameCodes types = new NameCodes("types", "type", MOST_TYPES);
    public final NameCodes channels = new NameCodes("channels", "channel", MOST_TYPES);
    public final NameCodes sources = new NameCodes("sources", "source", MOST_CUSTOMERS);
    private final Set<String> properties = ConcurrentHashMap.newKeySet();

    public void load(Statement statement) throws SQLException {
        customers.load(statement);
        types.load(statement);
        channels.load(statement);
        sources.load(statement);
        try (ResultSet rows = statement.executeQuery("SELECT name FROM properties")) {
            while (rows.next()) {
                properties.add(rows.getString(1));
            }
        }
    }

    /** What one import or commit uses of the dictionaries without it being in the database yet. */
    public static final class Unsaved {
        public final BitSet customers = new BitSet();
        public final BitSet types = new BitSet();
        public final BitSet channels = new BitSet();
        public final BitSet sources = new BitSet();
        public final Set<String> properties = new HashSet<>();
    }

    public void save(DuckDBConnection connection, Unsaved unsaved) throws SQLException {
        customers.save(connection, unsaved.customers);
        types.save(connection, unsaved.types);
        channels.save(connection, unsaved.channels);
        sources.save(connection, unsaved.sources);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO properties VALUES (?)")) {
            for (String name : unsaved.properties) {
                if (!properties.contains(name)) {
                    insert.setString(1, name);
                    insert.executeUpdate();
                }
            }
        }
    }

    public void saved(Unsaved unsaved) {
        customers.saved(unsaved.customers);
        types.saved(unsaved.types);
        channels.saved(unsaved.channels);
        sources.saved(unsaved.sources);
        properties.addAll(unsaved.properties);
    }

    /** Names of all properties that are in the database. */
    public Set<String> properties() {
        return Set.copyOf(properties);
    }
}
