package dev.waymark.app.explore;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.LogScan;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The index files of one workspace, named {@code LOG-VERSION-NUMBER.index}: the log's id with what
 * tells the rules of types, the version that the file holds, and a number that keeps a new file
 * apart from one still mapped. The profiles that an index was built by lie beside it.
 */
final class IndexFiles {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9]+)-(\\d+)-(\\d+)\\.index");

    private final Path folder;
    private final AtomicLong deletions = new AtomicLong();

    IndexFiles(Path folder) {
        this.folder = folder;
    }

    /** An index, and the profiles that its customers are: names that differ from their own. */
    record Stored(JourneyIndex index, Map<String, String> profiles) {}

    /** The newest index that fits the store and the rules; null if there is none. */
    @Nullable Stored open(EventStore store, TypeRules rules) {
        for (Path file : list()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()
                    && name.group(1).equals(store.id() + rules.key())
                    && Long.parseLong(name.group(2)) <= store.version()) {
                try {
                    return new Stored(JourneyIndex.open(file), ProfileFile.read(file));
                } catch (JourneyException broken) {
                    delete(file);
                }
            }
        }
        return null;
    }

    /**
     * Removes all files; what is mapped of them lives on in memory. A build that runs meanwhile,
     * and is not waited for, leaves no file either.
     */
    void deleteAll() {
        deletions.incrementAndGet();
        list().forEach(IndexFiles::delete);
    }

    /**
     * Builds a new file from the store and removes the others; the file is gone again if all were
     * deleted meanwhile.
     */
    synchronized Stored build(
            EventStore store,
            List<String> properties,
            Map<String, String> profiles,
            TypeRules rules) {
        long before = deletions.get();
        List<Path> older = list();
        IndexFeed feed = new IndexFeed(properties, profiles, rules);
        store.read(LogScan.with(properties), feed);
        Path file = folder.resolve(name(store.id() + rules.key(), feed.version(), older));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw JourneyException.internal(
                    "INDEX_UNWRITABLE", "The folder of the journey index cannot be made.", e);
        }
        ProfileFile.write(file, profiles);
        feed.builder().write(file, feed.version());
        JourneyIndex index = JourneyIndex.open(file);
        older.forEach(IndexFiles::delete);
        if (before != deletions.get()) {
            delete(file);
        }
        return new Stored(index, profiles);
    }

    private static String name(String id, long version, List<Path> older) {
        long number = 1;
        for (Path file : older) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                number = Math.max(number, Long.parseLong(name.group(3)) + 1);
            }
        }
        return "%s-%d-%d.index".formatted(id, version, number);
    }

    /** All index files, newest first. */
    private List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".index"))
                    .sorted(Comparator.comparingLong(IndexFiles::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw JourneyException.internal(
                    "INDEX_UNREADABLE", "The folder of the journey index cannot be read.", e);
        }
    }

    private static long number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(3)) : 0;
    }

    /**
     * Best effort: a file that somebody still maps may stay on some systems; the next build tries
     * again.
     */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(ProfileFile.of(file));
        } catch (IOException stillMapped) {
            file.toFile().deleteOnExit();
        }
    }
}
