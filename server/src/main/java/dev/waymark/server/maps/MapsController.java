package dev.waymark.server.maps;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.time.InstantText;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps a workspace's maps, drafts one from its log, and tells the live numbers of its steps. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps")
@Tag(name = "maps")
public class MapsController {
    private static final String NOUN = "maps";
    private static final String DEFAULT_NAME = "Drafted journey";
    private static final String JOURNEY = "Journey";

    private final Maps maps;
    private final Queries queries;
    private final Consents consents;
    private final Clock clock;

    MapsController(Maps maps, Queries queries, Consents consents, Clock clock) {
        this.consents = consents;
        this.maps = maps;
        this.queries = queries;
        this.clock = clock;
    }

    @Operation(operationId = "listMaps", summary = "The workspace's maps, newest first")
    @GetMapping
    List<MapEntry> list(Workspace workspace) {
        Instant now = clock.instant();
        return maps.list(workspace.id()).stream()
                .map(head -> MapEntry.of(head, now, workspace.zone()))
                .toList();
    }

    @Operation(
            operationId = "draftMap",
            summary = "Draft a map from the log",
            description = "Its steps are bound to events from the start.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    String draft(
            Workspace workspace,
            @org.springframework.web.bind.annotation.RequestBody(required = false)
                    @Nullable DraftOrder order,
            HttpServletRequest request) {
        String asked = order == null ? null : order.name();
        String name = asked == null || asked.isBlank() ? DEFAULT_NAME : asked.strip();
        String called = order == null ? null : order.journey();
        String journey = called == null || called.isBlank() ? JOURNEY : called.strip();
        return MapJson.write(
                queries.run(request, cancel -> maps.draft(workspace.id(), name, journey)));
    }

    @Operation(operationId = "getMap", summary = "A map")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String find(Workspace workspace, @PathVariable("id") String id) {
        return MapJson.write(maps.find(workspace.id(), id));
    }

    @Operation(
            operationId = "saveMap",
            summary = "Save a changed map",
            description =
                    "The body's version is the one that the change is based on. If another change"
                            + " came first, the answer is 409 with the code VERSION_CONFLICT.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = MapDocument.class))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PutMapping(
            path = "/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    String save(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            HttpServletRequest request)
            throws IOException {
        JourneyMap map = MapJson.read(request.getInputStream());
        if (!map.id().equals(id)) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "the body's id \"%s\" is not the address's \"%s\". Send the map to its own"
                            + " address.",
                    map.id(),
                    id);
        }
        return MapJson.write(maps.save(workspace.id(), map, Authors.name(actor)));
    }

    @Operation(operationId = "deleteMap", summary = "Remove a map")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Workspace workspace, @PathVariable("id") String id) {
        maps.delete(workspace.id(), id);
    }

    @Operation(
            operationId = "getMapNumbers",
            summary = "The live numbers of a map's steps",
            description = "The numbers of a step that is bound to no events are null.")
    @GetMapping("/{id}/steps")
    StepNumbers numbers(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        return queries.run(
                request,
                cancel ->
                        maps.numbers(
                                workspace.id(),
                                id,
                                InstantText.range(since, until, workspace.zone()),
                                index -> consents.keep(workspace.id(), NOUN, index)));
    }

    /** What a draft is asked for. */
    record DraftOrder(@Nullable String name, @Nullable String journey) {
        private static final int LONGEST = 100;

        DraftOrder {
            JourneyException.require(
                    journey == null || journey.strip().length() <= LONGEST,
                    "journey has more than %d characters. Give a word, for example \"Journey\".",
                    LONGEST);
        }
    }
}
