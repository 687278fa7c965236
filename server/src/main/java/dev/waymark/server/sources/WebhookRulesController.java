package dev.waymark.server.sources;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.webhooks.LastRequests;
import dev.waymark.app.webhooks.Webhooks;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.webhooks.HmacRule;
import dev.waymark.formats.tracking.webhooks.MappedWebhook;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the webhooks of anybody, and other JSON, are read: said on an example. */
@RestController
@RequestMapping("/api/workspaces/{ws}/sources")
@Tag(name = "sources")
class WebhookRulesController {
    private static final int SHOWN = 20;

    private final Webhooks webhooks;
    private final AuditTrail trail;

    WebhookRulesController(Webhooks webhooks, AuditTrail trail) {
        this.trail = trail;
        this.webhooks = webhooks;
    }

    @GetMapping("/{id}/webhook")
    @Operation(
            operationId = "webhookRules",
            summary = "Tells how a webhook's requests are read, and the last one that came.")
    WebhookAnswer rules(Actor actor, Workspace workspace, @PathVariable String id) {
        MappedWebhook rules = webhooks.rules(actor, workspace.id(), id).orElse(null);
        LastRequests.Request last = webhooks.example(actor, workspace.id(), id).orElse(null);
        return new WebhookAnswer(
                rules == null ? null : MappingBody.of(rules.mapping()),
                rules == null ? null : rules.signature(),
                last == null ? null : last.body(),
                last == null ? null : last.at());
    }

    @PutMapping("/{id}/webhook")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "mapWebhook",
            summary = "Keeps how a webhook's requests are read from now on.")
    void map(
            Actor actor,
            Workspace workspace,
            @PathVariable String id,
            @RequestBody WebhookChange body) {
        SignatureBody signature = body.signature();
        webhooks.map(
                actor,
                workspace.id(),
                id,
                new MappedWebhook(
                        Given.field(body.mapping(), "mapping").mapping(),
                        signature == null ? null : signature.rule()));
        trail.in(workspace, actor).note(AuditAction.SOURCE_CHANGED, "source:" + id, "mapped");
    }

    @PostMapping("/mapping/preview")
    @Operation(
            operationId = "previewMapping",
            summary = "Shows which events a mapping makes of an example. Keeps nothing.")
    MappingPreview preview(Workspace workspace, @RequestBody MappingExample body) {
        TrackedBatch batch =
                Webhooks.preview(
                        Given.field(body.mapping(), "mapping").mapping(),
                        Given.text(body.example(), "example"));
        return new MappingPreview(
                batch.events().stream().limit(SHOWN).map(MappedEvent::of).toList(),
                batch.refused().stream().limit(SHOWN).toList());
    }

    /**
     * How a webhook is read.
     *
     * @param mapping null if that was never said
     * @param signature null if requests are not signed
     * @param example the last request that came; null if none did since the server started
     * @param exampleAt when it came
     */
    record WebhookAnswer(
            @Nullable MappingBody mapping,
            @Nullable HmacRule signature,
            @Nullable String example,
            @Nullable Instant exampleAt) {}

    /**
     * How a webhook is to be read.
     *
     * @param signature null if requests are not signed
     */
    record WebhookChange(@Nullable MappingBody mapping, @Nullable SignatureBody signature) {}

    /** A signature, see the how-to on webhooks. */
    record SignatureBody(
            @Nullable String header,
            @Nullable String encoding,
            @Nullable String prefix,
            @Nullable String timeHeader) {
        HmacRule rule() {
            return new HmacRule(
                    Given.text(header, "header"),
                    encoding == null ? "hex" : encoding,
                    prefix == null ? "" : prefix,
                    timeHeader);
        }
    }

    /**
     * A mapping to be tried.
     *
     * @param example a body, as JSON text
     */
    record MappingExample(@Nullable MappingBody mapping, @Nullable String example) {}

    /**
     * What a mapping makes of an example.
     *
     * @param events the first twenty
     * @param refused the first twenty records that make no event
     */
    record MappingPreview(List<MappedEvent> events, List<TrackedBatch.Refused> refused) {}

    /**
     * An event as it would be taken.
     *
     * @param time as written; null if it would be the time of arrival
     */
    record MappedEvent(
            String customer,
            String type,
            @Nullable String time,
            @Nullable String channel,
            @Nullable Double value,
            @Nullable String id,
            Map<String, String> properties) {
        static MappedEvent of(TrackedEvent event) {
            Map<String, String> properties = new TreeMap<>();
            event.properties().forEach(properties::put);
            return new MappedEvent(
                    event.customer(),
                    event.type(),
                    event.time(),
                    event.channel(),
                    event.value(),
                    event.id(),
                    properties);
        }
    }
}
