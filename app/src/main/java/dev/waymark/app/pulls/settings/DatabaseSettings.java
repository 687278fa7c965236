package dev.waymark.app.pulls.settings;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.sources.SourceKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A table or query of a database, with a column that only grows.
 *
 * @param system {@code postgresql}, or {@code mariadb}, which reads MySQL too; the first if null
 * @param host name or address, as the configuration names it
 * @param encryption {@code disable}, {@code require} or {@code verify-full}
 * @param query a table's name, with its schema or without, or one SELECT
 * @param cursor the growing column: a number, a time, a UUID or a text
 * @param lookback how far behind the newest row seen rows may still appear: in seconds for a time,
 *     in units for a number; they are looked at again at every run, and added once. 0 for none
 */
public record DatabaseSettings(
        String system,
        String host,
        int port,
        String database,
        String user,
        String encryption,
        String query,
        String cursor,
        long lookback)
        implements PullSettings {
    /** The system that is meant if none is named. */
    public static final String POSTGRESQL = "postgresql";

    /** MariaDB, and MySQL. */
    public static final String MARIADB = "mariadb";

    private static final Map<String, Integer> SYSTEMS = Map.of(POSTGRESQL, 5432, MARIADB, 3306);

    /** How the connection may be encrypted. */
    public static final List<String> ENCRYPTIONS = List.of("disable", "require", "verify-full");

    private static final int LONGEST_QUERY = 20_000;
    private static final long MOST_LOOKBACK = 1_000_000_000;

    /** Checked settings. */
    public DatabaseSettings(
            @Nullable String system,
            String host,
            int port,
            String database,
            String user,
            String encryption,
            String query,
            String cursor,
            long lookback) {
        this.system = system == null ? POSTGRESQL : system;
        this.host = host;
        this.port = port;
        this.database = database;
        this.user = user;
        this.encryption = encryption;
        this.query = query.strip();
        this.cursor = cursor;
        this.lookback = lookback;
        usualPort(this.system);
        PullSettings.requireName("database", database);
        PullSettings.requireName("user", user);
        PullSettings.requireName("cursor", cursor);
        require(
                ENCRYPTIONS.contains(encryption),
                "encryption \"%s\" is unknown. Give disable, require or verify-full.",
                encryption);
        require(
                !this.query.isEmpty() && query.length() <= LONGEST_QUERY,
                "the query has %d characters. Give a table's name, or one SELECT of at most %d.",
                query.length(),
                LONGEST_QUERY);
        require(
                query.indexOf(';') < 0 && query.indexOf('\0') < 0,
                "the query has a semicolon. Give one SELECT, and no semicolon, also not at its"
                        + " end.");
        require(
                isTable(this.query) || this.query.regionMatches(true, 0, "select", 0, 6),
                "the query is neither a table's name nor a SELECT. Give one of them.");
        require(
                0 <= lookback && lookback <= MOST_LOOKBACK,
                "lookback (%d) must be from 0 to %d.",
                lookback,
                MOST_LOOKBACK);
    }

    /**
     * The port that a system listens at if nobody says otherwise.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if nothing reads it
     */
    public static int usualPort(String system) {
        Integer port = SYSTEMS.get(system);
        require(port != null, "system \"%s\" is unknown. Give postgresql or mariadb.", system);
        return port == null ? 0 : port;
    }

    /** Whether the query is a table's name. */
    public boolean isTable() {
        return isTable(query);
    }

    private static boolean isTable(String text) {
        return text.matches("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*)?");
    }

    @Override
    public SourceKind kind() {
        return SourceKind.DATABASE;
    }

    @Override
    public String describe() {
        return (isTable() ? query : "SELECT …") + " · " + host + ":" + port + "/" + database;
    }

    @Override
    public boolean readsSame(PullSettings other) {
        return other instanceof DatabaseSettings that
                && isAtSamePlace(that)
                && query.equals(that.query)
                && cursor.equals(that.cursor);
    }

    @Override
    public boolean keepsSecretOf(PullSettings other) {
        return other instanceof DatabaseSettings that
                && isAtSamePlace(that)
                && user.equals(that.user)
                && query.equals(that.query)
                && ENCRYPTIONS.indexOf(encryption) >= ENCRYPTIONS.indexOf(that.encryption);
    }

    private boolean isAtSamePlace(DatabaseSettings that) {
        return system.equals(that.system)
                && host.equals(that.host)
                && port == that.port
                && database.equals(that.database);
    }

    @Override
    public void check(PullLimits limits) {
        limits.requireHost(host, port);
    }
}
