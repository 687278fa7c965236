package dev.waymark.app.pulls;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.require;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.Sources;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;

/**
 * The use cases on pulls: add, change, list, look at an example, and run at once. Switched and
 * removed they are as sources. Safe for several threads.
 */
public final class Pulls {
    private static final int LONGEST_SECRET = 500;

    private final PullStore store;
    private final Sources sources;
    private final SealedSources secrets;
    private final Access access;
    private final Reading reading;

    /** What is read, by what, and when. */
    public record Reading(List<PullReader> readers, PullLimits limits, Clock clock) {
        public Reading {
            readers = List.copyOf(readers);
        }
    }

    /** Use cases over the given stores. */
    public Pulls(
            PullStore store,
            Sources sources,
            SealedSources secrets,
            Access access,
            Reading reading) {
        this.store = store;
        this.sources = sources;
        this.secrets = secrets;
        this.access = access;
        this.reading = reading;
    }

    /**
     * Makes a source that Waymark reads by itself; its first run is due at once.
     *
     * @throws JourneyException PULL_NOT_ALLOWED if the configuration does not let it be read;
     *     INVALID_VALUE; else as {@link Sources#add}
     */
    public Pull add(Actor actor, String workspaceId, PullOrder order) {
        access.require(actor, workspaceId, Permission.IMPORT);
        order.settings().check(reading.limits());
        String secret = checked(order.secret());
        PullState state = PullState.first(reading.clock().instant());
        if (order.settings() instanceof DatabaseSettings) {
            require(secret != null, "the password is missing. Give the database user's.");
        }
        Source source =
                sources.addPulled(actor, workspaceId, order.name(), order.settings().kind());
        boolean kept = false;
        try {
            Pull pull = new Pull(source, order.settings(), order.mapping(), order.every(), state);
            if (secret != null) {
                secrets.sign(workspaceId, source.id(), secret);
            }
            store.add(pull);
            kept = true;
            return pull;
        } finally {
            if (!kept) {
                secrets.remove(workspaceId, source.id());
            }
        }
    }

    /**
     * The pulls of a workspace, oldest first.
     *
     * @throws JourneyException WORKSPACE_NOT_FOUND or FORBIDDEN as {@link Access#require} says
     */
    public List<Pull> list(Actor actor, String workspaceId) {
        access.require(actor, workspaceId, Permission.READ);
        return store.ofWorkspace(workspaceId);
    }

    /**
     * The newest records of what could be read, as JSON, at most five. Nothing is kept.
     *
     * @return empty for files, which the import's preview shows
     * @throws JourneyException PULL_NOT_ALLOWED; whatever reading throws
     */
    public List<JsonNode> examples(
            Actor actor, String workspaceId, PullSettings settings, @Nullable String secret) {
        access.require(actor, workspaceId, Permission.IMPORT);
        settings.check(reading.limits());
        return PullRun.readerOf(reading.readers(), settings)
                .examples(settings, checked(secret), reading.limits())
                .orElse(List.of());
    }

    /**
     * Lets a pull run at once, as if it had not failed.
     *
     * @throws JourneyException SOURCE_NOT_FOUND; FORBIDDEN
     */
    public void retry(Actor actor, String workspaceId, String sourceId) {
        access.require(actor, workspaceId, Permission.IMPORT);
        found(workspaceId, sourceId);
        store.hurry(sourceId, reading.clock().instant());
    }

    /**
     * Changes what a pull reads, how often, and how. Its checkpoint is kept as long as it reads the
     * same things, unless it shall begin anew; it runs at once. A run under way ends soon, and what
     * it keeps no longer counts.
     *
     * @throws JourneyException SOURCE_NOT_FOUND; PULL_NOT_ALLOWED; INVALID_VALUE, also if the
     *     password would serve something else than what it was given for; PULL_CONFLICT if somebody
     *     else changed it at the same time
     */
    public Pull change(Actor actor, String workspaceId, String sourceId, PullChange change) {
        access.require(actor, workspaceId, Permission.IMPORT);
        Pull old = found(workspaceId, sourceId);
        PullSettings settings = change.settings();
        require(
                settings.kind() == old.source().kind(),
                "the source reads a %s. Add another source for a %s.",
                old.source().kind().label(),
                settings.kind().label());
        settings.check(reading.limits());
        String secret = checked(change.secret());
        require(
                secret != null
                        || !secrets.hasSecret(sourceId)
                        || settings.keepsSecretOf(old.settings()),
                "the password was given for another place, user, query or topic, or for a better"
                        + " encrypted connection. Give it again.");
        boolean same = settings.readsSame(old.settings()) && !change.anew();
        Pull next =
                new Pull(
                        old.source(),
                        settings,
                        change.mapping(),
                        change.every(),
                        old.state()
                                .edited(
                                        same ? old.state().checkpoint() : null,
                                        reading.clock().instant()),
                        old.edition());
        if (!store.change(next, secret == null ? null : secrets.seal(sourceId, secret))) {
            throw user(
                    "PULL_CONFLICT",
                    "the source was removed or changed by somebody else. Look at it again.");
        }
        return next;
    }

    /**
     * A pull with all its settings.
     *
     * @throws JourneyException SOURCE_NOT_FOUND; FORBIDDEN
     */
    public Pull find(Actor actor, String workspaceId, String sourceId) {
        access.require(actor, workspaceId, Permission.IMPORT);
        return found(workspaceId, sourceId);
    }

    private Pull found(String workspaceId, String sourceId) {
        return store.ofWorkspace(workspaceId).stream()
                .filter(pull -> pull.source().id().equals(sourceId))
                .findAny()
                .orElseThrow(
                        () ->
                                access(
                                        "SOURCE_NOT_FOUND",
                                        "the source is not among those of this workspace that are"
                                                + " read by schedule. Choose one of its list."));
    }

    private static @Nullable String checked(@Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            return null;
        }
        require(
                secret.length() <= LONGEST_SECRET && secret.chars().noneMatch(c -> c < ' '),
                "the password has %d characters, or one that is none. Give at most %d.",
                secret.length(),
                LONGEST_SECRET);
        return secret;
    }
}
