package dev.waymark.store.imports;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Files that were sent and wait for their import. Any of them may name anybody, and packed ones
 * cannot be searched: all of the workspace go, whoever is erased. Who sent one sends it again.
 */
public final class UploadTraces implements PersonalTraces {
    private final WaymarkHome home;

    /** The traces in a home. */
    public UploadTraces(WaymarkHome home) {
        this.home = home;
    }

    @Override
    public String place() {
        return "uploads";
    }

    @Override
    public long erase(String workspace, Collection<String> names) {
        Path folder = home.workspace(workspace).resolve("uploads");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.upload")) {
            for (Path file : files) {
                removed += Files.deleteIfExists(file) ? 1 : 0;
            }
        } catch (IOException e) {
            throw JourneyException.internal(
                    "UPLOADS_UNWRITABLE", "The files that wait for import cannot be removed.", e);
        }
        return removed;
    }
}
