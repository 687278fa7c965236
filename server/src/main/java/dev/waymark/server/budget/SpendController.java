package dev.waymark.server.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.Spend;
import dev.waymark.app.budget.SpendTables;
import dev.waymark.app.budget.WorkspaceSpend;
import dev.waymark.formats.table.TableName;
import dev.waymark.formats.table.TextTable;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The table of spend that a workspace keeps for its budget. */
@RestController
@RequestMapping("/api/workspaces/{ws}/budget/spend")
@Tag(name = "budget")
public class SpendController {
    private final WorkspaceSpend spend;
    private final AuditTrail trail;

    SpendController(WorkspaceSpend spend, AuditTrail trail) {
        this.spend = spend;
        this.trail = trail;
    }

    @Operation(
            operationId = "readSpend",
            summary = "What channels cost in each month, as the workspace keeps it",
            description = "Null if it keeps no table. By month, then by channel.")
    @GetMapping
    OwnSpend read(Workspace workspace) {
        return new OwnSpend(spend.find(workspace.id()).orElse(null));
    }

    @Operation(
            operationId = "replaceSpend",
            summary = "Keep a table of spend, in place of the one that there was",
            description =
                    "Either csv with the columns channel,month,spend, and the name of its file for"
                            + " messages, or entries. Those of the same"
                            + " channel and month are added up; everything that is wrong is told at"
                            + " once.")
    @PutMapping
    OwnSpend replace(Actor actor, Workspace workspace, @RequestBody NewSpend body) {
        KeptSpend kept = spend.save(workspace.id(), body.spend());
        trail.in(workspace, actor).note(AuditAction.SPEND_SAVED, null, kept.spend().sentence());
        return new OwnSpend(kept);
    }

    @Operation(
            operationId = "removeSpend",
            summary = "Forget the workspace's table of spend",
            description = "Does nothing if there is none.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, Workspace workspace) {
        if (spend.delete(workspace.id())) {
            trail.in(workspace, actor).note(AuditAction.SPEND_REMOVED);
        }
    }

    /** What the workspace keeps. */
    record OwnSpend(@Nullable KeptSpend own) {}

    /**
     * A table to keep, as CSV or entry by entry.
     *
     * @param file the name of the CSV's file, for messages; null if it has none
     */
    record NewSpend(
            @Nullable String csv,
            @Nullable List<SpendTables.NewSpendEntry> entries,
            @Nullable String file) {
        Spend spend() {
            require(
                    (csv == null) != (entries == null),
                    "csv and entries are %s. Give one of them.",
                    csv == null ? "both missing" : "both given");
            return csv != null
                    ? SpendTables.read(TextTable.parse(TableName.given(file), csv))
                    : SpendTables.of(Given.list(entries, "entries"));
        }
    }
}
