package dev.waymark.app.collect.mappings;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.faults.RejectColumns;
import dev.waymark.formats.mapping.Mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Remembers how a workspace's files were read, and offers it again for files with the same columns,
 * in whatever order; the columns of a rejects file's own do not count. Safe for several threads.
 */
public final class SavedMappings {
    private final MappingStore store;
    private final Clock clock;

    /** Use cases over a store. */
    public SavedMappings(MappingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How files with these columns were read last; empty if just as guessed, or never. */
    public Optional<SavedMapping> find(String workspaceId, Collection<String> columns) {
        return store.find(workspaceId, fingerprint(columns));
    }

    /** Remembers how a file with these columns is read; one read as guessed is forgotten. */
    public void remember(String workspaceId, Collection<String> columns, Mapping mapping) {
        String fingerprint = fingerprint(columns);
        if (mapping.equals(Mapping.GUESSED)) {
            store.remove(workspaceId, fingerprint);
        } else {
            store.save(
                    workspaceId,
                    fingerprint,
                    new SavedMapping(mapping, Instant.ofEpochMilli(clock.millis())));
        }
    }

    private static String fingerprint(Collection<String> columns) {
        TreeSet<String> names = new TreeSet<>(columns);
        names.removeIf(name -> name.startsWith(RejectColumns.PREFIX));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            String.join("\n", names)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw JourneyException.internal("DIGEST", "The JDK lacks SHA-256", e);
        }
    }
}
