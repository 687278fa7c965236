package dev.waymark.app.webhooks;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.SourceStore;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.formats.tracking.mapped.MappedReader;
import dev.waymark.formats.tracking.webhooks.MappedWebhook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The use cases on webhooks that people map themselves. Safe for several threads. */
public final class Webhooks {
    private static final int LONGEST_EXAMPLE = 65_536;

    private final WebhookStore store;
    private final SourceStore sources;
    private final LastRequests requests;
    private final Access access;

    /** Use cases over the given stores. */
    public Webhooks(WebhookStore store, SourceStore sources, LastRequests requests, Access access) {
        this.store = store;
        this.sources = sources;
        this.requests = requests;
        this.access = access;
    }

    /**
     * How a source's requests are read; empty if that was never said.
     *
     * @throws JourneyException SOURCE_NOT_FOUND if the workspace has no such webhook; FORBIDDEN
     */
    public Optional<MappedWebhook> rules(Actor actor, String workspaceId, String sourceId) {
        require(actor, workspaceId, sourceId);
        return store.find(sourceId);
    }

    /** The last request that came, whether it was read or not; throws as {@link #rules}. */
    public Optional<LastRequests.Request> example(
            Actor actor, String workspaceId, String sourceId) {
        require(actor, workspaceId, sourceId);
        return requests.of(sourceId);
    }

    /** Keeps how a source's requests are read from now on; throws as {@link #rules}. */
    public void map(Actor actor, String workspaceId, String sourceId, MappedWebhook webhook) {
        require(actor, workspaceId, sourceId);
        store.save(sourceId, webhook);
    }

    /**
     * What would become of an example; nothing is kept.
     *
     * @throws JourneyException MALFORMED_JSON; EXAMPLE_TOO_LARGE
     */
    public static TrackedBatch preview(JsonMapping mapping, String example) {
        byte[] body = example.getBytes(StandardCharsets.UTF_8);
        if (body.length > LONGEST_EXAMPLE) {
            throw user(
                    "EXAMPLE_TOO_LARGE",
                    "the example has %,d bytes. Give one of at most %,d.",
                    body.length,
                    LONGEST_EXAMPLE);
        }
        return new MappedReader(mapping).read(body);
    }

    /** Remembers a request as an example to map on. */
    public void remember(Source source, byte[] body) {
        requests.remember(source.id(), body);
    }

    /** How a source's requests are read, for whoever receives them. */
    public Optional<MappedWebhook> of(Source source) {
        return store.find(source.id());
    }

    private void require(Actor actor, String workspaceId, String sourceId) {
        access.require(actor, workspaceId, Permission.IMPORT);
        if (sources.ofWorkspace(workspaceId).stream()
                .noneMatch(it -> it.id().equals(sourceId) && it.kind() == SourceKind.WEBHOOK)) {
            throw access(
                    "SOURCE_NOT_FOUND",
                    "the source is not among this workspace's webhooks. Choose one of its list of"
                            + " sources.");
        }
    }
}
