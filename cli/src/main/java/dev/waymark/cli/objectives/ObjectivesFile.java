package dev.waymark.cli.objectives;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of objectives in YAML: {@code objectives}, a list of sentences, and perhaps {@code map},
 * the file of a map, seen from this one.
 *
 * @param map null if it names none
 */
record ObjectivesFile(List<String> objectives, @Nullable Path map) {
    private static final int MOST_BYTES = 1_000_000;
    private static final String FORM =
            "Write \"objectives:\" and below it a list of sentences, each after \"- \" and in"
                    + " single quotes.";

    ObjectivesFile {
        objectives = List.copyOf(objectives);
    }

    static ObjectivesFile read(Path file) {
        Object root;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw JourneyException.user(
                        "UNREADABLE_FILE",
                        "file \"%s\" is larger than %,d bytes. Give a file of objectives.",
                        file,
                        MOST_BYTES);
            }
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNREADABLE_FILE",
                    "file \"%s\" cannot be read. Look at its name and its rights.".formatted(file),
                    e);
        } catch (YAMLException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "INVALID_OBJECTIVES",
                    "file \"%s\" is not YAML: %s. %s".formatted(file, e.getMessage(), FORM),
                    e);
        }
        if (!(root instanceof Map<?, ?> fields)
                || !(fields.get("objectives") instanceof List<?> list)
                || list.isEmpty()) {
            throw JourneyException.user(
                    "INVALID_OBJECTIVES", "file \"%s\" holds no objectives. %s", file, FORM);
        }
        List<String> objectives = new ArrayList<>();
        for (Object it : list) {
            if (!(it instanceof String text)) {
                throw JourneyException.user(
                        "INVALID_OBJECTIVES",
                        "objective %d of file \"%s\" is no text: %s. %s",
                        objectives.size() + 1,
                        file,
                        it,
                        FORM);
            }
            objectives.add(text);
        }
        return new ObjectivesFile(
                objectives,
                fields.get("map") instanceof String map ? file.resolveSibling(map) : null);
    }
}
