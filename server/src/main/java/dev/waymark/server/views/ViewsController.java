package dev.waymark.server.views;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.views.SavedView;
import dev.waymark.app.views.Views;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Keeps screens with all that was chosen on them. */
@RestController
@RequestMapping("/api/workspaces/{ws}/views")
@Tag(name = "views")
public class ViewsController {
    private final Views views;

    ViewsController(Views views) {
        this.views = views;
    }

    @Operation(
            operationId = "listViews",
            summary = "The saved views that the caller sees, by name",
            description = "Those shared in the workspace, and the caller's own.")
    @GetMapping
    List<ViewAnswer> list(Workspace workspace, Actor actor) {
        return views.list(workspace.id(), actor).stream()
                .map(view -> ViewAnswer.of(view, actor))
                .toList();
    }

    @Operation(operationId = "addView", summary = "Keep a view")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ViewAnswer add(Workspace workspace, Actor actor, @RequestBody NewView body) {
        return ViewAnswer.of(
                views.add(
                        workspace.id(),
                        actor,
                        Given.field(body.name(), "name"),
                        Given.field(body.screen(), "screen"),
                        body.search() == null ? "" : body.search(),
                        body.shared()),
                actor);
    }

    @Operation(operationId = "changeView", summary = "Rename a view, share it or take it back")
    @PutMapping("/{id}")
    ViewAnswer change(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @RequestBody ViewChange body) {
        return ViewAnswer.of(
                views.change(
                        workspace.id(), actor, id, Given.field(body.name(), "name"), body.shared()),
                actor);
    }

    @Operation(operationId = "deleteView", summary = "Remove a view")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Workspace workspace, Actor actor, @PathVariable("id") String id) {
        views.delete(workspace.id(), actor, id);
    }

    /**
     * A view to keep.
     *
     * @param search what the address holds behind the question mark; null for nothing
     */
    record NewView(
            @Nullable String name,
            @Nullable String screen,
            @Nullable String search,
            boolean shared) {}

    /** What can be changed. */
    record ViewChange(@Nullable String name, boolean shared) {}

    /**
     * A view as callers see it.
     *
     * @param own whether it is the caller's
     */
    record ViewAnswer(
            String id, String name, String screen, String search, boolean shared, boolean own) {
        static ViewAnswer of(SavedView view, Actor actor) {
            return new ViewAnswer(
                    view.id(),
                    view.name(),
                    view.screen(),
                    view.search(),
                    view.shared(),
                    view.owner().equals(actor.logName()));
        }
    }
}
