package dev.waymark.server.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.budget.BudgetOptions;
import dev.waymark.app.budget.Budgets;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.budget.SpendTables;
import dev.waymark.app.budget.WorkspaceSpend;
import dev.waymark.engine.budget.BudgetReport;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/**
 * Tells what channels cost and bring; the body holds the shell's options and, if given, the spend.
 */
@RestController
@Tag(name = "budget")
public class BudgetController {
    private final LogAnalyses analyses;
    private final Budgets budgets;
    private final WorkspaceSpend kept;

    BudgetController(LogAnalyses analyses, WorkspaceSpend kept) {
        this.analyses = analyses;
        this.kept = kept;
        this.budgets = new Budgets(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "reportBudget",
            summary = "What channels cost and bring",
            description =
                    "CAC, ROMI and CLV to CAC of each channel, response curves of conversions over"
                        + " spend or the reason why there is none, and a plan if a budget is named."
                        + " The spend is CSV with the columns channel,month,spend; without it, the"
                        + " table that the workspace keeps. Messages call it by file, if that is"
                        + " given.")
    @PostMapping("/api/workspaces/{ws}/budget")
    BudgetReport report(
            Workspace workspace, @RequestBody BudgetQuestion question, HttpServletRequest request) {
        String given = question.spend();
        Spend spend =
                given == null
                        ? kept.require(workspace.id()).spend()
                        : SpendTables.read(
                                TextTable.parse(TableName.given(question.file()), given));
        return analyses.runKnown(
                request,
                workspace.id(),
                List.of("value"),
                spend,
                (table, index, cancel) ->
                        budgets.report(question.options(), table, index, workspace.zone(), cancel));
    }

    /**
     * Options, and the spend as CSV; null for what the workspace keeps.
     *
     * @param file the name of the spend's file, for messages; null if it has none
     */
    record BudgetQuestion(BudgetOptions options, @Nullable String spend, @Nullable String file) {
        BudgetQuestion {
            require(given(options), "options is missing. Give an object with \"conversion\".");
        }

        private static boolean given(@Nullable Object value) {
            return value != null;
        }
    }
}
