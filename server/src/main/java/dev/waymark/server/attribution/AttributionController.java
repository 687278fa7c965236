package dev.waymark.server.attribution;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.attribution.AttributionOptions;
import dev.waymark.app.attribution.Attributions;
import dev.waymark.engine.attribution.AttributionComparison;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;
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

/** Tells which channels conversions are owed to; the body holds the shell's options. */
@RestController
@Tag(name = "attribution")
public class AttributionController {
    private final LogAnalyses analyses;
    private final Attributions attributions;

    AttributionController(LogAnalyses analyses) {
        this.analyses = analyses;
        this.attributions = new Attributions(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "attribute",
            summary = "Attribution by one model or several",
            description =
                    "Each model's channels with conversions and value; they and unattributed sum to"
                            + " all conversions. The definition says what was counted.")
    @PostMapping("/api/workspaces/{ws}/attribution")
    AttributionComparison attribute(
            Workspace workspace,
            @RequestBody AttributionOptions options,
            HttpServletRequest request) {
        return analyses.runKnown(
                request,
                workspace.id(),
                List.of("value"),
                (index, cancel) -> attributions.compare(options, index, workspace.zone(), cancel));
    }

    @OverTable
    @Operation(
            operationId = "attributeTable",
            summary = "Attribution over a table of paths",
            description =
                    "The table is CSV with the columns path,conversions,value,null and \" > \""
                            + " between touches. Time-decay needs a log. Messages call it by"
                            + " file, if that is given; all that is wrong is told at once.")
    @PostMapping("/api/workspaces/{ws}/attribution/table")
    AttributionComparison attributeTable(
            Workspace workspace, @RequestBody TableQuestion question, HttpServletRequest request) {
        TableName name = TableName.given(question.file());
        return analyses.overTable(
                request,
                cancel ->
                        attributions.compare(
                                question.options(), TextTable.parse(name, question.table())));
    }

    /**
     * Options, and a table of paths as CSV.
     *
     * @param file the name of the table's file, for messages; null if it has none
     */
    record TableQuestion(AttributionOptions options, String table, @Nullable String file) {
        TableQuestion {
            require(given(options), "options is missing. Give an object, {} for the defaults.");
            require(given(table), "table is missing. Give it as CSV text.");
        }

        private static boolean given(@Nullable Object value) {
            return value != null;
        }
    }
}
