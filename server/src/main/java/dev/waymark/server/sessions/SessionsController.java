package dev.waymark.server.sessions;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.sessions.SessionsOptions;
import dev.waymark.engine.sessions.Sessions;
import dev.waymark.engine.sessions.SessionsKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how customers' events cluster in time. */
@RestController
@Tag(name = "sessions")
public class SessionsController {
    private final LogAnalyses analyses;

    SessionsController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getSessions",
            summary = "The sessions",
            description =
                    "How many sessions there are, how long they last, and what they begin and end"
                        + " with. gap is a duration such as 30m, or none; each event of the types"
                        + " start and end begins or ends a session.")
    @GetMapping("/api/workspaces/{ws}/sessions")
    Sessions sessions(
            Workspace workspace,
            @RequestParam(name = "gap", required = false) @Nullable String gap,
            @RequestParam(name = "start", required = false) @Nullable String start,
            @RequestParam(name = "end", required = false) @Nullable String end,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        SessionsOptions options = new SessionsOptions(gap, start, end, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new SessionsKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}
