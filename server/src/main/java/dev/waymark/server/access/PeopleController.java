package dev.waymark.server.access;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.members.Members;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Names those who can be mentioned in a workspace; nothing else about them is told. */
@RestController
@RequestMapping("/api/workspaces/{ws}/people")
class PeopleController {
    private final Members members;

    PeopleController(Members members) {
        this.members = members;
    }

    @GetMapping
    @Operation(operationId = "listPeople", summary = "Names the members of a workspace.")
    List<PersonName> list(Workspace workspace) {
        return members.names(workspace.id()).stream().map(PersonName::new).toList();
    }

    /** What a member is called. */
    record PersonName(String name) {}
}
