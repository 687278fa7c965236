package dev.waymark.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.waymark.app.access.Role;
import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.alerts.SilenceAlerts;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;
import dev.waymark.server.mail.MailSettings;
import dev.waymark.server.mail.SmtpSender;
import dev.waymark.store.documents.Documents;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Mails on types that stopped, to a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsIT {
    private static final String URL = "https://waymark.example.org";
    private static final String ALERTS = "/api/workspaces/" + Shop.SHOP + "/catalog/alerts";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Shop shop = new Shop();
    private final Browser viewer = shop.as(Role.VIEWER);
    private final Browser editor = shop.as(Role.EDITOR);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SmtpSender sender;

    AlertsIT() {
        mails.start();
        sender =
                new SmtpSender(
                        new MailSettings(
                                "127.0.0.1",
                                mails.getSmtp().getPort(),
                                MailSettings.Security.NONE,
                                null,
                                null,
                                "waymark@example.org",
                                URL));
    }

    @AfterAll
    void stop() {
        shop.close();
        mails.stop();
    }

    /** One event an hour, from so many hours ago to so many. */
    private void hourly(String type, int from, int to) {
        List<String> sent = new ArrayList<>();
        for (int hour = from; hour >= to; hour--) {
            sent.add(
                    """
                    {"type":"track","userId":"u%d","event":"%s","timestamp":"%s"}
                    """
                            .formatted(hour % 5, type, now.minus(Duration.ofHours(hour))));
        }
        shop.send(Shop.SHOP, "batch", "{\"batch\":[" + String.join(",", sent) + "]}");
    }

    private int look() {
        return shop.server().part(SilenceAlerts.class).look(now, URL, sender);
    }

    @Test
    void mailsOnceThatATypeStoppedAndOnceThatItCameBack() throws Exception {
        hourly("steady", 60, 0);
        hourly("stopped before", 60, 30);
        assertThat(viewer.send("PUT", ALERTS, "{\"language\":\"de\"}").statusCode()).isEqualTo(200);
        assertThat(editor.send("PUT", ALERTS, "{\"language\":\"en\"}").statusCode()).isEqualTo(200);
        JsonNode mine = Browser.json(viewer.send("GET", ALERTS, null));
        assertThat(mine.path("language").asString()).isEqualTo("de");
        assertThat(mine.path("address").asString()).isEqualTo("viewer@example.org");
        assertThat(look()).isZero(); // what was silent before is not told

        hourly("checkout", 60, 30);
        assertThat(look()).isEqualTo(2);
        assertThat(look()).isZero();
        assertThat(restarted().look(now, URL, sender)).isZero();
        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(subjects(received))
                .containsExactlyInAnyOrder(
                        "Shop: 1 type(s) of events stopped arriving",
                        "Shop: 1 Ereignistyp(en) bleiben aus");
        assertThat(received[0].getAllRecipients()).hasSize(1);

        assertThat(editor.send("DELETE", ALERTS, null).statusCode()).isEqualTo(204);
        hourly("checkout", 0, 0);
        assertThat(look()).isEqualTo(1);
        assertThat(look()).isZero();
        assertThat(subjects(mails.getReceivedMessages()))
                .contains("Shop: 1 Ereignistyp(en) kommen wieder an")
                .hasSize(3);

        hourly("refund", 60, 30);
        SilenceAlerts alerts = restarted();
        for (int attempt = 0; attempt < SilenceAlerts.ATTEMPTS; attempt++) {
            assertThat(alerts.look(now, URL, mail -> false)).isZero();
        }
        assertThat(look()).isZero(); // tried often enough
        assertThat(mails.getReceivedMessages()).hasSize(3);
    }

    private static List<String> subjects(MimeMessage[] received) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : received) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    /** As after a restart: nothing but what is on disk is known. */
    private SilenceAlerts restarted() {
        Documents documents = shop.server().documents();
        return new SilenceAlerts(
                documents.alerts(),
                shop.server().part(Catalogs.class),
                documents.users(),
                documents.workspaces());
    }
}
