package dev.waymark.cli.maps;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

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
     * Writes a map; an existing file is replaced.
     *
     * @throws JourneyException UNWRITABLE_FILE
     */
    static void write(Path file, JourneyMap map) {
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
    }
}
