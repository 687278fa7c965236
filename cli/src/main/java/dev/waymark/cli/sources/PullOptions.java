package dev.waymark.cli.sources;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.engine.time.DurationText;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a source that is read by schedule reads. What is not given stays as it was. */
final class PullOptions {
    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final int POSTGRES = 5432;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How long it waits between two runs. Default: 1m.")
    private @Nullable String every;

    @Option(names = "--folder", paramLabel = "DIR", description = "Of files: where they lie.")
    private @Nullable String folder;

    @Option(
            names = "--pattern",
            paramLabel = "PATTERN",
            description = "Of files: which ones. Default: *.csv.")
    private @Nullable String pattern;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=COLUMN,…",
            description = "Of files: corrects the guessed columns, as for import.")
    private @Nullable String columns;

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "Of files: a saved mapping that says it instead.")
    private @Nullable String savedMapping;

    @Option(
            names = "--host",
            paramLabel = "HOST[:PORT]",
            description = "Of a database: where it is. Default port: 5432.")
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

    @Option(
            names = "--servers",
            paramLabel = "HOST:PORT,…",
            description = "Of a topic: the brokers.")
    private @Nullable String servers;

    @Option(names = "--topic", paramLabel = "NAME", description = "Of a topic: its name.")
    private @Nullable String topic;

    @Option(
            names = "--messages",
            paramLabel = "FORMAT",
            description = "Of a topic: cloudevents or json. Default: cloudevents.")
    private @Nullable String messages;

    @Option(
            names = "--security",
            paramLabel = "HOW",
            description = "Of a topic: plain or tls. Default: tls.")
    private @Nullable String security;

    @Option(names = "--user", paramLabel = "NAME", description = "Who signs in there.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; it is kept sealed.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--fields",
            paramLabel = "FIELD=PLACE,…",
            split = ",",
            description =
                    "Of rows and JSON: where customer, type, time, channel, value and id stand, as"
                            + " JSON pointers, such as customer=/client/id; type==order is the same"
                            + " for all.")
    private @Nullable Map<String, String> fields;

    @Option(
            names = "--records",
            paramLabel = "POINTER",
            description = "Of JSON: where the record, or the array of records, stands.")
    private @Nullable String records;

    @Option(
            names = "--rest",
            negatable = true,
            paramLabel = "",
            description = "Of rows and JSON: whether all else becomes properties. Default: yes.")
    private @Nullable Boolean rest;

    /** Whether anything of a pull is said at all. */
    boolean isEmpty() {
        return every == null
                && folder == null
                && pattern == null
                && columns == null
                && savedMapping == null
                && host == null
                && database == null
                && query == null
                && cursor == null
                && lookback == null
                && encryption == null
                && servers == null
                && topic == null
                && messages == null
                && security == null
                && user == null
                && passwordFile == null
                && fields == null
                && records == null
                && rest == null;
    }

    Duration every(@Nullable Pull old) {
        return every != null
                ? DurationText.parse("--every", every)
                : old == null ? USUAL : old.every();
    }

    /** The password; null if none is given. */
    @Nullable String secret() {
        Path file = passwordFile;
        if (file == null) {
            return null;
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw user(
                    "FILE_NOT_FOUND",
                    "the file \"%s\" of the password cannot be read. Name another.",
                    file);
        }
    }

    /** What is read. */
    PullSettings settings(SourceKind kind, @Nullable Pull old, ZoneId zone) {
        PullSettings was = old == null ? null : old.settings();
        if (kind == SourceKind.FOLDER) {
            return folder(was instanceof FolderSettings it ? it : null, zone);
        }
        if (kind == SourceKind.DATABASE) {
            return database(was instanceof DatabaseSettings it ? it : null);
        }
        if (kind == SourceKind.KAFKA) {
            return kafka(was instanceof KafkaSettings it ? it : null);
        }
        throw user(
                "INVALID_VALUE",
                "a source of the kind \"%s\" is not read by schedule. Leave out what is to be read,"
                        + " or give the kind folder, database or kafka.",
                kind.label());
    }

    private FolderSettings folder(@Nullable FolderSettings was, ZoneId zone) {
        boolean named = savedMapping != null;
        return new FolderSettings(
                needed("--folder", folder, was == null ? null : was.folder()),
                or(pattern, was == null ? "*.csv" : was.pattern()),
                or(columns, was == null || named ? "" : was.columns()),
                was == null ? zone.getId() : was.zone(),
                named ? savedMapping : was == null || columns != null ? null : was.savedMapping());
    }

    private DatabaseSettings database(@Nullable DatabaseSettings was) {
        String at = needed("--host", host, was == null ? null : was.host() + ":" + was.port());
        int colon = at.lastIndexOf(':');
        String port = colon < 0 ? String.valueOf(POSTGRES) : at.substring(colon + 1);
        if (!port.matches("\\d{1,5}")) {
            throw user(
                    "INVALID_VALUE",
                    "--host \"%s\" has no number behind the colon. Write HOST or HOST:PORT.",
                    at);
        }
        return new DatabaseSettings(
                colon < 0 ? at : at.substring(0, colon),
                Integer.parseInt(port),
                needed("--database", database, was == null ? null : was.database()),
                needed("--user", user, was == null ? null : was.user()),
                or(encryption, was == null ? "require" : was.encryption()),
                needed("--query", query, was == null ? null : was.query()),
                needed("--cursor", cursor, was == null ? null : was.cursor()),
                lookback != null ? lookback : was == null ? 0 : was.lookback());
    }

    private KafkaSettings kafka(@Nullable KafkaSettings was) {
        return new KafkaSettings(
                needed("--servers", servers, was == null ? null : was.servers()),
                needed("--topic", topic, was == null ? null : was.topic()),
                or(messages, was == null ? "cloudevents" : was.format()),
                or(security, was == null ? "tls" : was.security()),
                user != null ? user : was == null ? null : was.user());
    }

    /** Which places of a row or message say what; null if it was not said. */
    @Nullable JsonMapping mapping(@Nullable Pull old) {
        JsonMapping was = old == null ? null : old.mapping();
        if (fields == null && records == null && rest == null) {
            return was;
        }
        Map<String, String> places = new LinkedHashMap<>(was == null ? Map.of() : was.fields());
        if (fields != null) {
            places.putAll(fields);
        }
        places.values().removeIf(String::isEmpty);
        return new JsonMapping(
                records != null ? records : was == null ? "" : was.records(),
                places,
                was == null ? Map.of() : was.properties(),
                rest != null ? rest : was == null || was.rest());
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String needed(String option, @Nullable String given, @Nullable String was) {
        if (given != null) {
            return given;
        }
        if (was == null) {
            throw user("MISSING_VALUE", "%s is missing. Say what is to be read.", option);
        }
        return was;
    }
}
