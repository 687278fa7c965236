package dev.waymark.server.activity;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.activity.ActivityOptions;
import dev.waymark.app.activity.RepeatOptions;
import dev.waymark.engine.activity.ActivityStates;
import dev.waymark.engine.activity.Churn;
import dev.waymark.engine.activity.RepeatPurchases;
import dev.waymark.engine.activity.Stickiness;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how active customers are. */
@RestController
@Tag(name = "activity")
public class ActivityController {
    private final LogAnalyses analyses;

    ActivityController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getActivityStates",
            summary = "Activity states",
            description = "New, returning, resurrecting and dormant customers of each period.")
    @GetMapping("/api/workspaces/{ws}/activity/states")
    ActivityStates states(
            Workspace workspace,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "period", required = false) @Nullable String period,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        ActivityOptions options = new ActivityOptions(type, period, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(options.states(index, workspace.zone()), index, cancel));
    }

    @Remembered
    @Operation(
            operationId = "getChurn",
            summary = "Churn",
            description =
                    "Which share of the customers active at the start of a period were not seen"
                            + " during it.")
    @GetMapping("/api/workspaces/{ws}/activity/churn")
    Churn churn(
            Workspace workspace,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "period", required = false) @Nullable String period,
            @RequestParam(name = "within", required = false) @Nullable String within,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        ActivityOptions options = new ActivityOptions(type, period, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        options.churn(within, index, workspace.zone()),
                                        index,
                                        cancel));
    }

    @Remembered
    @Operation(
            operationId = "getStickiness",
            summary = "Stickiness",
            description =
                    "Daily, weekly and monthly active customers with their ratios, and on how many"
                            + " days customers are active.")
    @GetMapping("/api/workspaces/{ws}/activity/stickiness")
    Stickiness stickiness(
            Workspace workspace,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        ActivityOptions options = new ActivityOptions(type, null, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(options.stickiness(index, workspace.zone()), index, cancel));
    }

    @Remembered
    @Operation(
            operationId = "getRepeatPurchases",
            summary = "Repeat-purchase rate",
            description =
                    "Which share of customers buy a second time within a horizon, among those who"
                            + " had the time to.")
    @GetMapping("/api/workspaces/{ws}/activity/repeat")
    RepeatPurchases repeat(
            Workspace workspace,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "horizon", required = false) @Nullable String horizon,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        RepeatOptions options = new RepeatOptions(type, horizon, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(options.kernel(index, workspace.zone()), index, cancel));
    }
}
