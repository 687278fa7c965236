package dev.waymark.server.findings;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.findings.decisions.Decision;
import dev.waymark.app.findings.decisions.Decisions;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.access.Given;
import dev.waymark.server.maps.Authors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Keeps what people decide about findings. */
@RestController
@RequestMapping("/api/workspaces/{ws}/findings/decisions")
@Tag(name = "findings")
public class DecisionsController {
    private final Decisions decisions;
    private final PlacedFindings findings;

    DecisionsController(Decisions decisions, PlacedFindings findings) {
        this.decisions = decisions;
        this.findings = findings;
    }

    @Operation(operationId = "listDecisions", summary = "What was decided, newest first")
    @GetMapping
    List<Decision> list(Workspace workspace) {
        return decisions.list(workspace.id());
    }

    @Operation(
            operationId = "decideFinding",
            summary = "Accept a finding onto a map, dismiss it with a reason, or watch it",
            description =
                    "Accepting needs map; text is that of the card (default: the finding's own),"
                            + " and the card is marked as measured with what the server counts.")
    @PutMapping
    Decision decide(
            Workspace workspace,
            Actor actor,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        String by = Authors.name(actor);
        return switch (body.state()) {
            case "dismissed" ->
                    decisions.dismiss(workspace.id(), body.finding(), body.reason(), by);
            case "watched" -> decisions.watch(workspace.id(), body.finding(), body.reason(), by);
            case "accepted" -> {
                String map = Given.field(body.map(), "map");
                Finding finding =
                        findings.all(
                                        request,
                                        workspace,
                                        map,
                                        requireNonNullElse(body.options(), FindingOptions.NONE))
                                .finding(body.finding());
                yield decisions.accept(
                        workspace.id(),
                        map,
                        finding,
                        requireNonNullElse(body.text(), finding.text()),
                        by);
            }
            default ->
                    throw JourneyException.user(
                            "INVALID_VALUE",
                            "state \"%s\" must be one of \"accepted\", \"dismissed\","
                                    + " \"watched\".",
                            body.state());
        };
    }

    @Operation(
            operationId = "takeDecisionBack",
            summary = "Take a decision back; a card stays on its map")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Workspace workspace, @RequestParam(name = "finding") String finding) {
        decisions.takeBack(workspace.id(), finding);
    }

    /**
     * A decision to keep.
     *
     * @param options as the findings were asked for
     */
    record DecisionBody(
            String finding,
            String state,
            @Nullable String reason,
            @Nullable String map,
            @Nullable String text,
            @Nullable FindingOptions options) {
        DecisionBody {
            finding = Given.field(finding, "finding");
            state = Given.field(state, "state");
        }
    }
}
