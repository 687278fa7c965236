package dev.waymark.server.explore;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.server.queries.Queries;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.function.BiFunction;

/** Runs analyses over a workspace's log for a request. */
@Component
public final class LogAnalyses {
    private final LogIndexes indexes;
    private final Queries queries;
    private final LocalDriver driver = LocalDriver.onAllProcessors();

    LogAnalyses(LogIndexes indexes, Queries queries) {
        this.indexes = indexes;
        this.queries = queries;
    }

    /** Runs a kernel over the log as it is now. */
    public <R> R run(HttpServletRequest request, String workspace, Kernel<?, R> kernel) {
        return run(request, workspace, (index, cancel) -> driver.run(kernel, index, cancel));
    }

    /** Runs anything over the log as it is now, with some properties as columns. */
    public <R> R run(
            HttpServletRequest request,
            String workspace,
            Collection<String> properties,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        return queries.run(
                request, cancel -> analysis.apply(indexes.current(workspace, properties), cancel));
    }

    /**
     * Runs anything over the log as it is now, with those of some properties that any event has.
     */
    public <R> R runKnown(
            HttpServletRequest request,
            String workspace,
            Collection<String> properties,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        return queries.run(
                request,
                cancel ->
                        analysis.apply(
                                indexes.current(workspace, indexes.known(workspace, properties)),
                                cancel));
    }

    /** Runs anything over the log as it is now. */
    public <R> R run(
            HttpServletRequest request,
            String workspace,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        return queries.run(request, cancel -> analysis.apply(indexes.current(workspace), cancel));
    }

    /** The driver that analyses run on. */
    public LocalDriver driver() {
        return driver;
    }
}
