package dev.waymark.store.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a backup says of itself, unsealed; it names nobody.
 *
 * @param format of the file
 * @param id random
 * @param madeAt when it was begun
 * @param key id of the home's own key
 * @param workspaces ids
 * @param sums SHA-256 of every entry, by its name
 */
record Manifest(
        int format,
        UUID id,
        Instant madeAt,
        UUID key,
        List<String> workspaces,
        Map<String, String> sums) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String SEAL = "manifest.seal";

    /** Where in a ZIP file the name of the first entry stands, {@link #SETTINGS}. */
    static final int FIRST_NAME = 30;

    static final String DOCUMENTS = "documents";
    static final String SETTINGS = "settings";
    static final String CONFIGURATION = "configuration";
    static final String SECRET_CHECK = "secret.check";

    Manifest {
        workspaces = List.copyOf(workspaces);
        sums = new TreeMap<>(sums);
    }

    static String names(String workspace) {
        return "workspaces/" + workspace + "/names";
    }

    static String events(String workspace) {
        return "workspaces/" + workspace + "/events";
    }

    /** What is sealed with each record of an entry. */
    static String context(UUID id, String entry) {
        return id + "/" + entry;
    }
}
