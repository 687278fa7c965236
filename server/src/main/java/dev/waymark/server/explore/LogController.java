package dev.waymark.server.explore;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.LogSummary;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.explore.NameCounts;
import dev.waymark.app.identity.Identities;
import dev.waymark.engine.index.JourneyIndex;
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
    private final Identities identities;
    private final LogIndexes indexes;
    private final TypeNames names;
    private final Queries queries;

    LogController(
            EventStores stores,
            Identities identities,
            LogIndexes indexes,
            TypeNames names,
            Queries queries) {
        this.names = names;
        this.stores = stores;
        this.identities = identities;
        this.indexes = indexes;
        this.queries = queries;
    }

    @Operation(
            operationId = "getLog",
            summary = "The log in numbers",
            description = "Types and channels by count descending, ties by name.")
    @GetMapping("/api/workspaces/{ws}/log")
    Log log(@PathVariable("ws") String workspace, HttpServletRequest request) {
        return queries.run(
                request,
                cancel -> {
                    LogSummary summary = stores.open(workspace).summary();
                    return names.of(workspace).isEmpty()
                            ? Log.of(summary, persons(workspace, summary))
                            : called(workspace, summary);
                });
    }

    /** The same, by the names that the workspace gives to types. */
    private Log called(String workspace, LogSummary summary) {
        JourneyIndex index = indexes.whole(workspace);
        NameCounts counts = NameCounts.of(index);
        return Log.of(
                new LogSummary(
                        summary.version(),
                        index.customers(),
                        index.events(),
                        index.first().orElse(null),
                        index.last().orElse(null),
                        counts.types(),
                        counts.channels(),
                        summary.properties()),
                index.customers());
    }

    /** How many persons there are: customers who are one count once. */
    private long persons(String workspace, LogSummary summary) {
        return identities.of(workspace).renamed().isEmpty()
                ? summary.customers()
                : indexes.whole(workspace).customers();
    }

    /**
     * What the log holds.
     *
     * @param version changes whenever the log does
     * @param customers persons; types and channels count customers as events name them
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
        static Log of(LogSummary summary, long persons) {
            return new Log(
                    summary.version(),
                    persons,
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
