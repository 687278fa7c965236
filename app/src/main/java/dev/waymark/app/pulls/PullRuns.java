package dev.waymark.app.pulls;

import dev.waymark.app.collect.intake.Intake;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.engine.fault.JourneyException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs the pulls that are due, four at a time, each one never twice at a time. A pull that fails
 * waits longer and longer; others go on.
 */
public final class PullRuns implements AutoCloseable {
    private static final int AT_A_TIME = 4;
    private static final long STOP_SECONDS = 15;

    private final PullStore store;
    private final SealedSources sources;
    private final List<PullReader> readers;
    private final PullLimits limits;
    private final Flow flow;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_A_TIME,
                    task -> Thread.ofPlatform().daemon().name("waymark-pull").unstarted(task));
    private volatile boolean closed;

    /** The way of events into the log, and the time. */
    public record Flow(Intake intake, Arrivals arrivals, Clock clock) {}

    /** Runs what this store says is due. */
    public PullRuns(
            PullStore store,
            SealedSources sources,
            List<PullReader> readers,
            PullLimits limits,
            Flow flow) {
        this.store = store;
        this.sources = sources;
        this.readers = List.copyOf(readers);
        this.limits = limits;
        this.flow = flow;
    }

    /** Starts whatever is due now and not running; returns at once. To be called each second. */
    public void tick() {
        for (Pull pull : store.due(flow.clock().instant())) {
            String id = pull.source().id();
            if (closed || !running.add(id)) {
                continue;
            }
            if (!free.tryAcquire()) {
                running.remove(id);
                continue;
            }
            threads.execute(
                    () -> {
                        try {
                            // It may have run, or been switched off, since it was seen to be due.
                            store.find(id).filter(this::isDue).ifPresent(this::run);
                        } finally {
                            running.remove(id);
                            free.release();
                        }
                    });
        }
    }

    /** Whether a pull is being read at this moment. */
    public boolean isRunning(String sourceId) {
        return running.contains(sourceId);
    }

    private boolean isDue(Pull pull) {
        return !pull.state().nextAt().isAfter(flow.clock().instant());
    }

    private void run(Pull pull) {
        String id = pull.source().id();
        String secret = sources.secret(id).orElse(null);
        if (store.find(id).filter(it -> it.edition() == pull.edition()).isEmpty()) {
            return; // edited meanwhile: the password may be for another place; the next tick runs
        }
        PullReader.Task task = new PullReader.Task(pull, secret, limits);
        PullRun run =
                new PullRun(
                        pull,
                        store,
                        flow.intake(),
                        flow.arrivals(),
                        flow.clock(),
                        () -> closed || Thread.currentThread().isInterrupted());
        boolean ended = false;
        try {
            run.run(PullRun.readerOf(readers, pull.settings()), task);
            ended = true;
        } finally {
            if (!ended) {
                run.failed(
                        task,
                        JourneyException.internal(
                                "INTERNAL", "The run failed on our side. See the log.", null));
            }
        }
    }

    /** Ends all runs; what they read so far stays. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait between two calls of {@link #tick}. */
    public static Duration beat() {
        return Duration.ofSeconds(1);
    }
}
