package dev.waymark.cli.sources;

import dev.waymark.app.pulls.Pull;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What databases and topics have in common: who signs in, and what is what in a row or message. */
final class RowOptions {
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

    /** Who signs in; null if not given. */
    @Nullable String user() {
        return user;
    }

    /**
     * The password; null if none is given.
     *
     * @throws JourneyException FILE_NOT_FOUND; INVALID_VALUE if there is none in the file
     */
    @Nullable String secret() {
        Path file = passwordFile;
        if (file == null) {
            return null;
        }
        String first;
        try {
            first = Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw JourneyException.user(
                    "FILE_NOT_FOUND",
                    "the file \"%s\" of the password cannot be read. Name another.",
                    file);
        }
        if (first.isEmpty()) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "the first line of the file \"%s\" is empty. Write the password there, or leave"
                            + " --password-file out.",
                    file);
        }
        return first;
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
}
