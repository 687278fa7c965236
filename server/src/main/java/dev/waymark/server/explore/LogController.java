package dev.waymark.server.explore;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LogSummary;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** Tells what a workspace's log holds. */
@RestController
@Tag(name = "log")
class LogController {
    private final EventStores stores;
    private final Queries queries;

    LogController(EventStores stores, Queries queries) {
        this.stores = stores;
        this.queries = queries;
    }

    @Operation(
            operationId = "getLog",
            summary = "The log in numbers",
            description = "Types and channels by count descending, ties by name.")
    @GetMapping("/api/workspaces/{ws}/log")
    Log log(@PathVariable("ws") String workspace, HttpServletRequest request) {
        return Log.of(queries.run(request, cancel -> stores.open(workspace).summary()));
    }

    /**
     * What the log holds.
     *
     * @param version changes whenever the log does
     */
    record Log(
            long version,
            long customers,
            long events,
            @Nullable Instant since,
            @Nullable Instant until,
            List<TypeCount> types,
            List<ChannelCount> channels,
            List<String> properties) {
        static Log of(LogSummary summary) {
            return new Log(
                    summary.version(),
                    summary.customers(),
                    summary.events(),
                    summary.since(),
                    summary.until(),
                    summary.types().stream()
                            .map(type -> new TypeCount(type.name(), type.count(), type.customers()))
                            .toList(),
                    summary.channels().stream()
                            .map(
                                    channel ->
                                            new ChannelCount(
                                                    channel.name(),
                                                    channel.count(),
                                                    channel.customers()))
                            .toList(),
                    summary.properties());
        }
    }

    /** How often a type occurs, and with how many customers. */
    record TypeCount(String type, long count, long customers) {}

    /** How often a channel occurs, and with how many customers. */
    record ChannelCount(String channel, long count, long customers) {}
}
