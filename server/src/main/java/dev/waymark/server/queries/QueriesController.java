package dev.waymark.server.queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a client stop an analysis that it named. */
@RestController
@Tag(name = "queries")
class QueriesController {
    private final Queries queries;

    QueriesController(Queries queries) {
        this.queries = queries;
    }

    @Operation(
            operationId = "cancelQuery",
            summary = "Stop an analysis",
            description =
                    "Stops the analysis whose request gave this id in the header Waymark-Query."
                            + " Nothing happens if none runs.")
    @DeleteMapping("/api/queries/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable("id") String id) {
        queries.cancel(id);
    }
}
