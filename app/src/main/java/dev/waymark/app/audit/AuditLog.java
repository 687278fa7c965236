package dev.waymark.app.audit;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.id.Ids;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The use cases on the audit log: note what was done, read it, forget what is too old. */
public final class AuditLog {
    /** Most entries that are kept, however young: a bound on the disk. */
    public static final long MOST_ENTRIES = 500_000;

    /**
     * Most of them that are of nobody: refused sign-ins cost an attacker nothing, and must not push
     * out what people did.
     */
    public static final long MOST_OF_NOBODY = 100_000;

    /** Who did not prove who they are. */
    public static final String NOBODY = "nobody";

    private final AuditStore store;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    /** Use cases over the given store. */
    public AuditLog(AuditStore store, Access access, Ids ids, Clock clock) {
        this.store = store;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes what was done; it is on disk on return. */
    public AuditEntry note(Deed deed) {
        AuditEntry entry =
                new AuditEntry(
                        ids.next(),
                        Instant.ofEpochMilli(clock.millis()),
                        deed.workspaceId(),
                        deed.actor(),
                        deed.action(),
                        deed.subject(),
                        deed.detail(),
                        deed.address());
        store.append(entry);
        return entry;
    }

    /**
     * What was done in a workspace, and to the accounts of its members, newest first. An
     * administrator of the server also sees what concerns no account, such as failed sign-ins under
     * unknown addresses.
     *
     * @throws dev.waymark.engine.fault.JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link
     *     Access#require} says
     */
    public List<AuditLine> page(Actor actor, String workspaceId, AuditQuery query) {
        access.require(actor, workspaceId, Permission.MANAGE);
        boolean server = actor instanceof Actor.Person(User user) && user.role() == Role.ADMIN;
        return store.page(workspaceId, server, query);
    }

    /** Forgets what is older than the time for which entries are kept. */
    public void prune(Duration kept) {
        store.prune(
                clock.instant().minus(kept),
                new AuditStore.Most(MOST_ENTRIES, MOST_OF_NOBODY, NOBODY));
    }

    /**
     * What is noted; the fields of {@link AuditEntry} without id and time.
     *
     * @param workspaceId null for what concerns an account or the server
     */
    public record Deed(
            @Nullable String workspaceId,
            String actor,
            AuditAction action,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable String address) {}
}
