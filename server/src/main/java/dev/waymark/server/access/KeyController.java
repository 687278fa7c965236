package dev.waymark.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.keys.ApiKey;
import dev.waymark.app.access.keys.ApiKeys;
import dev.waymark.app.access.keys.IssuedKey;
import dev.waymark.app.access.keys.KeyRequest;
import dev.waymark.app.access.keys.Scope;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A workspace's keys for programs. */
@RestController
@RequestMapping("/api/workspaces/{ws}/keys")
class KeyController {
    private final AuditTrail trail;
    private final ApiKeys keys;

    KeyController(ApiKeys keys, AuditTrail trail) {
        this.trail = trail;
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "Lists the keys that were not revoked, without their secrets.")
    List<KeyAnswer> list(Actor actor, Workspace workspace) {
        return keys.list(actor, workspace.id()).stream().map(KeyAnswer::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a key; its secret is shown this once.")
    NewKeyAnswer issue(Actor actor, Workspace workspace, @RequestBody NewKeyRequest body) {
        List<String> scopes = body.scopes() == null ? List.of() : body.scopes();
        IssuedKey issued =
                keys.issue(
                        actor,
                        workspace.id(),
                        new KeyRequest(
                                Given.text(body.name(), "name"),
                                scopes.stream().map(Scope::of).collect(Collectors.toSet()),
                                body.expiresAt()));
        trail.in(workspace, actor)
                .note(
                        AuditAction.KEY_MADE,
                        "key:" + issued.key().id(),
                        issued.key().name()
                                + ": "
                                + String.join(", ", KeyAnswer.of(issued.key()).scopes()));
        return NewKeyAnswer.of(issued);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a key.")
    void revoke(Actor actor, Workspace workspace, @PathVariable String id) {
        keys.revoke(actor, workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.KEY_REVOKED, "key:" + id);
    }

    /**
     * A key to make.
     *
     * @param scopes read, import, write
     * @param expiresAt null for never
     */
    record NewKeyRequest(
            @Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {}

    /**
     * A key without its secret.
     *
     * @param hint the first characters of the secret
     */
    @JsonInclude
    record KeyAnswer(
            String id,
            String name,
            String hint,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt) {
        static KeyAnswer of(ApiKey key) {
            return new KeyAnswer(
                    key.id(),
                    key.name(),
                    key.hint(),
                    key.scopes().stream().map(Scope::label).sorted().toList(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.expiresAt());
        }
    }

    /**
     * A new key.
     *
     * @param key the secret, to send as {@code Authorization: Bearer}; it is not shown again
     */
    record NewKeyAnswer(String id, String name, String hint, List<String> scopes, String key) {
        static NewKeyAnswer of(IssuedKey issued) {
            KeyAnswer shown = KeyAnswer.of(issued.key());
            return new NewKeyAnswer(
                    shown.id(), shown.name(), shown.hint(), shown.scopes(), issued.secret());
        }
    }
}
