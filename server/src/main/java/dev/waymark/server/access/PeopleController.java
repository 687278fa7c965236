package dev.waymark.server.access;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.Workspaces;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Names those who can be mentioned in a workspace; nothing else about them is told. */
@RestController
@RequestMapping("/api/workspaces/{ws}/people")
class PeopleController {
    private final Workspaces workspaces;

    PeopleController(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @GetMapping
    @Operation(operationId = "listPeople", summary = "Names the members of a workspace.")
    List<PersonName> list(Workspace workspace) {
        return workspaces.people(workspace.id()).stream().map(PersonName::new).toList();
    }

    /** What a member is called. */
    record PersonName(String name) {}
}
