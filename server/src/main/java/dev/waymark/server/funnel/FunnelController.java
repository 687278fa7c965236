package dev.waymark.server.funnel;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.funnel.FunnelOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.engine.funnel.ConvertKernel;
import dev.waymark.engine.funnel.DropOffKernel;
import dev.waymark.engine.funnel.DropOffs;
import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelWhy;
import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.server.access.Given;
import dev.waymark.server.customers.Sights;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about funnels; the body holds the shell's switches. */
@RestController
@Tag(name = "funnel")
public class FunnelController {
    private final LogAnalyses analyses;
    private final Sights sights;
    private final Funnels funnels;

    FunnelController(LogAnalyses analyses, Sights sights) {
        this.sights = sights;
        this.analyses = analyses;
        this.funnels = new Funnels(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "countFunnel",
            summary = "A funnel",
            description =
                    "How many customers went how far. The definition in the answer says what was"
                            + " counted.")
    @PostMapping("/api/workspaces/{ws}/funnel")
    FunnelResult count(
            Workspace workspace, @RequestBody FunnelOptions options, HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new FunnelKernel(
                                                funnels.request(options, index, workspace.zone())),
                                        index,
                                        cancel));
    }

    @Remembered
    @Operation(
            operationId = "timeToConvert",
            summary = "How long conversions take",
            description =
                    "The time from the first step to the last, of those who reached the last, in"
                            + " numbers and as a histogram.")
    @PostMapping("/api/workspaces/{ws}/funnel/histogram")
    TimeToConvert histogram(
            Workspace workspace, @RequestBody FunnelOptions options, HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new ConvertKernel(
                                                funnels.request(options, index, workspace.zone())),
                                        index,
                                        cancel));
    }

    @Operation(
            operationId = "explainFunnel",
            summary = "Why a customer was counted so",
            description = "The events that were counted, and the first thing that was missing.")
    @PostMapping("/api/workspaces/{ws}/funnel/why")
    FunnelWhy why(
            Actor actor,
            Workspace workspace,
            @RequestBody WhyQuestion question,
            HttpServletRequest request) {
        String customer = sights.meant(actor, workspace, question.customer());
        FunnelWhy why =
                analyses.run(
                        request,
                        workspace.id(),
                        question.funnel().properties(),
                        (index, cancel) ->
                                funnels.why(question.funnel(), customer, index, workspace.zone()));
        return new FunnelWhy(
                sights.of(actor, workspace).name(why.customer()), why.definition(), why.attempts());
    }

    @Remembered
    @Operation(
            operationId = "listDropOffs",
            summary = "Who reached a step and not the next",
            description = "total counts those beyond the limit too.")
    @PostMapping("/api/workspaces/{ws}/funnel/dropoffs")
    DropOffs dropOffs(
            Actor actor,
            Workspace workspace,
            @RequestBody DropOffQuestion question,
            HttpServletRequest request) {
        Integer limit = question.limit();
        DropOffs found =
                analyses.run(
                        request,
                        workspace.id(),
                        question.funnel().properties(),
                        (index, cancel) ->
                                analyses.driver()
                                        .run(
                                                new DropOffKernel(
                                                        funnels.request(
                                                                question.funnel(),
                                                                index,
                                                                workspace.zone()),
                                                        question.step(),
                                                        limit == null
                                                                ? Funnels.DEFAULT_LIMIT
                                                                : limit),
                                                index,
                                                cancel));
        return found.named(sights.of(actor, workspace).names());
    }

    /** Why this customer was counted as they were. */
    record WhyQuestion(FunnelOptions funnel, String customer) {
        WhyQuestion {
            funnel = Given.field(funnel, "funnel");
            customer = Given.field(customer, "customer");
        }
    }

    /**
     * Who reached this step and not the next.
     *
     * @param limit null for a hundred
     */
    record DropOffQuestion(FunnelOptions funnel, int step, @Nullable Integer limit) {
        DropOffQuestion {
            funnel = Given.field(funnel, "funnel");
        }
    }
}
