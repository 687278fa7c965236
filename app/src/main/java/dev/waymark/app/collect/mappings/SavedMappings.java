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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Remembers how a workspace's files were read, and offers it again for files with the same columns,
 * in whatever order; the columns of a rejects file's own do not count. What is given a name can
 * also be asked for by it. Safe for several threads.
 */
public final class SavedMappings {
    private static final int MOST_NAMED = 200;

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

    /** The mappings that have names, by name. */
    public List<NamedMapping> named(String workspaceId) {
        return store.named(workspaceId);
    }

    /**
     * The mapping of a name.
     *
     * @throws JourneyException MAPPING_NOT_FOUND, naming those that there are
     */
    public Mapping named(String workspaceId, String name) {
        List<NamedMapping> all = store.named(workspaceId);
        return all.stream()
                .filter(it -> it.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> notFound(name, all))
                .mapping();
    }

    /**
     * Keeps a mapping under a name, instead of what had it.
     *
     * @throws JourneyException INVALID_VALUE if the name is none; TOO_MANY_MAPPINGS beyond 200
     */
    public NamedMapping name(String workspaceId, String name, Mapping mapping) {
        NamedMapping kept = new NamedMapping(name, mapping, Instant.ofEpochMilli(clock.millis()));
        List<NamedMapping> all = store.named(workspaceId);
        if (all.size() >= MOST_NAMED
                && all.stream().noneMatch(it -> it.name().equals(kept.name()))) {
            throw JourneyException.limit(
                    "TOO_MANY_MAPPINGS",
                    "the workspace has %d named mappings already. Remove one that is not used.",
                    MOST_NAMED);
        }
        store.name(workspaceId, kept);
        return kept;
    }

    /**
     * Forgets the mapping of a name. Folders that name it fail until it is there again.
     *
     * @throws JourneyException MAPPING_NOT_FOUND
     */
    public void unname(String workspaceId, String name) {
        if (!store.unname(workspaceId, name.strip())) {
            throw notFound(name, store.named(workspaceId));
        }
    }

    private static JourneyException notFound(String name, List<NamedMapping> all) {
        return all.isEmpty()
                ? JourneyException.access(
                        "MAPPING_NOT_FOUND",
                        "no mapping is saved as \"%s\". Save one at the end of an import in the"
                                + " browser.",
                        name)
                : JourneyException.access(
                        "MAPPING_NOT_FOUND",
                        "no mapping is saved as \"%s\". There are: %s.",
                        name,
                        all.stream().map(NamedMapping::name).collect(Collectors.joining(", ")));
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
