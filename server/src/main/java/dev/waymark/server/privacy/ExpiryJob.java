package dev.waymark.server.privacy;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.expiry.Expiries;
import dev.waymark.app.expiry.ExpiryReport;
import dev.waymark.server.audit.AuditTrail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Removes events that are too old, ten minutes after the start and then once a day. */
public final class ExpiryJob implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);
    private static final long FIRST_MINUTES = 10;
    private static final long DAY_MINUTES = 1440;

    private final Expiries expiries;
    private final WorkspaceStore workspaces;
    private final AuditTrail trail;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("waymark-expiry").unstarted(task));

    /** The job over all workspaces. */
    public ExpiryJob(Expiries expiries, WorkspaceStore workspaces, AuditTrail trail) {
        this.trail = trail;
        this.expiries = expiries;
        this.workspaces = workspaces;
        clockwork.scheduleWithFixedDelay(this::run, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    /** Goes through all workspaces once; one that fails is told of and tried again the next day. */
    void run() {
        for (Workspace workspace : workspaces.all()) {
            try {
                if (!expiries.periods(workspace.id()).isEmpty()) {
                    ExpiryReport report = expiries.run(workspace.id());
                    if (report.events() > 0) {
                        trail.byServer(workspace.id())
                                .note(AuditAction.EVENTS_EXPIRED, null, "" + report.events());
                    }
                }
            } catch (RuntimeException fault) { // the next day comes all the same
                LOG.warn("old events of {} could not be removed", workspace.id(), fault);
            }
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdown();
    }
}
