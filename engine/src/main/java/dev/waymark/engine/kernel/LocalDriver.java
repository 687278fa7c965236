package dev.waymark.engine.kernel;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.Scan;
import dev.waymark.engine.index.ScanPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs kernels over an index on this machine's threads. Immutable, safe for several threads.
 *
 * <p>Customers are cut into parts of about equal numbers of events; each thread takes the next part
 * as soon as it is free and adds it to a partial result of its own; the calling thread works too.
 */
public final class LocalDriver {
    private static final long EVENTS_A_PART = 1L << 17;

    private final int threads;
    private final int parts;

    private LocalDriver(int threads, int parts) {
        require(1 <= threads && threads <= 1024, "threads (%d) must be from 1 to 1024.", threads);
        require(0 <= parts && parts <= 1 << 20, "parts (%d) must be from 0 to 1048576.", parts);
        this.threads = threads;
        this.parts = parts;
    }

    /** A driver over as many threads as the machine has processors. */
    public static LocalDriver onAllProcessors() {
        return new LocalDriver(Runtime.getRuntime().availableProcessors(), 0);
    }

    /** A driver over a number of threads, from 1 to 1024. */
    public static LocalDriver onThreads(int threads) {
        return new LocalDriver(threads, 0);
    }

    /** The same driver with a fixed number of parts; the result does not depend on it. */
    public LocalDriver inParts(int newParts) {
        return new LocalDriver(threads, newParts);
    }

    /**
     * Runs a kernel to its end. Cost: one pass over the planned columns for each pass the kernel
     * asks for.
     */
    public <R> R run(Kernel<?, R> kernel, JourneyIndex index) {
        return run(kernel, index, new CancelSignal());
    }

    /**
     * Runs a kernel to its end, or until it is cancelled.
     *
     * @throws JourneyException CANCELLED once the signal is given
     */
    public <R> R run(Kernel<?, R> kernel, JourneyIndex index, CancelSignal cancel) {
        Kernel<?, R> pass = kernel;
        while (true) {
            switch (runPass(pass, index, cancel)) {
                case Kernel.Done<R>(R result) -> {
                    return result;
                }
                case Kernel.Again<R>(Kernel<?, R> next) -> pass = next;
            }
        }
    }

    private <P, R> Kernel.Outcome<R> runPass(
            Kernel<P, R> kernel, JourneyIndex index, CancelSignal cancel) {
        ScanPlan plan = kernel.plan(index);
        int[] bounds = index.cut(parts > 0 ? parts : (int) (1 + index.events() / EVENTS_A_PART));
        AtomicInteger nextPart = new AtomicInteger();
        int workers = Math.min(threads, bounds.length - 1);
        List<FutureTask<P>> tasks = new ArrayList<>();
        for (int worker = 1; worker < workers; worker++) {
            FutureTask<P> task =
                    new FutureTask<>(() -> work(kernel, index, plan, bounds, nextPart, cancel));
            tasks.add(task);
            Thread.ofPlatform().daemon().name("waymark-kernel-" + worker).start(task);
        }
        P merged;
        try {
            merged = work(kernel, index, plan, bounds, nextPart, cancel);
        } catch (RuntimeException | Error fault) {
            cancel(nextPart, bounds);
            tasks.forEach(LocalDriver::await);
            throw fault;
        }
        for (FutureTask<P> task : tasks) {
            merged = kernel.merge(merged, await(task));
        }
        return kernel.finish(merged, index);
    }

    private static <P, R> P work(
            Kernel<P, R> kernel,
            JourneyIndex index,
            ScanPlan plan,
            int[] bounds,
            AtomicInteger nextPart,
            CancelSignal cancel) {
        P partial = kernel.begin(index);
        Scan scan = index.scan(plan);
        for (int part = nextPart.getAndIncrement();
                part < bounds.length - 1;
                part = nextPart.getAndIncrement()) {
            cancel.check();
            scan.forEach(bounds[part], bounds[part + 1], journey -> kernel.add(partial, journey));
        }
        return partial;
    }

    private static void cancel(AtomicInteger nextPart, int[] bounds) {
        nextPart.set(bounds.length);
    }

    private static <P> P await(FutureTask<P> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException fault -> throw fault;
                        case Error fault -> throw fault;
                        case null, default ->
                                throw JourneyException.internal(
                                        "KERNEL_FAILED", "A kernel failed.", e);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
