package dev.waymark.server.identity;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.identity.JoiningEntry;
import dev.waymark.app.identity.KeptApart;
import dev.waymark.app.identity.MergeList;
import dev.waymark.app.identity.MergeQuestion;
import dev.waymark.app.identity.Merges;
import dev.waymark.formats.identity.IdentityRulesJson;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** What joins a workspace's customers into profiles, and how people decide otherwise. */
@RestController
@RequestMapping("/api/workspaces/{ws}/identity")
@Tag(name = "identity")
class IdentityController {
    private final AuditTrail trail;
    private final Merges merges;
    private final Queries queries;

    IdentityController(Merges merges, Queries queries, AuditTrail trail) {
        this.trail = trail;
        this.merges = merges;
        this.queries = queries;
    }

    @GetMapping("/merges")
    @Operation(
            operationId = "listMerges",
            summary = "Which customers are one person, and why",
            description =
                    "The latest evidence first. Each joining names the two profiles as they were"
                            + " just before, and the identifier that joined them, or would have.")
    MergesAnswer list(
            Workspace workspace,
            @RequestParam(name = "outcome", required = false) @Nullable String outcome,
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            HttpServletRequest request) {
        MergeQuestion question = new MergeQuestion(outcome, search, offset, limit);
        return MergesAnswer.of(
                queries.run(request, cancel -> merges.list(workspace.id(), question)));
    }

    @GetMapping("/apart")
    @Operation(operationId = "listApart", summary = "Customers that are kept apart, newest first")
    List<ApartAnswer> apart(Workspace workspace) {
        return merges.keptApart(workspace.id()).stream().map(ApartAnswer::of).toList();
    }

    @PostMapping("/apart")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "keepApart",
            summary = "Undo a merge: keep two customers apart",
            description = "All analyses count them as two from now on, in all that was.")
    ApartAnswer keepApart(Actor actor, Workspace workspace, @RequestBody Pair pair) {
        KeptApart apart =
                merges.keepApart(
                        workspace.id(),
                        Given.text(pair.one(), "one"),
                        Given.text(pair.other(), "other"),
                        actor.logName());
        trail.in(workspace, actor)
                .note(AuditAction.CUSTOMERS_SEPARATED, "separation:" + apart.id());
        return ApartAnswer.of(apart);
    }

    @DeleteMapping("/apart/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "letJoin", summary = "Let two customers be joined again")
    void letJoin(Actor actor, Workspace workspace, @PathVariable String id) {
        merges.letJoin(workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.SEPARATION_ENDED, "separation:" + id);
    }

    @GetMapping("/rules")
    @Operation(operationId = "getIdentityRules", summary = "Which identifiers join customers")
    IdentityRulesJson rules(Workspace workspace) {
        return IdentityRulesJson.of(merges.rules(workspace.id()));
    }

    @PutMapping("/rules")
    @Operation(
            operationId = "setIdentityRules",
            summary = "Lay down which identifiers join customers; all profiles are made anew")
    IdentityRulesJson setRules(
            Actor actor, Workspace workspace, @RequestBody IdentityRulesJson body) {
        merges.setRules(workspace.id(), body.rules());
        trail.in(workspace, actor).note(AuditAction.IDENTITY_RULES_SET);
        return rules(workspace);
    }

    /** Two customers. */
    record Pair(@Nullable String one, @Nullable String other) {}

    /** Two customers that are kept apart. */
    record ApartAnswer(String id, String one, String other, String by, Instant at) {
        static ApartAnswer of(KeptApart apart) {
            return new ApartAnswer(
                    apart.id(),
                    apart.separation().one(),
                    apart.separation().other(),
                    apart.by(),
                    apart.at());
        }
    }

    /**
     * Merges, and how many there are.
     *
     * @param customers that are linked to anything
     * @param profiles persons that they are
     * @param merged joinings that were made
     * @param refused joinings that were not
     * @param found how many were asked for
     */
    record MergesAnswer(
            long customers,
            long profiles,
            long merged,
            long refused,
            long found,
            List<JoiningEntry> joinings) {
        static MergesAnswer of(MergeList list) {
            return new MergesAnswer(
                    list.customers(),
                    list.profiles(),
                    list.merged(),
                    list.refused(),
                    list.found(),
                    list.joinings().stream().map(JoiningEntry::of).toList());
        }
    }
}
