package dev.waymark.server.boards;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.boards.Board;
import dev.waymark.app.boards.Boards;
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

/** Keeps boards of views and metrics. */
@RestController
@RequestMapping("/api/workspaces/{ws}/boards")
@Tag(name = "boards")
public class BoardsController {
    private final Boards boards;

    BoardsController(Boards boards) {
        this.boards = boards;
    }

    @Operation(operationId = "listBoards", summary = "The workspace's boards, by name")
    @GetMapping
    List<Board> list(Workspace workspace) {
        return boards.list(workspace.id());
    }

    @Operation(operationId = "getBoard", summary = "One board")
    @GetMapping("/{id}")
    Board find(Workspace workspace, @PathVariable("id") String id) {
        return boards.find(workspace.id(), id);
    }

    @Operation(operationId = "addBoard", summary = "Make an empty board")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Board add(Workspace workspace, @RequestBody NewBoard body) {
        return boards.add(workspace.id(), Given.field(body.name(), "name"));
    }

    @Operation(
            operationId = "changeBoard",
            summary = "Change a board: its name, its tiles, their order",
            description =
                    "A tile holds the id of a shared view or a metric. The version is the one that"
                            + " the change was made on.")
    @PutMapping("/{id}")
    Board change(
            Workspace workspace, @PathVariable("id") String id, @RequestBody BoardChange body) {
        return boards.change(
                workspace.id(),
                id,
                Given.field(body.name(), "name"),
                Given.list(body.tiles(), "tiles"),
                body.version());
    }

    @Operation(operationId = "deleteBoard", summary = "Remove a board; its views stay")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Workspace workspace, @PathVariable("id") String id) {
        boards.delete(workspace.id(), id);
    }

    /** A board to make. */
    record NewBoard(@Nullable String name) {}

    /** What a board shall be. */
    record BoardChange(@Nullable String name, @Nullable List<Board.Tile> tiles, long version) {}
}
