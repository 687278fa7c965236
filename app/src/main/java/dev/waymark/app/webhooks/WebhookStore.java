package dev.waymark.app.webhooks;

import dev.waymark.formats.tracking.webhooks.MappedWebhook;

import java.util.Optional;

/** Where it is kept how webhooks are read. Every change is durable. */
public interface WebhookStore {
    /** How a source's requests are read; empty if that was never said. */
    Optional<MappedWebhook> find(String sourceId);

    /** Keeps how a source's requests are read, instead of what was kept. */
    void save(String sourceId, MappedWebhook webhook);
}
