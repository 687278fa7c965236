package dev.waymark.server.collect;

import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.ImportEvents;
import dev.waymark.app.collect.ImportRequest;
import dev.waymark.app.collect.ImportResult;
import dev.waymark.app.id.Ids;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.server.problem.Problem;
import dev.waymark.server.problem.Problems;
import dev.waymark.store.imports.ImportHistory;
import dev.waymark.store.imports.ImportJob;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Imports in the background: one at a time in each workspace, on a platform thread; others wait in
 * a short queue.
 */
@Component
final class ImportJobs implements DisposableBean {
    private static final int WAITING = 20;
    private static final int SHOWN_FAULTS = 100;
    private static final long STOP_SECONDS = 10;
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private final ImportEvents imports;
    private final Uploads uploads;
    private final ImportHistory history;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, RunningImport> running = new ConcurrentHashMap<>();
    private final Map<String, ThreadPoolExecutor> threads = new ConcurrentHashMap<>();

    ImportJobs(EventStores stores, Uploads uploads, ImportHistory history, Ids ids, Clock clock) {
        this.imports = new ImportEvents(stores);
        this.uploads = uploads;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins to import an uploaded file; the upload goes with the import's end.
     *
     * @throws JourneyException BUSY if too many wait already
     */
    ImportJob begin(Upload upload, Mapping mapping, boolean strict) {
        ImportJob first = ImportJob.queued(ids.next(), upload.name(), upload.bytes());
        RunningImport job = new RunningImport(upload.workspace(), first);
        history.save(upload.workspace(), first);
        running.put(first.id(), job);
        try {
            threads.computeIfAbsent(upload.workspace(), workspace -> oneThread())
                    .execute(() -> run(job, upload, mapping, strict));
        } catch (RejectedExecutionException full) {
            end(job, ImportJob.FAILED, new ImportJob.Failure("BUSY", "Too many imports wait."));
            throw JourneyException.limit(
                    "BUSY",
                    "Too many imports wait in this workspace. Try again when one has ended.");
        }
        return first;
    }

    /** All imports of a workspace, newest first. */
    List<ImportJob> list(String workspace) {
        Map<String, ImportJob> jobs = new LinkedHashMap<>();
        history.list(workspace).forEach(job -> jobs.put(job.id(), job));
        running.values().stream()
                .filter(job -> job.workspace().equals(workspace))
                .map(RunningImport::now)
                .forEach(job -> jobs.put(job.id(), job));
        List<ImportJob> all = new ArrayList<>(jobs.values());
        all.sort((left, right) -> right.id().compareTo(left.id()));
        return all;
    }

    /**
     * An import as it is now.
     *
     * @throws JourneyException IMPORT_NOT_FOUND
     */
    ImportJob find(String workspace, String id) {
        return live(workspace, id).now();
    }

    /** An import to watch; one that has ended does not change any more. */
    RunningImport live(String workspace, String id) {
        RunningImport job = running.get(id);
        if (job != null && job.workspace().equals(workspace)) {
            return job;
        }
        return new RunningImport(
                workspace,
                history.find(workspace, id)
                        .orElseThrow(
                                () ->
                                        JourneyException.access(
                                                "IMPORT_NOT_FOUND",
                                                "import \"%s\" is not in this workspace. Look at"
                                                        + " the list of imports.",
                                                id)));
    }

    /** Stops an import unless its transaction has begun; nothing happens to one that has ended. */
    ImportJob cancel(String workspace, String id) {
        RunningImport job = live(workspace, id);
        job.cancel().cancel();
        return job.now();
    }

    /**
     * Stops all imports of a workspace, and waits until they have ended: those whose transaction
     * has begun to their good end.
     *
     * @throws JourneyException BUSY if that takes longer than a minute; they end all the same
     */
    void stopAll(String workspace) {
        List<RunningImport> jobs =
                running.values().stream().filter(job -> job.workspace().equals(workspace)).toList();
        jobs.forEach(job -> job.cancel().cancel());
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (RunningImport job : jobs) {
                job.awaitEnd(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (jobs.stream().anyMatch(job -> !job.now().hasEnded())) {
            throw JourneyException.limit(
                    "BUSY",
                    "An import of this workspace is being written down. Try again in a minute.");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        running.values().forEach(job -> job.cancel().cancel());
        threads.values().forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor pool : threads.values()) {
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        }
    }

    private void run(RunningImport job, Upload upload, Mapping mapping, boolean strict) {
        String id = job.now().id();
        try {
            job.cancel().check();
            job.change(queued -> queued.started(clock.instant()));
            ImportResult result =
                    imports.run(
                            new ImportRequest(
                                    upload.workspace(),
                                    upload.file(),
                                    upload.name(),
                                    mapping,
                                    strict,
                                    history.rejects(upload.workspace(), id)),
                            (bytesRead, bytesTotal, events) ->
                                    job.change(before -> before.at(bytesRead, events)),
                            job.cancel());
            finish(job, result);
        } catch (JourneyException | IllegalStateException fault) {
            boolean cancelled =
                    fault instanceof JourneyException known && known.code().equals("CANCELLED");
            Problem told = Problems.of(fault);
            end(
                    job,
                    cancelled ? ImportJob.CANCELLED : ImportJob.FAILED,
                    new ImportJob.Failure(told.code(), told.detail()));
        } finally {
            if (!job.now().hasEnded()) {
                end(
                        job,
                        ImportJob.FAILED,
                        new ImportJob.Failure(
                                "INTERNAL", "The import failed on our side. Try it again."));
            }
            uploads.remove(upload);
        }
    }

    private void finish(RunningImport job, ImportResult result) {
        ImportJob before = job.now();
        ImportJob done =
                new ImportJob(
                        before.id(),
                        before.file(),
                        ImportJob.DONE,
                        before.bytesTotal(),
                        before.bytesTotal(),
                        result.summary().read(),
                        result.added(),
                        result.duplicates(),
                        result.summary().rejected(),
                        result.faults().stream().limit(SHOWN_FAULTS).toList(),
                        result.summary().faults(),
                        null,
                        before.startedAt(),
                        clock.instant());
        history.save(job.workspace(), done);
        job.change(any -> done);
        running.remove(done.id());
    }

    private void end(RunningImport job, String state, ImportJob.Failure failure) {
        ImportJob ended = job.now().ended(state, failure, clock.instant());
        history.save(job.workspace(), ended);
        job.change(any -> ended);
        running.remove(ended.id());
    }

    private static ThreadPoolExecutor oneThread() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("waymark-import-", 1).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
