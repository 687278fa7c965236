package dev.waymark.app.pulls;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.require;

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
 * The use cases on pulls: add, list, look at an example, and run at once. Switched and removed they
 * are as sources. Safe for several threads.
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
        if (store.ofWorkspace(workspaceId).stream()
                .noneMatch(pull -> pull.source().id().equals(sourceId))) {
            throw access(
                    "SOURCE_NOT_FOUND",
                    "the source is not among those of this workspace that are read by schedule."
                            + " Choose one of its list.");
        }
        store.hurry(sourceId, reading.clock().instant());
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
