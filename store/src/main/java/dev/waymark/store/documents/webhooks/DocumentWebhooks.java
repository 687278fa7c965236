package dev.waymark.store.documents.webhooks;

import dev.waymark.app.webhooks.WebhookStore;
import dev.waymark.formats.tracking.webhooks.MappedWebhook;
import dev.waymark.store.documents.sql.Database;

import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** How webhooks are read, in the table {@code webhooks}. */
public final class DocumentWebhooks implements WebhookStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    /** Over the tables of a database. */
    public DocumentWebhooks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<MappedWebhook> find(String sourceId) {
        return database.first(
                "SELECT rules FROM webhooks WHERE source_id = ?",
                row -> JSON.readValue(row.getString("rules"), MappedWebhook.class),
                sourceId);
    }

    @Override
    public void save(String sourceId, MappedWebhook webhook) {
        database.change(
                "INSERT INTO webhooks (source_id, rules) VALUES (?, ?) ON CONFLICT (source_id) DO"
                        + " UPDATE SET rules = excluded.rules",
                sourceId,
                JSON.writeValueAsString(webhook));
    }
}
