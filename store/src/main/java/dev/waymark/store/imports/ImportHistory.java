package dev.waymark.store.imports;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.json.ResultJson;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The imports of each workspace, kept as small files beside its events; the rejected rows too. */
public final class ImportHistory {
    private static final int KEPT = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final WaymarkHome home;
    private final JsonMapper json = ResultJson.mapper();
    private final Clock clock;

    /** The imports in a home. */
    public ImportHistory(WaymarkHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** The last two hundred of a workspace, newest first. */
    public List<ImportJob> list(String workspace) {
        Path folder = folder(workspace);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(KEPT)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** One of a workspace; empty if it has none of that id. */
    public Optional<ImportJob> find(String workspace, String id) {
        Path file = folder(workspace).resolve(id + ".json");
        return ID.matcher(id).matches() && Files.exists(file)
                ? Optional.of(read(file))
                : Optional.empty();
    }

    /** Keeps an import, instead of what was kept of it. */
    public void save(String workspace, ImportJob job) {
        Path folder = folder(workspace);
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(job.id() + ".part");
            Files.write(part, json.writeValueAsBytes(job));
            Files.move(
                    part,
                    folder.resolve(job.id() + ".json"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw JourneyException.internal(
                    "IMPORT_UNWRITABLE", "The list of imports cannot be written.", e);
        }
    }

    /** Where the rows that an import sets aside go. */
    public Path rejects(String workspace, String id) {
        return folder(workspace).resolve(id + ".rejects.csv");
    }

    private Path folder(String workspace) {
        return home.workspace(workspace).resolve("imports");
    }

    /** An import that had not ended when the server stopped has failed; nothing of it was added. */
    private ImportJob read(Path file) {
        try {
            ImportJob job = json.readValue(Files.readAllBytes(file), ImportJob.class);
            return job.hasEnded()
                    ? job
                    : job.ended(
                            ImportJob.FAILED,
                            new ImportJob.Failure(
                                    "SERVER_STOPPED",
                                    "The server stopped before the import ended. Nothing of the"
                                            + " file was added; import it again."),
                            clock.instant());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static JourneyException unreadable(IOException e) {
        return JourneyException.internal(
                "IMPORT_UNREADABLE", "The list of imports cannot be read.", e);
    }
}
