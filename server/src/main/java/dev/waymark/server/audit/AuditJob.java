package dev.waymark.server.audit;

import dev.waymark.app.audit.AuditLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Removes entries that are too old, five minutes after the start and then once an hour. */
final class AuditJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AuditJob.class);
    private static final long FIRST_MINUTES = 5;
    private static final long EVERY_MINUTES = 60;

    private final AuditLog log;
    private final Duration kept;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("waymark-audit").unstarted(task));

    AuditJob(AuditLog log, Duration kept) {
        this.log = log;
        this.kept = kept;
        clockwork.scheduleWithFixedDelay(this::run, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void run() {
        try {
            log.prune(kept);
        } catch (RuntimeException fault) { // the next hour comes all the same
            LOG.warn("old entries of the audit log could not be removed", fault);
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdown();
    }
}
