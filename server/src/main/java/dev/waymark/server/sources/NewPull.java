package dev.waymark.server.sources;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullChange;
import dev.waymark.app.pulls.PullOrder;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.server.access.Given;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A source to be read by schedule. One of folder, database and kafka says what.
 *
 * @param everySeconds how long it waits between two runs; 60 if left out
 * @param secret the password; never shown again. Left out in a change, it stays
 * @param anew only in a change: whether everything is read from its beginning again
 */
record NewPull(
        @Nullable String name,
        @Nullable Long everySeconds,
        @Nullable Folder folder,
        @Nullable DatabaseTable database,
        @Nullable Topic kafka,
        @Nullable MappingBody mapping,
        @Nullable String secret,
        @Nullable Boolean anew) {
    private static final long DEFAULT_SECONDS = 60;

    /** Files of a folder on the server's machine. */
    record Folder(
            @Nullable String folder,
            @Nullable String pattern,
            @Nullable String columns,
            @Nullable String savedMapping) {}

    /**
     * A table or query of a database; see the how-to on databases.
     *
     * @param system postgresql, or mariadb, which reads MySQL too; the first if null
     * @param port the system's usual one if null
     */
    record DatabaseTable(
            @Nullable String system,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String database,
            @Nullable String user,
            @Nullable String encryption,
            @Nullable String query,
            @Nullable String cursor,
            @Nullable Long lookback) {}

    /** A topic of Kafka. */
    record Topic(
            @Nullable String servers,
            @Nullable String topic,
            @Nullable String format,
            @Nullable String security,
            @Nullable String user) {}

    PullOrder order(ZoneId zone) {
        return new PullOrder(
                Given.text(name, "name"),
                settings(zone),
                mapping == null ? null : mapping.mapping(),
                every(),
                secret);
    }

    PullChange change(ZoneId zone) {
        return new PullChange(
                settings(zone),
                mapping == null ? null : mapping.mapping(),
                every(),
                secret,
                Boolean.TRUE.equals(anew));
    }

    private Duration every() {
        return Duration.ofSeconds(everySeconds == null ? DEFAULT_SECONDS : everySeconds);
    }

    /** A pull as it can be given back to change it: all but the password. */
    static NewPull of(Pull pull) {
        JsonMapping known = pull.mapping();
        PullSettings settings = pull.settings();
        return new NewPull(
                pull.source().name(),
                pull.every().toSeconds(),
                settings instanceof FolderSettings it
                        ? new Folder(it.folder(), it.pattern(), it.columns(), it.savedMapping())
                        : null,
                settings instanceof DatabaseSettings it
                        ? new DatabaseTable(
                                it.system(),
                                it.host(),
                                it.port(),
                                it.database(),
                                it.user(),
                                it.encryption(),
                                it.query(),
                                it.cursor(),
                                it.lookback())
                        : null,
                settings instanceof KafkaSettings it
                        ? new Topic(it.servers(), it.topic(), it.format(), it.security(), it.user())
                        : null,
                known == null ? null : MappingBody.of(known),
                null,
                false);
    }

    PullSettings settings(ZoneId zone) {
        if (folder != null && database == null && kafka == null) {
            return new FolderSettings(
                    Given.text(folder.folder(), "folder"),
                    or(folder.pattern(), "*.csv"),
                    or(folder.columns(), ""),
                    zone.getId(),
                    folder.savedMapping());
        }
        if (database != null && folder == null && kafka == null) {
            Integer port = database.port();
            Long lookback = database.lookback();
            String system = or(database.system(), DatabaseSettings.POSTGRESQL);
            return new DatabaseSettings(
                    system,
                    Given.text(database.host(), "host"),
                    port == null ? DatabaseSettings.usualPort(system) : port,
                    Given.text(database.database(), "database"),
                    Given.text(database.user(), "user"),
                    or(database.encryption(), "require"),
                    Given.text(database.query(), "query"),
                    Given.text(database.cursor(), "cursor"),
                    lookback == null ? 0 : lookback);
        }
        if (kafka != null && folder == null && database == null) {
            return new KafkaSettings(
                    Given.text(kafka.servers(), "servers"),
                    Given.text(kafka.topic(), "topic"),
                    or(kafka.format(), "cloudevents"),
                    or(kafka.security(), "tls"),
                    kafka.user());
        }
        throw user(
                "INVALID_VALUE",
                "the source says not what is to be read. Give one of folder, database and kafka.");
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }

    /** Leaves the password out, so that no log shows it. */
    @Override
    public String toString() {
        return "NewPull[" + name + "]";
    }
}
