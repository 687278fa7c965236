package dev.waymark.server.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.mail.Mail;
import dev.waymark.app.weekly.Schedule;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;
import dev.waymark.server.mail.MailSettings;
import dev.waymark.server.mail.SmtpSender;

import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The weekly sheet over real HTTP, and its mails to a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyIT {
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-30T05:00:00Z");

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private TestServer server;
    private Browser browser;
    private String workspace = "";
    private String api = "";

    WeeklyIT() {
        mails.setUser("waymark", "waymark", "right password");
        mails.start();
        server = start("right password");
        browser = Browser.at(server);
    }

    private TestServer start(String password) {
        return TestServer.start(
                it -> it.asDemo().withSampleCustomers(200).withMail(settings(password)));
    }

    private MailSettings settings(String password) {
        return new MailSettings(
                "127.0.0.1",
                mails.getSmtp().getPort(),
                MailSettings.Security.NONE,
                "waymark",
                password,
                "waymark@example.org",
                "https://waymark.example.org");
    }

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        api = "/api/workspaces/" + workspace + "/weekly";
    }

    @AfterEach
    void forget() throws Exception {
        mails.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    void stop() {
        server.close();
        mails.stop();
    }

    private void plan(TestServer at, String id, String... recipients) {
        at.documents()
                .weekly()
                .plan(
                        id,
                        Optional.of(
                                new Schedule(
                                        DayOfWeek.MONDAY,
                                        8,
                                        ZoneId.of("Europe/Riga"),
                                        "de",
                                        List.of(recipients),
                                        SINCE)));
    }

    @Test
    void tellsTheChosenMetrics() {
        String body = "{\"metrics\":[\"customers\",\"share of customers where purchase\"]}";
        assertThat(browser.send("PUT", api + "/metrics", body).statusCode()).isEqualTo(204);
        JsonNode sheet = Browser.json(browser.send("GET", api, null));

        assertThat(sheet.path("rows").size()).isEqualTo(2);
        JsonNode share = sheet.path("rows").path(1);
        assertThat(share.path("metric").asString())
                .isEqualTo("share of customers where type is \"purchase\"");
        assertThat(share.path("weeks").size()).isEqualTo(12);
        assertThat(share.path("low").isNumber()).isTrue();
        assertThat(Browser.code(browser.send("PUT", api + "/metrics", "{\"metrics\":[\"x\"]}")))
                .isEqualTo("INVALID_METRIC");
    }

    @Test
    void letsNobodyButAdministratorsSeeOrSetTheMailing() {
        assertThat(browser.send("GET", api + "/schedule", null).statusCode()).isEqualTo(403);
        HttpResponse<String> refused =
                browser.send(
                        "PUT",
                        api + "/schedule",
                        "{\"day\":\"MONDAY\",\"hour\":8,\"zone\":\"UTC\",\"language\":\"en\","
                                + "\"recipients\":[\"a@example.org\"]}");
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void mailsTheSheetOnceToEachRecipientAlone() throws Exception {
        plan(server, workspace, "ada@example.org", "bob@example.org");
        WeeklyPost post = server.part(WeeklyPost.class);

        assertThat(post.sendDue(DUE)).hasSize(1).allMatch(it -> it.taken());
        assertThat(post.sendDue(DUE.plusSeconds(600))).isEmpty();

        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getSubject()).startsWith("Wochenblatt von ");
        assertThat(received[0].getFrom()[0].toString()).isEqualTo("waymark@example.org");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String html = part(received[0], "text/html");
        assertThat(html)
                .contains("https://waymark.example.org/w/" + workspace + "/weekly")
                .contains("Aktive Kunden")
                .doesNotContain("right password");
        assertThat(part(received[0], "text/plain")).contains("Woche davor");
        server.documents().weekly().plan(workspace, Optional.empty());
    }

    @Test
    void triesAgainWhatTheMailServerDidNotTake() {
        try (TestServer other = start("wrong password")) {
            String id =
                    other.documents().workspaces().all().stream()
                            .filter(Workspace::sample)
                            .findFirst()
                            .orElseThrow()
                            .id();
            plan(other, id, "ada@example.org");
            WeeklyPost post = other.part(WeeklyPost.class);
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(post.sendDue(DUE)).hasSize(1).noneMatch(it -> it.taken());
            }
            assertThat(post.sendDue(DUE)).isEmpty();
            assertThat(mails.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void sendsToTheOthersWhatOneAddressCannotTake() throws Exception {
        Mail mail = new Mail(List.of("a..b@x", "ada@example.org"), "subject", "text", "<p>html");

        assertThat(new SmtpSender(settings("right password")).send(mail)).isTrue();
        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0].toString()).isEqualTo("ada@example.org");
    }

    /** The content of the first part of a type, however deep it lies. */
    private static String part(Part whole, String type) throws Exception {
        if (whole.isMimeType(type)) {
            return String.valueOf(whole.getContent());
        }
        if (whole.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
