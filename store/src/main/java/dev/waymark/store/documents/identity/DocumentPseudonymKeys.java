package dev.waymark.store.documents.identity;

import dev.waymark.app.customers.PseudonymKeys;
import dev.waymark.store.documents.sql.Database;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets of pseudonyms in the table {@code pseudonym_keys}. */
public final class DocumentPseudonymKeys implements PseudonymKeys {
    private static final int BYTES = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /** Over the tables of a database. */
    public DocumentPseudonymKeys(Database database) {
        this.database = database;
    }

    @Override
    public byte[] key(String workspace) {
        return known.computeIfAbsent(workspace, this::find).clone();
    }

    private byte[] find(String workspace) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        database.change(
                "INSERT INTO pseudonym_keys (workspace_id, secret) VALUES (?, ?) ON CONFLICT"
                        + " (workspace_id) DO NOTHING",
                workspace,
                Base64.getEncoder().encodeToString(fresh));
        return database.first(
                        "SELECT secret FROM pseudonym_keys WHERE workspace_id = ?",
                        row -> Base64.getDecoder().decode(row.getString("secret")),
                        workspace)
                .orElseThrow();
    }
}
