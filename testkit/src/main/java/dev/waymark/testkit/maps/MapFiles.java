package dev.waymark.testkit.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Map files as older programs wrote them; they open for ever. */
public final class MapFiles {
    private MapFiles() {}

    /** A file of format version 1, with fields that nobody knew and some that are known by now. */
    public static String version1() {
        return text("version-1.json");
    }

    private static String text(String name) {
        try (InputStream in = MapFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
