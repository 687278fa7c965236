package dev.waymark.app.opportunities.tickets;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;
import static dev.waymark.engine.fault.JourneyException.require;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.sources.SecretCipher;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The use cases on destinations: add, list, renew the secret, remove. Safe for several threads. */
public final class Destinations {
    /** The most destinations of one workspace. */
    public static final int MOST = 50;

    private static final int LONGEST_SECRET = 500;

    private final DestinationStore store;
    private final SecretCipher cipher;
    private final TicketHosts hosts;
    private final Access access;

    /** Use cases over a store; only the hosts of the configuration can be added. */
    public Destinations(
            DestinationStore store, SecretCipher cipher, TicketHosts hosts, Access access) {
        this.store = store;
        this.cipher = cipher;
        this.hosts = hosts;
        this.access = access;
    }

    /**
     * The destinations of a workspace, oldest first.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says
     */
    public List<Destination> list(Actor actor, String workspace) {
        access.require(actor, workspace, Permission.READ);
        return store.ofWorkspace(workspace);
    }

    /**
     * Makes a destination.
     *
     * @param secret the token; null for a webhook that asks for none
     * @throws JourneyException FORBIDDEN unless the actor manages the workspace;
     *     TICKET_HOST_NOT_ALLOWED; INVALID_VALUE; DESTINATION_CONFLICT if there is one of that
     *     name; TOO_MANY_DESTINATIONS
     */
    public Destination add(
            Actor actor, String workspace, Destination destination, @Nullable String secret) {
        access.require(actor, workspace, Permission.MANAGE);
        hosts.require(destination.address());
        String kept = secret == null || secret.isBlank() ? null : checked(secret);
        require(
                kept != null || destination.kind() == DestinationKind.WEBHOOK,
                "the token is missing. Make one with the right to add issues, and no more.");
        if (store.ofWorkspace(workspace).size() >= MOST) {
            throw limit(
                    "TOO_MANY_DESTINATIONS",
                    "The workspace has %d destinations. Remove one that is no longer used.",
                    MOST);
        }
        String sealed = kept == null ? null : cipher.seal(destination.id(), kept);
        if (!store.add(workspace, destination, sealed)) {
            throw user(
                    "DESTINATION_CONFLICT",
                    "the workspace has a destination \"%s\". Choose another name.",
                    destination.name());
        }
        return destination;
    }

    /**
     * Replaces the token.
     *
     * @throws JourneyException FORBIDDEN; INVALID_VALUE; UNKNOWN_DESTINATION
     */
    public void renew(Actor actor, String workspace, String id, String secret) {
        access.require(actor, workspace, Permission.MANAGE);
        if (!store.renew(workspace, id, cipher.seal(id, checked(secret)))) {
            throw unknown();
        }
    }

    /**
     * Removes a destination; what was sent there stays.
     *
     * @throws JourneyException FORBIDDEN; UNKNOWN_DESTINATION
     */
    public void remove(Actor actor, String workspace, String id) {
        access.require(actor, workspace, Permission.MANAGE);
        if (!store.remove(workspace, id)) {
            throw unknown();
        }
    }

    /** The destination of an id, for whoever was let in before. */
    Destination find(String workspace, String id) {
        return store.ofWorkspace(workspace).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Destinations::unknown);
    }

    /** Its token, opened; empty if it has none. */
    Optional<String> secret(String workspace, String id) {
        return store.secret(workspace, id).map(it -> cipher.open(id, it));
    }

    /** What stands in a header: nothing that ends it, and nothing that is no character there. */
    private static String checked(String secret) {
        String kept = secret.strip();
        require(
                !kept.isEmpty()
                        && kept.length() <= LONGEST_SECRET
                        && kept.chars().allMatch(c -> c > ' ' && c < 0x7f),
                "the token has %d characters, or one that no token has. Copy it whole; at most %d.",
                kept.length(),
                LONGEST_SECRET);
        return kept;
    }

    private static JourneyException unknown() {
        return access(
                "UNKNOWN_DESTINATION",
                "the destination is not in this workspace. Look at the list of destinations.");
    }
}
