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
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Runs kernels over an index on this machine's threads. Immutable, safe for several threads.
 *
 * <p>Customers are cut into parts of about equal numbers of events; each thread takes the next part
 * as soon as it is free and adds it to a partial result of its own; the calling thread works too.
 */
public final class LocalDriver {
    private static final long EVENTS_A_PART = 1L << 17;
    private static final int TASKS_A_THREAD = 16;

    /** How often at most the tasks of a last step tell that they are done. */
    private static final int STEPS_SHOWN = 100;

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
        Kernel<?, R> pass = kernel.prepare(index);
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
        int[] bounds = index.cut(parts > 0 ? parts : (int) (1 + index.events() / EVENTS_A_PART));
        int workers = Math.min(threads, Math.max(1, bounds.length - 1));
        Workers helpers = new Helpers(cancel);
        List<P> partials =
                kernel instanceof RefiningKernel<P, R> refining && refining.refines()
                        ? inRounds(refining, index, bounds, workers, cancel)
                        : atOnce(kernel, index, bounds, workers, cancel);
        P merged = partials.getFirst();
        for (P partial : partials.subList(1, partials.size())) {
            merged = kernel.merge(merged, partial);
        }
        return kernel.finish(merged, index, helpers);
    }

    private static <P, R> List<P> atOnce(
            Kernel<P, R> kernel,
            JourneyIndex index,
            int[] bounds,
            int workers,
            CancelSignal cancel) {
        ScanPlan plan = kernel.plan(index);
        PartsLeft parts = new PartsLeft(bounds.length - 1, 1, PartsLeft.ONCE, cancel);
        return onThreads(
                workers,
                worker -> {
                    P partial = kernel.begin(index);
                    Scan scan = index.scan(plan);
                    forEachPart(bounds, parts, (from, to) -> add(kernel, partial, scan, from, to));
                    return partial;
                });
    }

    private <P, R> List<P> inRounds(
            RefiningKernel<P, R> kernel,
            JourneyIndex index,
            int[] bounds,
            int workers,
            CancelSignal cancel) {
        Workers helpers = new Helpers(cancel.untold());
        ScanPlan plan = kernel.plan(index);
        PartsLeft parts = new PartsLeft(bounds.length - 1, 1, Rounds.WEIGHTS, cancel);
        Rounds rounds = new Rounds(index.customers());
        List<P> partials = onThreads(workers, worker -> kernel.begin(index));
        List<Scan> scans = onThreads(workers, worker -> index.scan(plan));
        for (int r = 0; r < Rounds.WEIGHTS.length; r++) {
            int round = r;
            if (round > 0) {
                kernel.refine(partials, helpers);
                parts.nextRound();
            }
            onThreads(
                    workers,
                    worker -> {
                        P partial = partials.get(worker);
                        Scan scan = scans.get(worker);
                        Rounds.RangeVisitor visitor =
                                (from, to) -> add(kernel, partial, scan, from, to);
                        forEachPart(
                                bounds,
                                parts,
                                (from, to) -> rounds.visit(round, from, to, visitor));
                        return true;
                    });
        }
        return partials;
    }

    private static void forEachPart(int[] bounds, PartsLeft parts, Rounds.RangeVisitor visitor) {
        for (int part = parts.next(); part < bounds.length - 1; part = parts.next()) {
            visitor.visit(bounds[part], bounds[part + 1]);
            parts.done();
        }
    }

    private static <P, R> void add(Kernel<P, R> kernel, P partial, Scan scan, int from, int to) {
        if (kernel instanceof BlockKernel<P, R> blocks) {
            scan.forEachBlock(from, to, block -> blocks.addBlock(partial, block));
        } else {
            scan.forEach(from, to, journey -> kernel.add(partial, journey));
        }
    }

    private void forEach(int count, int wanted, IntConsumer task, CancelSignal cancel) {
        PartsLeft tasks =
                new PartsLeft(count, Math.max(1, count / STEPS_SHOWN), PartsLeft.ONCE, cancel);
        onThreads(
                Math.min(threads, Math.max(1, wanted)),
                worker -> {
                    for (int i = tasks.next(); i < count; i = tasks.next()) {
                        task.accept(i);
                        tasks.done();
                    }
                    return true;
                });
    }

    /**
     * Runs the same work on some threads, numbered from 0, of which the caller's is the first;
     * waits for all, also if one fails.
     */
    private static <T> List<T> onThreads(int threads, IntFunction<T> work) {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int worker = 0; worker < threads; worker++) {
            int number = worker;
            tasks.add(new FutureTask<>(() -> work.apply(number)));
        }
        for (int worker = 1; worker < threads; worker++) {
            Thread.ofPlatform().daemon().name("waymark-kernel-" + worker).start(tasks.get(worker));
        }
        tasks.getFirst().run();
        return tasks.stream().map(LocalDriver::await).toList();
    }

    private static <T> T await(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrap(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrap(ExecutionException fault) {
        return switch (fault.getCause()) {
            case RuntimeException ours -> ours;
            case Error error -> throw error;
            case null, default ->
                    JourneyException.internal("KERNEL_FAILED", "A kernel failed.", fault);
        };
    }

    /** This driver's threads for the last step of a kernel. */
    private final class Helpers implements Workers {
        private final CancelSignal cancel;

        Helpers(CancelSignal cancel) {
            this.cancel = cancel;
        }

        @Override
        public void forEach(int count, IntConsumer task) {
            LocalDriver.this.forEach(count, count / TASKS_A_THREAD, task, cancel);
        }

        @Override
        public void forFew(int count, IntConsumer task) {
            LocalDriver.this.forEach(count, count, task, cancel);
        }
    }
}
