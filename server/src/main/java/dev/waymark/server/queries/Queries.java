package dev.waymark.server.queries;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;

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
 * <p>An analysis stops at its next part when its request's client has gone, or when somebody names
 * the id that the request gave in the header {@value #ID_HEADER}.
 */
@Component
public final class Queries implements DisposableBean {
    /** The header in which a client names an analysis, to be able to cancel it. */
    public static final String ID_HEADER = "Waymark-Query";

    private static final int WAITING = 64;
    private static final int LONGEST_ID = 64;
    private static final long LOOK_MILLIS = 200;

    private final Map<String, CancelSignal> named = new ConcurrentHashMap<>();
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
        CancelSignal cancel = new CancelSignal();
        String id = id(request);
        if (id != null && named.putIfAbsent(id, cancel) != null) {
            throw JourneyException.user(
                    "QUERY_ID_CONFLICT",
                    "%s \"%s\" is running already. Give every query an id of its own.",
                    ID_HEADER,
                    id);
        }
        try {
            return await(threads.submit(() -> analysis.apply(cancel)), cancel, request);
        } catch (RejectedExecutionException full) {
            throw JourneyException.limit(
                    "BUSY", "Too many analyses are running. Try again in some seconds.");
        } finally {
            if (id != null) {
                named.remove(id, cancel);
            }
        }
    }

    /** Stops the analysis of that id at its next part; nothing happens if none runs. */
    void cancel(String id) {
        CancelSignal cancel = named.get(id);
        if (cancel != null) {
            cancel.cancel();
        }
    }

    @Override
    public void destroy() {
        named.values().forEach(CancelSignal::cancel);
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
