package dev.waymark.server.segments;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.segments.AskedFilter;
import dev.waymark.app.segments.FilterForm;
import dev.waymark.app.segments.FilteredLogs;
import dev.waymark.app.segments.Segment;
import dev.waymark.app.segments.Segments;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.FilterColumns;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.server.access.Given;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Keeps a workspace's segments, and says what a condition means and whom it keeps. */
@RestController
@RequestMapping("/api/workspaces/{ws}/segments")
@Tag(name = "segments")
public class SegmentsController {
    private final Segments segments;
    private final FilteredLogs logs;
    private final LogAnalyses analyses;

    SegmentsController(Segments segments, FilteredLogs logs, LogAnalyses analyses) {
        this.segments = segments;
        this.logs = logs;
        this.analyses = analyses;
    }

    @Operation(operationId = "listSegments", summary = "The workspace's segments, by name")
    @GetMapping
    List<Segment> list(Workspace workspace) {
        return segments.list(workspace.id());
    }

    @Operation(
            operationId = "addSegment",
            summary = "Keep a new segment",
            description = "The condition is kept in its canonical words.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Segment add(Workspace workspace, @RequestBody SegmentBody body) {
        return segments.add(workspace.id(), body.name(), body.where(), workspace.zone());
    }

    @Operation(operationId = "changeSegment", summary = "Change a segment")
    @PutMapping("/{id}")
    Segment change(
            Workspace workspace, @PathVariable("id") String id, @RequestBody SegmentBody body) {
        return segments.change(workspace.id(), id, body.name(), body.where(), workspace.zone());
    }

    @Operation(operationId = "deleteSegment", summary = "Remove a segment")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Workspace workspace, @PathVariable("id") String id) {
        segments.delete(workspace.id(), id);
    }

    @Operation(
            operationId = "readCondition",
            summary = "What a condition means",
            description =
                    "Its canonical words, the form that says the same (null if it is nested deeper"
                            + " than forms go), and how many customers it keeps.")
    @GetMapping("/reading")
    Reading read(
            Workspace workspace,
            @RequestParam(name = "condition") String condition,
            HttpServletRequest request) {
        JourneyFilter filter = FilterText.parse(condition, workspace.zone());
        return analyses.run(
                request,
                workspace.id(),
                FilterColumns.of(filter).properties(),
                (index, cancel) -> {
                    JourneyIndex kept = logs.select(index, AskedFilter.typed(filter), cancel);
                    return new Reading(
                            filter.text(),
                            FilterForm.of(filter).orElse(null),
                            kept.customers(),
                            index.customers());
                });
    }

    /** A segment to keep. */
    record SegmentBody(String name, String where) {
        SegmentBody {
            name = Given.field(name, "name");
            where = Given.field(where, "where");
        }
    }

    /**
     * What a condition means.
     *
     * @param of how many customers there are
     */
    record Reading(String where, @Nullable FilterForm form, long customers, long of) {}
}
