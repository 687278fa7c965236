package dev.waymark.server.weekly;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.mail.Mail;
import dev.waymark.app.segments.FilteredLogs;
import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.app.weekly.Schedule;
import dev.waymark.app.weekly.SheetMail;
import dev.waymark.app.weekly.WeeklyMails;
import dev.waymark.app.weekly.WeeklySheets;
import dev.waymark.app.weekly.WeeklyStore;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.mail.MailSettings;
import dev.waymark.server.mail.SmtpSender;
import dev.waymark.store.documents.Documents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every few minutes whether weekly sheets are due, and mails them. */
@Component
public final class WeeklyPost implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyPost.class);
    private static final long FIRST_SECONDS = 60;
    private static final long EVERY_SECONDS = 300;

    private final WeeklyStore store;
    private final WorkspaceStore workspaces;
    private final FilteredLogs logs;
    private final WeeklySheets sheets;
    private final ServerSettings settings;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("waymark-weekly").unstarted(task));

    WeeklyPost(
            Documents documents,
            FilteredLogs logs,
            LocalDriver driver,
            ServerSettings settings,
            Clock clock) {
        this.store = documents.weekly();
        this.workspaces = documents.workspaces();
        this.logs = logs;
        this.sheets = new WeeklySheets(driver);
        this.settings = settings;
        if (settings.mail() != null) {
            clockwork.scheduleWithFixedDelay(
                    () -> look(clock.instant()), FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /**
     * Mails what is due; nothing if no mail server is set up.
     *
     * @return how each mail ended that was tried
     */
    public List<WeeklyMails.Outcome> sendDue(Instant now) {
        MailSettings mail = settings.mail();
        return mail == null
                ? List.of()
                : new WeeklyMails(
                                store,
                                (workspace, schedule) -> write(workspace, schedule, mail),
                                new SmtpSender(mail))
                        .sendDue(now);
    }

    /** A fault must not end the clockwork. */
    private void look(Instant now) {
        try {
            for (WeeklyMails.Outcome outcome : sendDue(now)) {
                if (outcome.taken()) {
                    LOG.info("weekly sheet of {} sent", outcome.workspace());
                } else {
                    LOG.warn(
                            "weekly sheet of {} not sent: {}",
                            outcome.workspace(),
                            outcome.fault());
                }
            }
        } catch (RuntimeException fault) {
            LOG.error("weekly sheets not sent", fault);
        }
    }

    private Mail write(String id, Schedule schedule, MailSettings mail) {
        Workspace workspace =
                workspaces
                        .find(id)
                        .orElseThrow(
                                () ->
                                        JourneyException.access(
                                                "WORKSPACE_NOT_FOUND", "the workspace is gone."));
        TrendsOptions options = WeeklySheets.options(store.metrics(id));
        JourneyIndex index = logs.current(id, options.properties(), null, new CancelSignal());
        return SheetMail.of(
                sheets.of(index, options, workspace.zone(), new CancelSignal()),
                workspace.name(),
                mail.publicUrl() + "/w/" + id + "/weekly",
                schedule);
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
