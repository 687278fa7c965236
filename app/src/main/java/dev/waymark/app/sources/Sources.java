package dev.waymark.app.sources;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;
import static dev.waymark.engine.fault.JourneyException.require;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The use cases on sources: add, list, switch, renew, remove, and recognise the one whose write key
 * somebody shows. Safe for several threads.
 */
public final class Sources {
    /** How every write key begins, so that scanners find leaked ones. */
    public static final String PREFIX = "wk_";

    /** The most sources of one workspace. */
    public static final int MOST = 200;

    private static final int HINT_LENGTH = 8;
    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 500;
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 10_000;

    private final SourceStore store;
    private final Access access;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, Recognised> recognised = new ConcurrentHashMap<>();

    private record Recognised(Source source, Instant until) {}

    /** Use cases over the given store. */
    public Sources(SourceStore store, Access access, Secrets secrets, Ids ids, Clock clock) {
        this.store = store;
        this.access = access;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a source, enabled, with a new write key.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says;
     *     INVALID_VALUE if the name is no good; SOURCE_CONFLICT if the workspace has one of that
     *     name; TOO_MANY_SOURCES
     */
    public IssuedSource add(Actor actor, String workspaceId, String name, SourceKind kind) {
        require(
                !kind.isPulled(),
                "a source of the kind \"%s\" is read by schedule. Say what is to be read.",
                kind.label());
        return issue(actor, workspaceId, name, kind);
    }

    /**
     * Makes a source to which nobody writes, since Waymark reads it by itself.
     *
     * @throws JourneyException as {@link #add}
     */
    public Source addPulled(Actor actor, String workspaceId, String name, SourceKind kind) {
        require(kind.isPulled(), "nobody reads a source of the kind \"%s\".", kind.label());
        return issue(actor, workspaceId, name, kind).source();
    }

    private IssuedSource issue(Actor actor, String workspaceId, String name, SourceKind kind) {
        access.require(actor, workspaceId, Permission.IMPORT);
        if (store.ofWorkspace(workspaceId).size() >= MOST) {
            throw limit(
                    "TOO_MANY_SOURCES",
                    "The workspace has %d sources. Remove one that is no longer used.",
                    MOST);
        }
        String key = PREFIX + secrets.next();
        Source source =
                new Source(
                        ids.next(),
                        workspaceId,
                        name.strip(),
                        kind,
                        key.substring(0, HINT_LENGTH),
                        actor.logName(),
                        Instant.ofEpochMilli(clock.millis()),
                        true,
                        SourceCounts.NONE);
        if (!store.add(source, Secrets.hash(key))) {
            throw user(
                    "SOURCE_CONFLICT",
                    "the workspace has a source \"%s\". Choose another name.",
                    source.name());
        }
        return new IssuedSource(source, key);
    }

    /**
     * The workspace's sources, oldest first.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says
     */
    public List<Source> list(Actor actor, String workspaceId) {
        access.require(actor, workspaceId, Permission.READ);
        return store.ofWorkspace(workspaceId);
    }

    /**
     * Switches a source on or off; what an off one sends is refused.
     *
     * @throws JourneyException SOURCE_NOT_FOUND; else as {@link #add}
     */
    public void enable(Actor actor, String workspaceId, String sourceId, boolean enabled) {
        access.require(actor, workspaceId, Permission.IMPORT);
        found(store.enable(workspaceId, sourceId, enabled));
    }

    /**
     * Gives a source a new write key; the old one ends at once.
     *
     * @throws JourneyException SOURCE_NOT_FOUND; else as {@link #add}
     */
    public IssuedSource renew(Actor actor, String workspaceId, String sourceId) {
        access.require(actor, workspaceId, Permission.IMPORT);
        String key = PREFIX + secrets.next();
        found(store.renew(workspaceId, sourceId, Secrets.hash(key), key.substring(0, HINT_LENGTH)));
        Source source =
                store.ofWorkspace(workspaceId).stream()
                        .filter(it -> it.id().equals(sourceId))
                        .findAny()
                        .orElseThrow(Sources::notFound);
        return new IssuedSource(source, key);
    }

    /**
     * Keeps the secret, or public key, with which a vendor signs its webhooks. It is never shown.
     *
     * @throws JourneyException INVALID_VALUE if it is no good; SOURCE_NOT_FOUND; else as {@link
     *     #add}
     */
    public void sign(Actor actor, String workspaceId, String sourceId, String secret) {
        access.require(actor, workspaceId, Permission.IMPORT);
        String kept = secret.strip();
        require(
                SHORTEST_SECRET <= kept.length() && kept.length() <= LONGEST_SECRET,
                "the signing secret has %d characters. Copy it whole from the vendor's settings.",
                kept.length());
        found(store.sign(workspaceId, sourceId, kept));
    }

    /** What a source's requests are signed with; empty if that was never told. */
    public Optional<String> signingSecret(Source source) {
        return store.secret(source.id());
    }

    /**
     * Removes a source; its events stay in the log.
     *
     * @throws JourneyException SOURCE_NOT_FOUND; else as {@link #add}
     */
    public void remove(Actor actor, String workspaceId, String sourceId) {
        access.require(actor, workspaceId, Permission.IMPORT);
        found(store.remove(workspaceId, sourceId));
    }

    /**
     * The enabled source that has this write key; empty if it is unknown, renewed, removed or
     * switched off. What another process changed is known after five seconds.
     */
    public Optional<Source> recognise(String writeKey) {
        if (!writeKey.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String hash = Secrets.hash(writeKey);
        Instant now = clock.instant();
        Recognised known = recognised.get(hash);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.source());
        }
        Optional<Source> source = store.findByHash(hash).filter(Source::enabled);
        if (recognised.size() >= MOST_KEPT) {
            recognised.clear();
        }
        source.ifPresentOrElse(
                it -> recognised.put(hash, new Recognised(it, now.plus(KEPT))),
                () -> recognised.remove(hash));
        return source;
    }

    private void found(boolean found) {
        recognised.clear();
        if (!found) {
            throw notFound();
        }
    }

    private static JourneyException notFound() {
        return access(
                "SOURCE_NOT_FOUND",
                "the source is not among this workspace's. Choose one of its list of sources.");
    }
}
