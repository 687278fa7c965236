package dev.waymark.server.survival;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.survival.SurvivalOptions;
import dev.waymark.app.survival.SurvivalTable;
import dev.waymark.engine.survival.Survival;
import dev.waymark.engine.survival.SurvivalEstimate;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;
import dev.waymark.server.access.Given;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.explore.OverTable;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how long customers go without an event, by the log or by a table. */
@RestController
@Tag(name = "survival")
public class SurvivalController {
    private final LogAnalyses analyses;

    SurvivalController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getSurvival",
            summary = "Time until an event",
            description =
                    "The Kaplan–Meier curve from one event to another, with intervals; for each"
                            + " value of a breakdown too, compared by the log-rank test.")
    @GetMapping("/api/workspaces/{ws}/survival")
    Survival survival(
            Workspace workspace,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "censor", required = false) @Nullable String censor,
            @RequestParam(name = "interval", required = false) @Nullable String interval,
            @RequestParam(name = "confidence", required = false) @Nullable Double confidence,
            @RequestParam(name = "breakdown", required = false) @Nullable String breakdown,
            @RequestParam(name = "points", required = false) @Nullable Integer points,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        SurvivalOptions options =
                new SurvivalOptions(
                        from, to, censor, interval, confidence, breakdown, points, since, until);
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new SurvivalKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }

    @OverTable
    @Operation(
            operationId = "getSurvivalOfTable",
            summary = "Time until an event, of a table",
            description =
                    "The table is CSV with a row for each customer. time names the column that says"
                        + " how long each was watched, in units of unit (1d if not said); status"
                        + " the column that says by 1, yes or true whether the event came, or"
                        + " COLUMN=VALUE; breakdown a column to compare by. Messages call it by"
                        + " file, if that is given; all that is wrong is told at once.")
    @PostMapping("/api/workspaces/{ws}/survival/table")
    Survival survivalOfTable(
            Workspace workspace,
            @RequestBody SurvivalTableQuestion question,
            HttpServletRequest request) {
        String table = Given.field(question.table(), "table");
        TableName name = TableName.given(question.file());
        SurvivalTable asked =
                SurvivalTable.of(
                        question.time(), question.status(), question.unit(), question.breakdown());
        SurvivalEstimate estimate = question.options().estimate();
        return analyses.overTable(
                request, cancel -> asked.estimate(TextTable.parse(name, table), estimate));
    }

    /**
     * A table, and what to ask of it.
     *
     * @param table as CSV
     * @param time the column of the times
     * @param status the column that says whether the event came, or {@code COLUMN=VALUE}
     * @param unit of the times, for example {@code 30d}; null for a day
     * @param breakdown the column to compare by; null for none
     * @param interval as for the log
     * @param confidence as for the log
     * @param points as for the log
     * @param file the name of the table's file, for messages; null if it has none
     */
    record SurvivalTableQuestion(
            @Nullable String table,
            @Nullable String time,
            @Nullable String status,
            @Nullable String unit,
            @Nullable String breakdown,
            @Nullable String interval,
            @Nullable Double confidence,
            @Nullable Integer points,
            @Nullable String file) {
        SurvivalOptions options() {
            return new SurvivalOptions(
                    null, null, null, interval, confidence, null, points, null, null);
        }
    }
}
