package dev.waymark.server.catalog;

import dev.waymark.app.catalog.alerts.SilenceAlerts;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.mail.MailSettings;
import dev.waymark.server.mail.SmtpSender;

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

/** Looks every few minutes whether a type stopped or came back, and mails it. */
@Component
public final class AlertPost implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AlertPost.class);
    private static final long FIRST_SECONDS = 90;
    private static final long EVERY_SECONDS = 300;

    private final SilenceAlerts alerts;
    private final ServerSettings settings;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("waymark-alerts").unstarted(task));

    AlertPost(SilenceAlerts alerts, ServerSettings settings, Clock clock) {
        this.alerts = alerts;
        this.settings = settings;
        if (settings.mail() != null) {
            clockwork.scheduleWithFixedDelay(
                    () -> beat(clock.instant()), FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /**
     * Mails what is due; nothing if no mail server is set up. Returns the workspaces that were
     * mailed about or at fault.
     */
    public List<SilenceAlerts.Outcome> look(Instant now) {
        MailSettings mail = settings.mail();
        return mail == null ? List.of() : alerts.look(now, mail.publicUrl(), new SmtpSender(mail));
    }

    /** A fault must not end the clockwork. */
    private void beat(Instant now) {
        try {
            look(now).forEach(AlertPost::log);
        } catch (RuntimeException fault) {
            LOG.error("alerts not sent", fault);
        }
    }

    private static void log(SilenceAlerts.Outcome outcome) {
        if (outcome.mails() > 0) {
            LOG.info(
                    "workspace {}: {} mails on types that stopped or came back sent",
                    outcome.workspace(),
                    outcome.mails());
        }
        if (outcome.fault() != null) {
            LOG.error("workspace {}: alerts not sent", outcome.workspace(), outcome.fault());
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
