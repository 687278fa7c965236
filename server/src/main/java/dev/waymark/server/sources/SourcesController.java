package dev.waymark.server.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.IssuedSource;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceEntry;
import dev.waymark.app.sources.SourceFault;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Where a workspace's events come from, and what arrives. */
@RestController
@RequestMapping("/api/workspaces/{ws}/sources")
@Tag(name = "sources")
class SourcesController {
    private final AuditTrail trail;
    private final Sources sources;
    private final Arrivals arrivals;

    SourcesController(Sources sources, Arrivals arrivals, AuditTrail trail) {
        this.trail = trail;
        this.sources = sources;
        this.arrivals = arrivals;
    }

    @GetMapping
    @Operation(
            operationId = "listSources",
            summary = "Lists the sources, without their write keys, and what arrives from them.")
    List<SourceAnswer> list(Actor actor, Workspace workspace) {
        arrivals.flush();
        return sources.list(actor, workspace.id()).stream().map(this::answer).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addSource",
            summary = "Makes a source; its write key is shown this once.")
    NewSourceAnswer add(Actor actor, Workspace workspace, @RequestBody NewSource body) {
        IssuedSource issued =
                sources.add(
                        actor,
                        workspace.id(),
                        Given.text(body.name(), "name"),
                        SourceKind.of(Given.text(body.kind(), "kind")));
        log(AuditAction.SOURCE_MADE, "made", issued.source().id(), workspace, actor);
        return new NewSourceAnswer(answer(issued.source()), issued.writeKey());
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "switchSource", summary = "Switches a source on or off.")
    void enable(
            Actor actor,
            Workspace workspace,
            @PathVariable String id,
            @RequestBody SourceChange body) {
        boolean enabled = Given.field(body.enabled(), "enabled");
        sources.enable(actor, workspace.id(), id, enabled);
        log(
                AuditAction.SOURCE_CHANGED,
                enabled ? "switched on" : "switched off",
                id,
                workspace,
                actor);
    }

    @PostMapping("/{id}/key")
    @Operation(
            operationId = "renewSource",
            summary = "Gives a source a new write key, shown this once; the old one ends.")
    NewSourceAnswer renew(Actor actor, Workspace workspace, @PathVariable String id) {
        IssuedSource issued = sources.renew(actor, workspace.id(), id);
        log(AuditAction.SOURCE_CHANGED, "given a new key", id, workspace, actor);
        return new NewSourceAnswer(answer(issued.source()), issued.writeKey());
    }

    @PutMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "signSource",
            summary = "Keeps what a vendor signs its webhooks with; it is never shown.")
    void sign(
            Actor actor,
            Workspace workspace,
            @PathVariable String id,
            @RequestBody SourceSecret body) {
        sources.sign(actor, workspace.id(), id, Given.text(body.secret(), "secret"));
        log(AuditAction.SOURCE_CHANGED, "given a signing secret", id, workspace, actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeSource", summary = "Removes a source; its events stay.")
    void remove(Actor actor, Workspace workspace, @PathVariable String id) {
        sources.remove(actor, workspace.id(), id);
        log(AuditAction.SOURCE_REMOVED, "removed", id, workspace, actor);
    }

    private void log(AuditAction action, String what, String id, Workspace workspace, Actor actor) {
        trail.in(workspace, actor).note(action, "source:" + id, what);
    }

    private SourceAnswer answer(Source source) {
        return new SourceAnswer(
                SourceEntry.of(source),
                arrivals.lastMinute(source.id()),
                arrivals.faults(source.id()));
    }

    /**
     * A source to make.
     *
     * @param kind website, app, server, or whose webhooks: stripe, mailgun, sendgrid, hubspot,
     *     zendesk or intercom
     */
    record NewSource(@Nullable String name, @Nullable String kind) {}

    /**
     * What shall change.
     *
     * @param enabled whether its events are taken
     */
    record SourceChange(@Nullable Boolean enabled) {}

    /**
     * What a vendor signs its webhooks with.
     *
     * @param secret a shared secret, or the vendor's public key
     */
    record SourceSecret(@Nullable String secret) {
        /** Leaves the secret out, so that no log shows it. */
        @Override
        public String toString() {
            return "SourceSecret[]";
        }
    }

    /**
     * A source without its write key.
     *
     * @param lastMinute events of the last 60 seconds, one number a second
     * @param faults the last ones since the server started, newest first
     */
    @JsonInclude
    record SourceAnswer(
            @JsonUnwrapped SourceEntry source,
            List<Integer> lastMinute,
            List<SourceFault> faults) {}

    /**
     * A source with a new key.
     *
     * @param writeKey for the clients that send; it is not shown again
     */
    record NewSourceAnswer(SourceAnswer source, String writeKey) {}
}
