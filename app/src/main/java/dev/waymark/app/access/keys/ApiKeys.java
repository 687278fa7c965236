package dev.waymark.app.access.keys;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The use cases on keys: issue, list, revoke, and recognise the program that shows one. */
public final class ApiKeys {
    /** How every secret begins, so that scanners find leaked ones. */
    public static final String PREFIX = "wm_";

    private static final int HINT_LENGTH = 8;
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final Access access;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    /** Use cases over the given store. */
    public ApiKeys(ApiKeyStore store, Access access, Secrets secrets, Ids ids, Clock clock) {
        this.store = store;
        this.access = access;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a key to the workspace.
     *
     * @throws dev.waymark.engine.fault.JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link
     *     Access#require} says; INVALID_VALUE if the name or the expiry is no good
     */
    public IssuedKey issue(Actor actor, String workspaceId, KeyRequest request) {
        access.require(actor, workspaceId, Permission.MANAGE);
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant expiry = request.expiresAt();
        require(
                expiry == null || expiry.isAfter(now),
                "expiresAt %s is past. Give a later instant, or none.",
                expiry);
        String secret = PREFIX + secrets.next();
        ApiKey key =
                new ApiKey(
                        ids.next(),
                        workspaceId,
                        request.name().strip(),
                        secret.substring(0, HINT_LENGTH),
                        request.scopes(),
                        actor.logName(),
                        now,
                        null,
                        expiry,
                        null);
        store.add(key, Secrets.hash(secret));
        return new IssuedKey(key, secret);
    }

    /** The workspace's keys that were not revoked, oldest first; errors as {@link #issue}. */
    public List<ApiKey> list(Actor actor, String workspaceId) {
        access.require(actor, workspaceId, Permission.MANAGE);
        return store.ofWorkspace(workspaceId);
    }

    /**
     * Revokes a key: from now on it opens nothing.
     *
     * @throws dev.waymark.engine.fault.JourneyException KEY_NOT_FOUND if the workspace has no such
     *     key; else as {@link #issue}
     */
    public void revoke(Actor actor, String workspaceId, String keyId) {
        access.require(actor, workspaceId, Permission.MANAGE);
        if (!store.revoke(workspaceId, keyId, clock.instant())) {
            throw access(
                    "KEY_NOT_FOUND",
                    "the key is not among this workspace's. Choose one of its list of keys.");
        }
    }

    /** The program that shows this secret; empty if it is unknown, revoked or expired. */
    public Optional<Actor.Program> recognise(String secret) {
        Instant now = clock.instant();
        return store.findByHash(Secrets.hash(secret))
                .filter(key -> key.isValidAt(now))
                .map(
                        key -> {
                            Instant last = key.lastUsedAt();
                            if (last == null || !now.isBefore(last.plus(TOUCH_EVERY))) {
                                store.touch(key.id(), now);
                            }
                            return new Actor.Program(
                                    key.id(), key.workspaceId(), key.permissions());
                        });
    }
}
