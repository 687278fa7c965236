package dev.waymark.server.collect;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.collect.mappings.NamedMapping;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.formats.mapping.Mapping;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** How files are read, kept under names. */
@RestController
@RequestMapping("/api/workspaces/{ws}/imports/mappings")
@Tag(name = "collect")
class MappingsController {
    private final SavedMappings saved;

    MappingsController(SavedMappings saved) {
        this.saved = saved;
    }

    @Operation(operationId = "listMappings", summary = "The mappings that have names, by name")
    @GetMapping
    List<NamedMapping> list(Workspace workspace) {
        return saved.named(workspace.id());
    }

    @Operation(
            operationId = "saveMapping",
            summary = "Keep a mapping under a name",
            description =
                    "The shell's import and folders that are read by schedule can name it. What had"
                            + " the name is replaced.")
    @PutMapping("/{name}")
    NamedMapping save(
            Workspace workspace, @PathVariable("name") String name, @RequestBody NewMapping body) {
        Mapping mapping = body.mapping();
        return saved.name(workspace.id(), name, mapping == null ? Mapping.GUESSED : mapping);
    }

    @Operation(
            operationId = "removeMapping",
            summary = "Forget a named mapping",
            description = "Folders that name it fail, visibly, until it is there again.")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Workspace workspace, @PathVariable("name") String name) {
        saved.unname(workspace.id(), name);
    }

    /** Corrections of what is guessed. */
    record NewMapping(@Nullable Mapping mapping) {}
}
