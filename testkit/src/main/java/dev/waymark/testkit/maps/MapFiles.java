package dev.waymark.testkit.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Map files as older programs wrote them, which open for ever, and cases that the UI shares. */
public final class MapFiles {
    private MapFiles() {}

    /** A file of format version 1, with fields that nobody knew and some that are known by now. */
    public static String version1() {
        return text("version-1.json");
    }

    /**
     * A JSON list of cases, each {@code evidence} as a map file has it, null if it has none, and
     * the {@code grade} that it deserves. The tests of the UI read the same file.
     */
    public static String grades() {
        return text("grades.json");
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
