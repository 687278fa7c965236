package dev.waymark.server.queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a client watch and stop an analysis that it named. */
@RestController
@Tag(name = "queries")
class QueriesController {
    private final Queries queries;

    QueriesController(Queries queries) {
        this.queries = queries;
    }

    @Operation(
            operationId = "watchQuery",
            summary = "How far an analysis is",
            description =
                    "Of the caller's analysis whose request gave this id in the header"
                            + " Waymark-Query: whether it waits or runs, and how many parts of its"
                            + " present pass over the log are done. The state is none if no such"
                            + " analysis runs.")
    @GetMapping("/api/queries/{id}")
    QueryState watch(@PathVariable("id") String id) {
        return queries.state(id);
    }

    @Operation(
            operationId = "cancelQuery",
            summary = "Stop an analysis",
            description =
                    "Stops the caller's analysis whose request gave this id in the header"
                            + " Waymark-Query. Nothing happens if none runs.")
    @DeleteMapping("/api/queries/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable("id") String id) {
        queries.cancel(id);
    }
}
