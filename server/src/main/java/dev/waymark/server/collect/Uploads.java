package dev.waymark.server.collect;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.ServerSettings;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The files that were sent, each streamed into its workspace's folder. A workspace holds as many
 * bytes as one file may have; a file that nobody imports goes after a day, or with the server.
 */
@Component
final class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final WaymarkHome home;
    private final Ids ids;
    private final Clock clock;
    private final long limitBytes;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> held = new ConcurrentHashMap<>();

    Uploads(WaymarkHome home, Ids ids, Clock clock, ServerSettings settings) {
        this.home = home;
        this.ids = ids;
        this.clock = clock;
        this.limitBytes = settings.uploadLimitBytes();
    }

    /**
     * Takes a file in.
     *
     * @throws JourneyException UPLOADS_FULL if the workspace holds too much already; INVALID_VALUE
     *     for a bad name
     */
    Upload take(String workspace, String name, InputStream body) throws IOException {
        JourneyException.require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "name has %d characters. Give the file's name in 1 to %d.",
                name.length(),
                LONGEST_NAME);
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        Path folder = folder(workspace);
        removeOld(workspace);
        String id = ids.next();
        Path file = folder.resolve(id + ".upload");
        AtomicLong total = held.computeIfAbsent(workspace, w -> new AtomicLong());
        long bytes = 0;
        boolean taken = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (total.addAndGet(read) > limitBytes) {
                    throw JourneyException.limit(
                            "UPLOADS_FULL",
                            "The workspace's uploads are larger than %d bytes together. Import or"
                                    + " remove some first.",
                            limitBytes);
                }
                out.write(buffer, 0, read);
            }
            taken = true;
        } finally {
            if (!taken) {
                total.addAndGet(-bytes);
                Files.deleteIfExists(file);
            }
        }
        Upload upload =
                new Upload(
                        id,
                        workspace,
                        plain.isBlank() ? "upload" : plain,
                        file,
                        bytes,
                        clock.instant());
        uploads.put(id, upload);
        return upload;
    }

    /**
     * A file of a workspace.
     *
     * @throws JourneyException UPLOAD_NOT_FOUND
     */
    Upload find(String workspace, String id) {
        Upload upload = uploads.get(id);
        if (upload == null || !upload.workspace().equals(workspace)) {
            throw JourneyException.access(
                    "UPLOAD_NOT_FOUND",
                    "upload \"%s\" is not in this workspace. It may be imported already; send the"
                            + " file again.",
                    id);
        }
        return upload;
    }

    /** Removes a file; nothing happens if it is gone already. */
    void remove(Upload upload) {
        if (uploads.remove(upload.id(), upload)) {
            AtomicLong total = held.get(upload.workspace());
            if (total != null) {
                total.addAndGet(-upload.bytes());
            }
            delete(upload.file());
        }
    }

    /** Removes all files of a workspace that wait; returns how many. */
    int removeAll(String workspace) {
        List<Upload> waiting =
                uploads.values().stream()
                        .filter(upload -> upload.workspace().equals(workspace))
                        .toList();
        waiting.forEach(this::remove);
        return waiting.size();
    }

    private Path folder(String workspace) throws IOException {
        Path folder = home.workspace(workspace).resolve("uploads");
        if (!held.containsKey(workspace)) {
            Files.createDirectories(folder);
            try (Stream<Path> leftovers = Files.list(folder)) {
                leftovers
                        .filter(file -> file.toString().endsWith(".upload"))
                        .filter(file -> !isKnown(file))
                        .forEach(Uploads::delete);
            }
        }
        return folder;
    }

    private boolean isKnown(Path file) {
        return uploads.values().stream().anyMatch(upload -> upload.file().equals(file));
    }

    private void removeOld(String workspace) {
        Instant oldest = clock.instant().minus(KEPT);
        uploads.values().stream()
                .filter(upload -> upload.workspace().equals(workspace))
                .filter(upload -> upload.sentAt().isBefore(oldest))
                .forEach(this::remove);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpen) {
            file.toFile().deleteOnExit();
        }
    }
}
