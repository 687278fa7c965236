package dev.waymark.server.discover;

import dev.waymark.app.access.Workspace;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.layout.MapPicture;
import dev.waymark.server.layout.MapPictures;
import dev.waymark.server.layout.Sliders;
import dev.waymark.server.layout.SvgPicture;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the process map that customers really walked, and draws it. */
@RestController
@Tag(name = "discover")
public class DiscoverController {
    private final LogAnalyses analyses;
    private final MapPictures pictures;

    DiscoverController(LogAnalyses analyses, MapPictures pictures) {
        this.analyses = analyses;
        this.pictures = pictures;
    }

    @Remembered
    @Operation(
            operationId = "discover",
            summary = "The process map",
            description =
                    "Which type directly follows which, how often, with how many customers, after"
                            + " what wait.")
    @GetMapping("/api/workspaces/{ws}/discover")
    ProcessMap discover(
            Workspace workspace,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                new DiscoverKernel(InstantText.range(since, until, workspace.zone())));
    }

    @Operation(
            operationId = "discoverLayout",
            summary = "The process map with positions",
            description =
                    "Draws the share of types and edges that the sliders ask for; every drawn type"
                            + " stays on a way from start to end. Points are a chain of cubic"
                            + " Bézier curves.")
    @GetMapping("/api/workspaces/{ws}/discover/layout")
    MapPicture layout(
            Workspace workspace,
            @RequestParam(name = "activities", defaultValue = "1") double activities,
            @RequestParam(name = "paths", defaultValue = "1") double paths,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        return picture(
                request,
                workspace,
                InstantText.range(since, until, workspace.zone()),
                new Sliders(activities, paths));
    }

    @Operation(
            operationId = "discoverSvg",
            summary = "The process map as an SVG file",
            description = "The same picture as the layout's.")
    @GetMapping(path = "/api/workspaces/{ws}/discover.svg", produces = "image/svg+xml")
    ResponseEntity<String> svg(
            Workspace workspace,
            @RequestParam(name = "activities", defaultValue = "1") double activities,
            @RequestParam(name = "paths", defaultValue = "1") double paths,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        MapPicture picture =
                picture(
                        request,
                        workspace,
                        InstantText.range(since, until, workspace.zone()),
                        new Sliders(activities, paths));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("process-map.svg")
                                .build()
                                .toString())
                .body(SvgPicture.of(picture));
    }

    private MapPicture picture(
            HttpServletRequest request, Workspace workspace, TimeRange range, Sliders sliders) {
        JourneyFilter filter = analyses.filter(request, workspace.id());
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        pictures.of(
                                new MapPictures.Wanted(
                                        workspace.id(),
                                        analyses.state(workspace.id()),
                                        filter,
                                        range,
                                        sliders),
                                () ->
                                        analyses.driver()
                                                .run(new DiscoverKernel(range), index, cancel),
                                cancel));
    }
}
