package dev.waymark.server.queries;

import dev.waymark.app.access.Actor;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.server.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The analyses that run for requests. As many at a time as the machine has processors; some more
 * wait; the rest is told to come again.
 *
 * <p>An analysis stops at its next part when its request's client has gone, or when the one who
 * asked names the id that the request gave in the header {@value #ID_HEADER}; by the same id they
 * see how far it is.
 */
@Component
public final class Queries implements DisposableBean {
    /** The header in which a client names an analysis, to be able to watch and cancel it. */
    public static final String ID_HEADER = "Waymark-Query";

    private static final int WAITING = 64;
    private static final int LONGEST_ID = 64;
    private static final long LOOK_MILLIS = 200;

    private final Map<Name, RunningQuery> named = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    Queries() {
        int size = Math.max(2, Runtime.getRuntime().availableProcessors());
        threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("waymark-query-", 1).factory());
    }

    /**
     * Runs an analysis and waits for it.
     *
     * @throws JourneyException BUSY if too many run already; CANCELLED if it was stopped; what the
     *     analysis throws
     */
    public <R> R run(HttpServletRequest request, Function<CancelSignal, R> analysis) {
        RunningQuery query = new RunningQuery();
        CancelSignal cancel = query.cancel();
        String id = id(request);
        Name name = id == null ? null : Name.of(id);
        if (name != null && named.putIfAbsent(name, query) != null) {
            throw JourneyException.user(
                    "QUERY_ID_CONFLICT",
                    "%s \"%s\" is running already. Give every query an id of its own.",
                    ID_HEADER,
                    id);
        }
        try {
            return await(threads.submit(() -> start(query, analysis)), cancel, request);
        } catch (RejectedExecutionException full) {
            throw JourneyException.limit(
                    "BUSY", "Too many analyses are running. Try again in some seconds.");
        } finally {
            if (name != null) {
                named.remove(name, query);
            }
        }
    }

    private static <R> R start(RunningQuery query, Function<CancelSignal, R> analysis) {
        query.cancel().check();
        query.start();
        return analysis.apply(query.cancel());
    }

    /** How far the caller's analysis of that id is. */
    QueryState state(String id) {
        RunningQuery query = named.get(Name.of(id));
        return query == null ? QueryState.none(id) : query.state(id);
    }

    /** Stops the caller's analysis of that id at its next part; nothing happens if none runs. */
    void cancel(String id) {
        RunningQuery query = named.get(Name.of(id));
        if (query != null) {
            query.cancel().cancel();
        }
    }

    /** Who gave an analysis which id: nobody sees or stops those of others. */
    private record Name(String actor, String id) {
        static Name of(String id) {
            return new Name(CurrentActor.find().map(Actor::logName).orElse(""), id);
        }
    }

    @Override
    public void destroy() {
        named.values().forEach(query -> query.cancel().cancel());
        threads.shutdownNow();
    }

    private static <R> R await(Future<R> result, CancelSignal cancel, HttpServletRequest request) {
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                if (Clients.hasGone(request)) {
                    cancel.cancel();
                }
            } catch (InterruptedException stopped) {
                cancel.cancel();
                Thread.currentThread().interrupt();
                throw JourneyException.user("CANCELLED", "The server is stopping. Try again.");
            } catch (ExecutionException fault) {
                throw unwrapped(fault);
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException fault) {
        return switch (fault.getCause()) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            case null, default ->
                    JourneyException.internal("QUERY_FAILED", "An analysis failed.", fault);
        };
    }

    private static @Nullable String id(HttpServletRequest request) {
        String id = request.getHeader(ID_HEADER);
        if (id != null && (id.isBlank() || id.length() > LONGEST_ID)) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "%s has %d characters. Give 1 to %d, for example a UUID.",
                    ID_HEADER,
                    id.length(),
                    LONGEST_ID);
        }
        return id;
    }
}
