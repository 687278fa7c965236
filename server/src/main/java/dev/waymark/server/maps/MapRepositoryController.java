package dev.waymark.server.maps;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.repository.MapRepository;
import dev.waymark.app.maps.repository.NewMap;
import dev.waymark.app.maps.templates.Template;
import dev.waymark.app.maps.templates.Templates;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.part.Named;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes maps of templates and of other maps, and says where they belong. */
@RestController
@RequestMapping("/api/workspaces/{ws}")
@Tag(name = "maps")
public class MapRepositoryController {
    private static final Set<String> DETAILS =
            Set.of(
                    "name",
                    "state",
                    "language",
                    "owner",
                    "reviewDate",
                    "tags",
                    "parent",
                    "archived");

    private final MapRepository repository;

    MapRepositoryController(MapRepository repository) {
        this.repository = repository;
    }

    @Operation(
            operationId = "listMapTemplates",
            summary = "The maps to begin with, in a language",
            description =
                    "Languages are en, de, uk, zh and lv; others get English. The workspace's own"
                            + " come last.")
    @GetMapping("/map-templates")
    List<TemplateEntry> templates(
            Workspace workspace,
            @RequestParam(name = "language", defaultValue = "en") String language) {
        return Stream.concat(
                        repository.templates(language).stream()
                                .map(template -> TemplateEntry.of(template, false)),
                        repository.ownTemplates(workspace.id()).stream()
                                .map(own -> TemplateEntry.of(own.template(), true)))
                .toList();
    }

    @Operation(
            operationId = "keepMapTemplate",
            summary = "Keep a map as it is as a template of the workspace")
    @PostMapping("/maps/{id}/template")
    @ResponseStatus(HttpStatus.CREATED)
    TemplateEntry keepTemplate(
            Workspace workspace, @PathVariable("id") String id, @RequestBody TemplateOrder order) {
        return TemplateEntry.of(
                repository
                        .keepTemplate(
                                workspace.id(),
                                id,
                                Given.field(order.name(), "name"),
                                order.about() == null ? "" : order.about())
                        .template(),
                true);
    }

    @Operation(
            operationId = "deleteMapTemplate",
            summary = "Remove a template that the workspace keeps")
    @DeleteMapping("/map-templates/{template}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteTemplate(Workspace workspace, @PathVariable("template") String template) {
        repository.deleteTemplate(workspace.id(), template);
    }

    @Operation(
            operationId = "createMap",
            summary = "Make a new map",
            description = "Without a template it is blank.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PostMapping(path = "/maps", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    String create(Workspace workspace, @RequestBody MapOrder order) {
        return MapJson.write(repository.create(workspace.id(), order.wanted()));
    }

    @Operation(
            operationId = "duplicateMap",
            summary = "Make a copy of a map",
            description = "Its parts keep their ids, so that the two can be compared.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PostMapping(path = "/maps/{id}/duplicate", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    String duplicate(
            Workspace workspace, @PathVariable("id") String id, @RequestBody CopyOrder order) {
        return MapJson.write(
                repository.duplicate(workspace.id(), id, Given.field(order.name(), "name")));
    }

    @Operation(
            operationId = "describeMap",
            summary = "Change a map's name, state, owner, date of review, tags, place or archiving",
            description = "Only what is in the body is changed; null removes a value.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PatchMapping(path = "/maps/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String describe(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @RequestBody JsonNode details) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : details.properties()) {
            if (!DETAILS.contains(field.getKey())) {
                throw JourneyException.user(
                        "INVALID_VALUE",
                        "field \"%s\" cannot be changed here. Give some of %s.",
                        field.getKey(),
                        String.join(", ", DETAILS.stream().sorted().toList()));
            }
            fields.put(field.getKey(), field.getValue());
        }
        JourneyException.require(!fields.isEmpty(), "The body has nothing to change.");
        return MapJson.write(repository.describe(workspace.id(), id, fields, Authors.name(actor)));
    }

    /**
     * A map to begin with.
     *
     * @param own whether the workspace keeps it
     */
    record TemplateEntry(
            String id, String kind, String name, String about, List<String> stages, boolean own) {
        static TemplateEntry of(Template template, boolean own) {
            return new TemplateEntry(
                    template.id(),
                    template.kind().text(),
                    template.name(),
                    template.about(),
                    template.stages(),
                    own);
        }
    }

    /** What a template shall be called, and what it is for. */
    record TemplateOrder(String name, @Nullable String about) {}

    /** What a copy shall be called. */
    record CopyOrder(String name) {}

    /** What a new map shall be. */
    record MapOrder(
            String name,
            @Nullable String kind,
            @Nullable String template,
            @Nullable String language) {
        NewMap wanted() {
            return new NewMap(
                    Given.field(name, "name"),
                    kind == null ? null : kind(kind),
                    template == null ? Templates.BLANK : template,
                    language == null ? "en" : language);
        }

        private static MapKind kind(String text) {
            return MapKind.of(text)
                    .orElseThrow(
                            () ->
                                    JourneyException.user(
                                            "INVALID_VALUE",
                                            "kind \"%s\" is none of a map's. Give one of %s.",
                                            text,
                                            Named.listed(MapKind.values())));
        }
    }
}
