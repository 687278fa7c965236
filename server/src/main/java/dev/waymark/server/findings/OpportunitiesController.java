package dev.waymark.server.findings;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.id.Ids;
import dev.waymark.app.opportunities.Alignment;
import dev.waymark.app.opportunities.BestSet;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.OpportunityBody;
import dev.waymark.app.opportunities.Tickets;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

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

import java.time.Clock;
import java.util.List;

/**
 * Keeps what could be done, chooses among it, and writes tickets for it. {@link TicketsController}
 * sends them.
 */
@RestController
@RequestMapping("/api/workspaces/{ws}/opportunities")
@Tag(name = "opportunities")
public class OpportunitiesController {
    private final Opportunities opportunities;
    private final PlacedFindings findings;
    private final Ids ids;
    private final Clock clock;

    OpportunitiesController(
            Opportunities opportunities, PlacedFindings findings, Ids ids, Clock clock) {
        this.opportunities = opportunities;
        this.findings = findings;
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(operationId = "listOpportunities", summary = "All opportunities, oldest first")
    @GetMapping
    List<Opportunity> list(Workspace workspace) {
        return opportunities.list(workspace.id());
    }

    @Operation(
            operationId = "addOpportunity",
            summary = "Keep a new opportunity",
            description =
                    "With a finding, its size, step and department are taken from the log as it is"
                            + " now; what the body holds of them is passed over.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opportunity add(
            Workspace workspace, @RequestBody OpportunityBody body, HttpServletRequest request) {
        OpportunityBody sized =
                body.finding() == null
                        ? body
                        : body.sizedIn(
                                findings.all(
                                        request,
                                        workspace,
                                        body.map(),
                                        requireNonNullElse(body.options(), FindingOptions.NONE)));
        return opportunities.add(workspace.id(), sized.as(ids.next(), clock.instant()));
    }

    @Operation(operationId = "changeOpportunity", summary = "Change an opportunity")
    @PutMapping("/{id}")
    Opportunity change(
            Workspace workspace, @PathVariable("id") String id, @RequestBody OpportunityBody body) {
        return opportunities.change(workspace.id(), body.as(id, clock.instant()));
    }

    @Operation(operationId = "deleteOpportunity", summary = "Remove an opportunity")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Workspace workspace, @PathVariable("id") String id) {
        opportunities.delete(workspace.id(), id);
    }

    @Operation(
            operationId = "chooseOpportunities",
            summary = "The best set under a capacity in person-days",
            description = "The exact answer to the knapsack problem, over half days.")
    @GetMapping("/best")
    BestSet best(Workspace workspace, @RequestParam(name = "capacity") double capacity) {
        return BestSet.of(opportunities.list(workspace.id()), capacity);
    }

    @Operation(
            operationId = "alignDepartments",
            summary = "Who owns which pains, and where nobody does")
    @GetMapping("/alignment")
    Alignment alignment(
            Workspace workspace,
            @RequestParam(name = "map") String map,
            HttpServletRequest request) {
        FindingReport report = findings.all(request, workspace, map, FindingOptions.NONE);
        return Alignment.of(report.findings(), report.months(), opportunities.list(workspace.id()));
    }

    @Operation(
            operationId = "writeJiraIssue",
            summary = "The body of a Jira issue for an opportunity",
            description = "Nothing is sent: it is what would be.")
    @GetMapping("/{id}/jira")
    Tickets.JiraIssue jira(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestParam(name = "project") String project) {
        return Tickets.jira(
                opportunities.find(workspace.id(), id), Given.field(project, "project"));
    }

    @Operation(
            operationId = "writeGitHubIssue",
            summary = "The body of a GitHub issue for an opportunity",
            description = "Nothing is sent: it is what would be.")
    @GetMapping("/{id}/github")
    Tickets.GitHubIssue gitHub(Workspace workspace, @PathVariable("id") String id) {
        return Tickets.gitHub(opportunities.find(workspace.id(), id));
    }
}
