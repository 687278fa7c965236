package dev.waymark.server.clv;

import static dev.waymark.engine.fault.JourneyException.require;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.clv.ClvOptions;
import dev.waymark.app.clv.LifetimeValues;
import dev.waymark.engine.clv.Clv;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;
import dev.waymark.server.customers.Sights;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.explore.OverTable;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells what customers will still buy; the body holds the shell's options. */
@RestController
@Tag(name = "clv")
public class ClvController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 10_000;

    private final LogAnalyses analyses;
    private final Sights sights;
    private final LifetimeValues values;

    ClvController(LogAnalyses analyses, Sights sights) {
        this.analyses = analyses;
        this.sights = sights;
        this.values = new LifetimeValues(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "estimateClv",
            summary = "Customer lifetime value",
            description =
                    "BG/NBD and Gamma–Gamma by maximum likelihood. total and deciles cover the"
                            + " customers beyond the limit too.")
    @PostMapping("/api/workspaces/{ws}/clv")
    Clv estimate(
            Actor actor,
            Workspace workspace,
            @RequestBody ClvQuestion question,
            HttpServletRequest request) {
        int limit = question.atMost();
        Clv found =
                analyses.runKnown(
                        request,
                        workspace.id(),
                        List.of("value"),
                        (index, cancel) ->
                                values.estimate(question.options(), index, workspace.zone(), cancel)
                                        .first(limit));
        return found.named(sights.of(actor, workspace).names());
    }

    @OverTable
    @Operation(
            operationId = "estimateClvOfTable",
            summary = "Customer lifetime value of a summary table",
            description =
                    "The table is CSV with the columns customer,frequency,recency,T and, if known,"
                            + " value. Messages call it by file, if that is given; all that is"
                            + " wrong is told at once.")
    @PostMapping("/api/workspaces/{ws}/clv/table")
    Clv estimateTable(
            Workspace workspace, @RequestBody ClvQuestion question, HttpServletRequest request) {
        String table = question.table();
        require(table != null, "table is missing. Give it as CSV text.");
        TableName name = TableName.given(question.file());
        int limit = question.atMost();
        return analyses.overTable(
                request,
                cancel ->
                        values.estimate(
                                        question.options(),
                                        TextTable.parse(name, requireNonNullElse(table, "")),
                                        cancel)
                                .first(limit));
    }

    /**
     * Options, and how many customers to list.
     *
     * @param limit null for a hundred
     * @param table a summary table as CSV, for the address that takes one
     * @param file the name of the table's file, for messages; null if it has none
     */
    record ClvQuestion(
            @Nullable List<String> purchase,
            @Nullable String horizon,
            @Nullable String unit,
            @Nullable String since,
            @Nullable String until,
            @Nullable Integer limit,
            @Nullable String table,
            @Nullable String file) {
        ClvOptions options() {
            return new ClvOptions(purchase, horizon, unit, since, until);
        }

        int atMost() {
            int most = requireNonNullElse(limit, DEFAULT_LIMIT);
            require(
                    1 <= most && most <= MOST,
                    "limit (%d) must be from 1 to %d. Give one such as 100.",
                    most,
                    MOST);
            return most;
        }
    }
}
