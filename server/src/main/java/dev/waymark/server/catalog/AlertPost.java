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
     * Mails what is new; nothing if no mail server is set up. Returns how many mails were taken.
     */
    public int look(Instant now) {
        MailSettings mail = settings.mail();
        return mail == null ? 0 : alerts.look(now, mail.publicUrl(), new SmtpSender(mail));
    }

    /** A fault must not end the clockwork. */
    private void beat(Instant now) {
        try {
            int sent = look(now);
            if (sent > 0) {
                LOG.info("{} mails on types that stopped or came back sent", sent);
            }
        } catch (RuntimeException fault) {
            LOG.error("alerts not sent", fault);
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
