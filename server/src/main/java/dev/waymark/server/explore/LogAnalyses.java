package dev.waymark.server.explore;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.segments.AskedFilter;
import dev.waymark.app.segments.FilteredLogs;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.server.queries.Answers;
import dev.waymark.server.queries.Queries;
import dev.waymark.store.documents.Documents;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs analyses over a workspace's log for a request, over the journeys that its address asks for:
 * {@code where} is a condition, {@code segment} the id of a saved one. Whatever runs here knows
 * both; no controller has to.
 */
@Component
public final class LogAnalyses {
    /** The parameter that holds a condition. */
    public static final String WHERE = "where";

    /** The parameter that names a saved segment. */
    public static final String SEGMENT = "segment";

    private static final String BELOW = "/api/workspaces/{ws}/";

    private final FilteredLogs logs;
    private final WorkspaceStore workspaces;
    private final Queries queries;
    private final Answers answers;
    private final LocalDriver driver;
    private final PersonalColumns personalColumns;
    private final Consents consents;

    LogAnalyses(
            FilteredLogs logs,
            Documents documents,
            Queries queries,
            Answers answers,
            LocalDriver driver,
            PersonalColumns personalColumns,
            Consents consents) {
        this.consents = consents;
        this.personalColumns = personalColumns;
        this.logs = logs;
        this.workspaces = documents.workspaces();
        this.queries = queries;
        this.answers = answers;
        this.driver = driver;
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
        return answer(request, workspace, properties, null, analysis);
    }

    /**
     * Runs anything over the log as it is now, with some properties as columns, by something that
     * the workspace holds beside its log: its stages, its rules, its metrics. A remembered answer
     * is one that was found by an equal basis.
     *
     * @param basis all of it, read before the call: a value that is equal to another only if both
     *     give the same answer
     */
    public <B, R> R run(
            HttpServletRequest request,
            String workspace,
            Collection<String> properties,
            B basis,
            BasedAnalysis<B, R> analysis) {
        return answer(
                request,
                workspace,
                properties,
                basis,
                (index, cancel) -> analysis.of(basis, index, cancel));
    }

    /** An analysis that looks at something beside the log, and sees of it only what it is given. */
    @FunctionalInterface
    public interface BasedAnalysis<B, R> {
        /** The answer. */
        R of(B basis, JourneyIndex index, CancelSignal cancel);
    }

    private <R> R answer(
            HttpServletRequest request,
            String workspace,
            Collection<String> properties,
            @Nullable Object basis,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        personalColumns.check(workspace, properties, request.getParameter(WHERE));
        AskedFilter asked = asked(request, workspace);
        return queries.run(
                request,
                cancel ->
                        answers.of(
                                request,
                                asked == null ? null : asked.filter(),
                                basis,
                                version(request, workspace),
                                () ->
                                        analysis.apply(
                                                consents.keep(
                                                        workspace,
                                                        noun(request),
                                                        logs.current(
                                                                workspace,
                                                                properties,
                                                                asked,
                                                                cancel)),
                                                cancel)));
    }

    /**
     * The noun of the analysis that a request asks for: the first word below the workspace, of the
     * pattern that was found for it, since an address can be written in many ways.
     */
    private static String noun(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = String.valueOf(pattern);
        if (!path.startsWith(BELOW)) {
            throw JourneyException.internal("NO_NOUN", "No analysis lies at " + path, null);
        }
        return path.substring(BELOW.length()).split("/", 2)[0];
    }

    /**
     * Runs anything over the log as it is now, with those of some properties that any event has.
     */
    public <R> R runKnown(
            HttpServletRequest request,
            String workspace,
            Collection<String> properties,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        return run(request, workspace, logs.known(workspace, properties), analysis);
    }

    /**
     * Runs anything by something that the workspace holds beside its log, with those of some
     * properties that any event has.
     *
     * @param basis as for the other
     */
    public <B, R> R runKnown(
            HttpServletRequest request,
            String workspace,
            Collection<String> properties,
            B basis,
            BasedAnalysis<B, R> analysis) {
        return run(request, workspace, logs.known(workspace, properties), basis, analysis);
    }

    /** Runs anything over the log as it is now, with all its properties as columns. */
    public <R> R runWhole(
            HttpServletRequest request,
            String workspace,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        return run(request, workspace, logs.properties(workspace), analysis);
    }

    /** Runs anything over the log as it is now. */
    public <R> R run(
            HttpServletRequest request,
            String workspace,
            BiFunction<JourneyIndex, CancelSignal, R> analysis) {
        return run(request, workspace, List.of(), analysis);
    }

    /**
     * Runs anything over a table that the request brings, for an operation that is marked {@link
     * OverTable}.
     *
     * @throws JourneyException INVALID_VALUE if the address asks for some journeys
     */
    public <R> R overTable(HttpServletRequest request, Function<CancelSignal, R> analysis) {
        for (String name : List.of(WHERE, SEGMENT)) {
            String given = request.getParameter(name);
            JourneyException.require(
                    given == null || given.isBlank(),
                    "%s \"%s\" chooses journeys of a log, and a table has none. Leave it out.",
                    name,
                    given);
        }
        return queries.run(request, analysis);
    }

    /** A number that is another one whenever analyses of a workspace may have another answer. */
    public long state(String workspace) {
        return logs.state(workspace);
    }

    /** The version of the log; asked only for operations whose answers are remembered. */
    private long version(HttpServletRequest request, String workspace) {
        return Answers.isRemembered(request) ? logs.state(workspace) : 0;
    }

    /**
     * Which journeys a request asks for; null for all. For those who remember answers, and must
     * tell these apart.
     */
    public @Nullable JourneyFilter filter(HttpServletRequest request, String workspace) {
        AskedFilter asked = asked(request, workspace);
        return asked == null ? null : asked.filter();
    }

    private @Nullable AskedFilter asked(HttpServletRequest request, String workspace) {
        String where = request.getParameter(WHERE);
        String segment = request.getParameter(SEGMENT);
        return where == null && segment == null
                ? null
                : logs.read(
                        workspace,
                        where,
                        segment,
                        workspaces.find(workspace).map(Workspace::zone).orElse(ZoneOffset.UTC));
    }

    /** The queries that analyses run as. */
    public Queries queries() {
        return queries;
    }

    /** The driver that analyses run on. */
    public LocalDriver driver() {
        return driver;
    }
}
