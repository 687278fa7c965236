package dev.waymark.server.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditCsv;
import dev.waymark.app.audit.AuditLine;
import dev.waymark.app.audit.AuditLog;
import dev.waymark.app.audit.AuditQuery;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who did what when in a workspace, for its administrators. */
@RestController
@RequestMapping("/api/workspaces/{ws}/audit")
class AuditController {
    /** Most rows of a CSV file: a bound on memory. */
    private static final int MOST_ROWS = 50_000;

    private final AuditLog log;
    private final AuditTrail trail;

    AuditController(AuditLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    @GetMapping
    @Operation(
            operationId = "listAudit",
            summary = "Who did what when, newest first",
            description =
                    "What was done in the workspace, and the sign-ins and accounts of its members."
                            + " The page after this one begins before the id of its last entry.")
    List<AuditAnswer> list(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "action", required = false) @Nullable String action,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        AuditAction wanted = action == null ? null : AuditAction.of(action);
        return log.page(actor, workspace.id(), new AuditQuery(before, wanted, limit)).stream()
                .map(AuditAnswer::of)
                .toList();
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @Operation(
            operationId = "exportAudit",
            summary = "Who did what when, newest first, as CSV",
            description = "The newest 50,000 entries. Exporting is noted too.")
    ResponseEntity<byte[]> export(Actor actor, Workspace workspace) {
        log.page(actor, workspace.id(), new AuditQuery(null, null, 1)); // may they read it at all
        trail.in(workspace, actor).note(AuditAction.AUDIT_EXPORTED);
        List<AuditLine> all = new ArrayList<>();
        List<AuditLine> page;
        String before = null;
        do {
            page = log.page(actor, workspace.id(), new AuditQuery(before, null, AuditQuery.MOST));
            all.addAll(page);
            before = page.isEmpty() ? null : page.getLast().entry().id();
        } while (page.size() == AuditQuery.MOST && all.size() < MOST_ROWS);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("audit.csv").build().toString())
                .body(AuditCsv.of(all).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One thing that was done.
     *
     * @param actor {@code user:…}, {@code key:…}, {@code source:…}, {@code demo}, {@code server} or
     *     {@code nobody}
     * @param actorName null for who has no account
     * @param action what was done
     * @param subject what it was done to, as a kind and an id; null if the action says it all
     * @param subjectName null for what is no person
     * @param detail what people called it, such as a role or the name of a key
     * @param address where the request came from; null for the shell and the server itself
     */
    @JsonInclude
    record AuditAnswer(
            String id,
            Instant at,
            String actor,
            @Nullable String actorName,
            String action,
            @Nullable String subject,
            @Nullable String subjectName,
            @Nullable String detail,
            @Nullable String address) {
        static AuditAnswer of(AuditLine line) {
            return new AuditAnswer(
                    line.entry().id(),
                    line.entry().at(),
                    line.entry().actor(),
                    line.actorName(),
                    line.entry().action().label(),
                    line.entry().subject(),
                    line.subjectName(),
                    line.entry().detail(),
                    line.entry().address());
        }
    }
}
