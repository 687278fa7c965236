package dev.waymark.server.maps;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.versions.MapVersion;
import dev.waymark.app.maps.versions.MapVersions;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.diff.Change;
import dev.waymark.maps.diff.MapDiff;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** Keeps a map's named versions, restores one, compares two. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}")
@Tag(name = "maps")
public class MapVersionsController {
    private final MapVersions versions;

    MapVersionsController(MapVersions versions) {
        this.versions = versions;
    }

    @Operation(operationId = "listMapVersions", summary = "A map's named versions, newest first")
    @GetMapping("/versions")
    List<VersionEntry> list(Workspace workspace, @PathVariable("id") String id) {
        return versions.list(workspace.id(), id).stream().map(VersionEntry::of).toList();
    }

    @Operation(operationId = "keepMapVersion", summary = "Keep a map as it is under a name")
    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionEntry keep(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @RequestBody VersionOrder order) {
        return VersionEntry.of(
                versions.keep(
                        workspace.id(),
                        id,
                        Given.field(order.name(), "name"),
                        Authors.name(actor)));
    }

    @Operation(
            operationId = "getMapVersion",
            summary = "A map as it was",
            description = "A version's id, or \"current\".")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @GetMapping(path = "/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    String get(
            Workspace workspace,
            @PathVariable("id") String id,
            @PathVariable("version") String version) {
        return MapJson.write(versions.find(workspace.id(), id, version));
    }

    @Operation(
            operationId = "restoreMapVersion",
            summary = "Make a map again what it was",
            description = "It is one change; who has the map open sees it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PostMapping(path = "/versions/{version}/restore", produces = MediaType.APPLICATION_JSON_VALUE)
    String restore(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("version") String version) {
        return MapJson.write(versions.restore(workspace.id(), id, version, Authors.name(actor)));
    }

    @Operation(
            operationId = "diffMap",
            summary = "What is different between two versions, stage by stage",
            description =
                    "from and to are ids of versions, or \"current\"; other is the id of another"
                            + " map, to compare with it as it is now.")
    @GetMapping("/diff")
    DiffAnswer diff(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = MapVersions.CURRENT) String from,
            @RequestParam(name = "to", defaultValue = MapVersions.CURRENT) String to,
            @RequestParam(name = "other", required = false) @Nullable String other) {
        JourneyMap older = versions.find(workspace.id(), id, from);
        JourneyMap newer = versions.find(workspace.id(), other == null ? id : other, to);
        return new DiffAnswer(
                MapDiff.between(older, newer).changes().stream()
                        .map(
                                change ->
                                        ChangeEntry.of(
                                                change, MapDiff.stageName(change, older, newer)))
                        .toList());
    }

    /** What a version shall be called. */
    record VersionOrder(String name) {}

    /** A named version; {@code version} is the map's own count when it was kept. */
    record VersionEntry(String id, String name, long version, String by, Instant at) {
        static VersionEntry of(MapVersion version) {
            return new VersionEntry(
                    version.id(), version.name(), version.version(), version.by(), version.at());
        }
    }

    /** All differences: of the map as a whole first, then stage by stage. */
    record DiffAnswer(List<ChangeEntry> changes) {}

    /**
     * One difference.
     *
     * @param kind added, removed, moved, reworded, rebound, rescored or changed
     * @param part map, persona, stage, step, lane, card, curve, point or link
     * @param stage id of its stage
     * @param stageName empty if it is in none
     * @param name what the part is called, or says
     * @param field which text or number; empty for the part as a whole
     */
    record ChangeEntry(
            String kind,
            String part,
            String id,
            @Nullable String stage,
            String stageName,
            String name,
            String field,
            @Nullable String before,
            @Nullable String after) {
        static ChangeEntry of(Change change, String stageName) {
            return new ChangeEntry(
                    change.kind().text(),
                    change.part(),
                    change.id(),
                    change.stage(),
                    stageName,
                    change.name(),
                    change.field(),
                    change.before(),
                    change.after());
        }
    }
}
