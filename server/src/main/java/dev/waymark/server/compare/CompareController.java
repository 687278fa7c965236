package dev.waymark.server.compare;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.compare.Compare;
import dev.waymark.app.compare.CompareRequest;
import dev.waymark.app.compare.FurtherOptions;
import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.engine.compare.Comparison;
import dev.waymark.engine.compare.Correction;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Puts two segments side by side. */
@RestController
@Tag(name = "compare")
public class CompareController {
    private static final double CONFIDENCE = 0.95;

    private final LogAnalyses analyses;
    private final Compare compare;

    CompareController(LogAnalyses analyses) {
        this.analyses = analyses;
        this.compare = new Compare(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "compare",
            summary = "Two segments side by side",
            description =
                    "Differences are b minus a, with 95 % intervals and p-values corrected"
                            + " together. Without b, everybody who is not in a. With to, how long"
                            + " both take from one event (the first, if none is named) to it.")
    @GetMapping("/api/workspaces/{ws}/compare")
    Comparison compare(
            Workspace workspace,
            @RequestParam(name = "a") String a,
            @RequestParam(name = "b", required = false) @Nullable String b,
            @RequestParam(name = "step", required = false) @Nullable List<String> steps,
            @RequestParam(name = "window", required = false) @Nullable String window,
            @RequestParam(name = "every", required = false) @Nullable String every,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "repeat-within", required = false) @Nullable String repeatWithin,
            @RequestParam(name = "correction", defaultValue = "benjamini-hochberg")
                    String correction,
            @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        String[] whole = request.getParameterValues("step");
        FunnelOptions funnel =
                steps == null || whole == null
                        ? null
                        : FunnelOptions.ofSteps(whole).with(window, since, until);
        CompareRequest asked =
                new CompareRequest(
                        FilterText.parse(a, workspace.zone()),
                        b == null || b.isBlank() ? null : FilterText.parse(b, workspace.zone()),
                        funnel,
                        new FurtherOptions(every, from, to, repeatWithin),
                        InstantText.range(since, until, workspace.zone()),
                        Correction.of(correction),
                        limit,
                        CONFIDENCE);
        return analyses.run(
                request,
                workspace.id(),
                asked.properties(),
                (index, cancel) -> compare.compare(asked, index, workspace.zone(), cancel));
    }
}
