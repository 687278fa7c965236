package dev.waymark.app.pulls;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportEvents;
import dev.waymark.app.collect.ImportRequest;
import dev.waymark.app.collect.ImportResult;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceFault;
import dev.waymark.app.sources.flaws.FlawCounts;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.formats.mapping.Mapping;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the files of a folder, each as an import does: whole or not at all, and rows that the log
 * holds already are not added again. So a file that has grown adds what is new in it. One that is
 * no good is told at each run, but read again only when it has changed, or when the pull tells no
 * error any more: it was edited, or shall be read now.
 */
public final class FolderReader implements PullReader {
    private static final int MOST_FILES = 10_000;
    private static final int SHOWN_FAULTS = 20;

    /** A file that changed less than this ago may still be being written. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final ImportEvents imports;
    private final SavedMappings saved;
    private final Clock clock;

    /** Reads into these stores, by these saved mappings if settings name them. */
    public FolderReader(EventStores stores, SavedMappings saved, Clock clock) {
        this.imports = new ImportEvents(stores);
        this.saved = saved;
        this.clock = clock;
    }

    private record Found(Path path, String name, long bytes, Instant changedAt) {
        private String stamp() {
            return bytes + ":" + changedAt.toEpochMilli();
        }
    }

    @Override
    public boolean reads(PullSettings settings) {
        return settings instanceof FolderSettings;
    }

    @Override
    public Outcome read(Task task, PullSink sink) {
        FolderSettings settings = (FolderSettings) task.pull().settings();
        Path folder = task.limits().folder(settings.folder());
        String workspace = task.pull().source().workspaceId();
        Mapping mapping = settings.mapping(name -> saved.named(workspace, name));
        SeenFiles seen = SeenFiles.parse(task.pull().state().checkpoint());
        List<Found> files = list(folder, settings.pattern());
        seen.keepOnly(files.stream().map(Found::name).toList());
        if (task.pull().state().error() == null) { // an edit, or somebody who wants it read now
            seen.forgetBad();
        }
        long waiting = 0;
        List<SourceFault> bad = new ArrayList<>();
        for (Found file : files) {
            if (seen.has(file.name(), file.stamp())) {
                continue;
            }
            boolean quiet = file.changedAt().plus(QUIET).isBefore(clock.instant());
            if (sink.isCancelled() || !quiet || file.bytes() == 0) {
                waiting++;
                continue;
            }
            JourneyException fault = importOne(workspace, mapping, file, seen, sink);
            if (fault != null) {
                seen.addBad(file.name(), file.stamp(), fault);
                bad.add(
                        new SourceFault(
                                clock.instant(), fault.code(), String.valueOf(fault.getMessage())));
            }
        }
        if (!bad.isEmpty()) {
            sink.taken(SourceCounts.NONE, bad, seen.toString());
        }
        return new Outcome(waiting + seen.bad(), false, seen.fault());
    }

    /** A file that is no good does not keep the others from being read. */
    private @Nullable JourneyException importOne(
            String workspace, Mapping mapping, Found file, SeenFiles seen, PullSink sink) {
        CancelSignal cancel = new CancelSignal();
        try {
            ImportResult result =
                    imports.run(
                            new ImportRequest(
                                    workspace, file.path(), file.name(), mapping, false, null),
                            (read, total, events) -> {
                                if (sink.isCancelled()) {
                                    cancel.cancel();
                                }
                            },
                            cancel);
            seen.add(file.name(), file.stamp());
            Instant now = clock.instant();
            sink.taken(
                    SourceCounts.sent(
                            result.added(),
                            result.duplicates(),
                            result.added() == 0 ? null : now,
                            FlawCounts.of(FlawCounts.ROW, result.summary().rejected())),
                    result.faults().stream()
                            .limit(SHOWN_FAULTS)
                            .map(
                                    it ->
                                            new SourceFault(
                                                    now, FlawCounts.ROW, file.name() + ": " + it))
                            .toList(),
                    seen.toString());
            return null;
        } catch (JourneyException fault) {
            boolean isOfFile = fault.kind() == FaultKind.DATA || fault.kind() == FaultKind.USER;
            if (!isOfFile || sink.isCancelled()) {
                throw fault;
            }
            return fault;
        }
    }

    private static List<Found> list(Path folder, String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        List<Found> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path name = path.getFileName();
                if (name == null || !matcher.matches(name) || !PullLimits.isPlain(path)) {
                    continue;
                }
                if (files.size() == MOST_FILES) {
                    throw JourneyException.limit(
                            "TOO_MANY_FILES",
                            "the folder has more than %,d files of this pattern. Move old ones"
                                    + " away.",
                            MOST_FILES);
                }
                files.add(
                        new Found(
                                path,
                                name.toString(),
                                Files.size(path),
                                Files.getLastModifiedTime(path).toInstant()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "FOLDER_UNREADABLE",
                    "the folder \"" + folder + "\" cannot be read. Check its permissions.",
                    e);
        }
        files.sort(Comparator.comparing(Found::changedAt).thenComparing(Found::name));
        return files;
    }

    @Override
    public Optional<List<JsonNode>> examples(
            PullSettings settings, @Nullable String secret, PullLimits limits) {
        return Optional.empty();
    }
}
