package dev.waymark.server.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.budget.BudgetOptions;
import dev.waymark.app.budget.Budgets;
import dev.waymark.engine.budget.BudgetReport;
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

/** Tells what channels cost and bring; the body holds the shell's options and the spend. */
@RestController
@Tag(name = "budget")
public class BudgetController {
    private final LogAnalyses analyses;
    private final Budgets budgets;

    BudgetController(LogAnalyses analyses) {
        this.analyses = analyses;
        this.budgets = new Budgets(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "reportBudget",
            summary = "What channels cost and bring",
            description =
                    "CAC, ROMI and CLV to CAC of each channel, response curves of conversions over"
                        + " spend or the reason why there is none, and a plan if a budget is named."
                        + " The spend is CSV with the columns channel,month,spend.")
    @PostMapping("/api/workspaces/{ws}/budget")
    BudgetReport report(
            Workspace workspace, @RequestBody BudgetQuestion question, HttpServletRequest request) {
        return analyses.runKnown(
                request,
                workspace.id(),
                List.of("value"),
                (index, cancel) ->
                        budgets.report(
                                question.options(),
                                TextTable.parse("spend", question.spend()),
                                index,
                                workspace.zone(),
                                cancel));
    }

    /** Options, and the spend as CSV. */
    record BudgetQuestion(BudgetOptions options, String spend) {
        BudgetQuestion {
            require(given(options), "options is missing. Give an object with \"conversion\".");
            require(given(spend), "spend is missing. Give it as CSV text.");
        }

        private static boolean given(@Nullable Object value) {
            return value != null;
        }
    }
}
