package dev.waymark.cli.input;

import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Maps in files of our own format. */
public final class MapFile {
    private MapFile() {}

    /**
     * Reads a map.
     *
     * @throws JourneyException UNREADABLE_FILE, or as {@link MapJson} says
     */
    public static JourneyMap read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return MapJson.read(in);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNREADABLE_FILE",
                    "file \"%s\" cannot be read. Look at its name and its rights.".formatted(file),
                    e);
        }
    }

    /**
     * Writes a map to a file, where an existing one is replaced, and says so; or prints it.
     *
     * @param file null to print it
     * @throws JourneyException UNWRITABLE_FILE
     */
    public static void write(Console console, @Nullable Path file, JourneyMap map) {
        if (file == null) {
            console.result(MapJson.write(map));
            return;
        }
        try {
            Files.writeString(file, MapJson.write(map));
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNWRITABLE_FILE",
                    "file \"%s\" cannot be written. Choose another place, or free some space."
                            .formatted(file),
                    e);
        }
        console.message("The map is in " + file + ".");
    }
}
