package dev.waymark.cli.sources;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.pulls.settings.DatabaseSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What is read of a database. */
final class DatabaseOptions {
    @Option(
            names = "--system",
            paramLabel = "NAME",
            description =
                    "Of a database: postgresql, or mariadb, which reads MySQL too. Default:"
                            + " postgresql.")
    private @Nullable String system;

    @Option(
            names = "--host",
            paramLabel = "HOST[:PORT]",
            description = "Of a database: where it is. Default port: 5432, of MariaDB 3306.")
    private @Nullable String host;

    @Option(names = "--database", paramLabel = "NAME", description = "Of a database: its name.")
    private @Nullable String database;

    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "Of a database: a table's name, or one SELECT.")
    private @Nullable String query;

    @Option(
            names = "--cursor",
            paramLabel = "COLUMN",
            description = "Of a database: the column that only grows.")
    private @Nullable String cursor;

    @Option(
            names = "--lookback",
            paramLabel = "N",
            description = "Of a database: how far back rows may still appear. Default: 0.")
    private @Nullable Long lookback;

    @Option(
            names = "--encryption",
            paramLabel = "HOW",
            description = "Of a database: disable, require or verify-full. Default: require.")
    private @Nullable String encryption;

    /** What is not given is as it was. */
    DatabaseSettings settings(@Nullable String user, @Nullable DatabaseSettings was) {
        String what =
                PullOptions.or(system, was == null ? DatabaseSettings.POSTGRESQL : was.system());
        int usual = DatabaseSettings.usualPort(what);
        String at =
                PullOptions.needed(
                        "--host", host, was == null ? null : was.host() + ":" + was.port());
        int colon = at.lastIndexOf(':');
        String port = colon < 0 ? String.valueOf(usual) : at.substring(colon + 1);
        if (!port.matches("\\d{1,5}")) {
            throw user(
                    "INVALID_VALUE",
                    "--host \"%s\" has no number behind the colon. Write HOST or HOST:PORT.",
                    at);
        }
        return new DatabaseSettings(
                what,
                colon < 0 ? at : at.substring(0, colon),
                Integer.parseInt(port),
                PullOptions.needed("--database", database, was == null ? null : was.database()),
                PullOptions.needed("--user", user, was == null ? null : was.user()),
                PullOptions.or(encryption, was == null ? "require" : was.encryption()),
                PullOptions.needed("--query", query, was == null ? null : was.query()),
                PullOptions.needed("--cursor", cursor, was == null ? null : was.cursor()),
                lookback != null ? lookback : was == null ? 0 : was.lookback());
    }
}
