package dev.waymark.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.alerts.SilenceAlerts;
import dev.waymark.app.catalog.alerts.Told;
import dev.waymark.app.mail.Mail;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;
import dev.waymark.server.mail.MailSettings;
import dev.waymark.server.mail.SmtpSender;
import dev.waymark.store.documents.Documents;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What arrives, what is made of it, consent, periods and personal fields, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogIT {
    private static final String URL = "https://waymark.example.org";
    private static final String ALERTS = "/api/workspaces/" + Shop.BANK + "/catalog/alerts";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);
    private final Browser viewer = shop.as(Role.VIEWER);
    private final Browser admin = shop.as(Role.ADMIN);

    @BeforeAll
    void send() {
        track("anna", "Order placed", "2026-01-01", "true", "anna@example.org");
        track("anna", "purchase", "2026-01-02", "true", "anna@example.org");
        track("bert", "purchase", "2026-01-03", "false", "bert@example.org");
        track("cleo", "heartbeat", "2026-01-04", "true", "c@example.org");
    }

    private void track(String user, String event, String day, String consent, String contact) {
        shop.send(
                Shop.SHOP,
                "track",
                """
                {"userId":"%s","event":"%s","timestamp":"%sT10:00:00Z",
                 "properties":{"sum":12,"reference":"%s"},
                 "context":{"consent":{"categoryPreferences":{"Advertising":%s}}}}
                """
                        .formatted(user, event, day, contact, consent));
    }

    @AfterAll
    void stop() {
        shop.close();
    }

    private static JsonNode type(JsonNode catalog, String name) {
        for (JsonNode type : catalog.path("types")) {
            if (type.path("type").asString().equals(name)) {
                return type;
            }
        }
        throw new AssertionError("no type " + name);
    }

    private long events(String type) {
        for (JsonNode one : Shop.get(editor, Shop.SHOP, "/log").path("types")) {
            if (one.path("type").asString().equals(type)) {
                return one.path("count").asLong();
            }
        }
        return 0;
    }

    @Test
    void showsTypesWithMaskedExamplesAndFollowsRules() {
        JsonNode catalog = Shop.get(viewer, Shop.SHOP, "/catalog");
        assertThat(catalog.path("events").asLong()).isEqualTo(4);
        assertThat(catalog.toString()).doesNotContain("example.org");
        JsonNode purchase = type(catalog, "purchase");
        assertThat(purchase.path("customers").asLong()).isEqualTo(2);
        assertThat(purchase.path("mapped").asBoolean()).isFalse();
        assertThat(purchase.path("properties").toString())
                .contains("\"property\":\"sum\"")
                .contains("\"kind\":\"number\"");

        String merge = "{\"type\":\"Order placed\",\"name\":\"purchase\"}";
        assertThat(Shop.status(viewer, "PUT", Shop.SHOP, "/catalog/rules", merge)).isEqualTo(403);
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, "/catalog/rules", merge)).isEqualTo(200);
        String hide = "{\"type\":\"heartbeat\",\"hidden\":true}";
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, "/catalog/rules", hide)).isEqualTo(200);
        assertThat(events("purchase")).isEqualTo(3);
        assertThat(events("heartbeat")).isZero();
        assertThat(Shop.get(editor, Shop.SHOP, "/discover").path("events").asLong()).isEqualTo(3);
        assertThat(type(Shop.get(viewer, Shop.SHOP, "/catalog"), "Order placed").path("name"))
                .hasToString("\"purchase\"");

        String slip = "{\"type\":\"hartbeat\",\"hidden\":true}";
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, "/catalog/rules", slip)).isEqualTo(400);
        String circle = "{\"type\":\"purchase\",\"name\":\"Order placed\"}";
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, "/catalog/rules", circle)).isEqualTo(400);
        assertThat(Shop.get(editor, Shop.SHOP, "/catalog/rules")).hasSize(2);
        for (String type : new String[] {"Order%20placed", "heartbeat"}) {
            assertThat(Shop.status(editor, "DELETE", Shop.SHOP, "/catalog/rules?type=" + type, ""))
                    .isEqualTo(204);
        }
        assertThat(events("purchase")).isEqualTo(2);
        String stage = "{\"type\":\"purchase\",\"stage\":\"Buy\"}";
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, "/catalog/stage", stage)).isEqualTo(204);
        assertThat(type(Shop.get(viewer, Shop.SHOP, "/catalog"), "purchase").path("stage"))
                .hasToString("\"Buy\"");
        assertThat(Shop.status(editor, "GET", Shop.BANK, "/catalog", "")).isEqualTo(404);
    }

    @Test
    void analysesLeaveOutWhoDidNotAgreeIfTheyNeedIt() {
        JsonNode consent = Shop.get(editor, Shop.SHOP, "/privacy/consent");
        assertThat(consent.path("purposes").toString())
                .isEqualTo("[{\"purpose\":\"Advertising\",\"granted\":2,\"denied\":1}]");
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, "/privacy/consent", "")).isEqualTo(403);

        String path = "/privacy/consent/required";
        String need = "{\"required\":[{\"analysis\":\"discover\",\"purpose\":\"Advertising\"}]}";
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, path, need)).isEqualTo(403);
        assertThat(Shop.status(admin, "PUT", Shop.SHOP, path, need)).isEqualTo(200);
        assertThat(customers("/discover")).isEqualTo(2);
        assertThat(customers("/%64iscover")).as("written in another way").isEqualTo(2);
        assertThat(customers("/customers")).isEqualTo(3);
        assertThat(Shop.get(viewer, Shop.SHOP, "/heed?analysis=discover"))
                .hasToString("{\"purposes\":[\"Advertising\"],\"kept\":2,\"customers\":3}");
        assertThat(Shop.get(viewer, Shop.SHOP, "/heed?analysis=funnel").path("purposes")).isEmpty();
        assertThat(Shop.status(viewer, "GET", Shop.BANK, "/heed?analysis=funnel", ""))
                .isEqualTo(404);
        String all = "{\"required\":[{\"analysis\":\"*\",\"purpose\":\"Advertising\"}]}";
        assertThat(Shop.status(admin, "PUT", Shop.SHOP, path, all)).isEqualTo(200);
        assertThat(customers("/customers")).isEqualTo(2);
        assertThat(Shop.get(editor, Shop.SHOP, "/privacy/export?customer=bert").path("events"))
                .hasSize(1);

        String agreed = "{\"customer\":\"bert\",\"purpose\":\"Advertising\",\"granted\":true}";
        assertThat(Shop.status(admin, "PUT", Shop.SHOP, "/privacy/consent/customer", agreed))
                .isEqualTo(200);
        assertThat(customers("/customers")).isEqualTo(3);
        JsonNode bert = Shop.get(editor, Shop.SHOP, "/privacy/consent/customer?customer=bert");
        assertThat(bert.path(0).path("granted").asBoolean()).isTrue();
        assertThat(bert.path(0).path("source").asString()).startsWith("user:");
        assertThat(Shop.status(admin, "PUT", Shop.SHOP, path, "{\"required\":[]}")).isEqualTo(200);
        assertThat(customers("/discover")).isEqualTo(3);
    }

    private long customers(String path) {
        return Shop.get(editor, Shop.SHOP, path).path("customers").asLong();
    }

    @Test
    void countsWhatIsTooOldBeforeItGoes() {
        String periods = "{\"periods\":[{\"type\":\"nothing\",\"days\":30}]}";
        assertThat(Shop.status(admin, "PUT", Shop.SHOP, "/privacy/expiry", periods)).isEqualTo(200);
        JsonNode retention = Shop.get(editor, Shop.SHOP, "/privacy/expiry");
        assertThat(retention.path("periods")).hasSize(1);
        assertThat(retention.path("preview").path("events").asLong()).isZero();
        String shorter = "{\"periods\":[{\"type\":\"*\",\"days\":1}]}";
        String previews = "/privacy/expiry/previews";
        assertThat(Shop.status(editor, "POST", Shop.SHOP, previews, shorter)).isEqualTo(403);
        assertThat(Shop.status(admin, "POST", Shop.SHOP, previews, shorter)).isEqualTo(200);
        assertThat(Shop.get(editor, Shop.SHOP, "/privacy/expiry").path("periods").toString())
                .contains("nothing");
        assertThat(Shop.status(editor, "POST", Shop.SHOP, "/privacy/expiry/runs", ""))
                .isEqualTo(403);
        assertThat(Shop.status(admin, "POST", Shop.SHOP, "/privacy/expiry/runs", ""))
                .isEqualTo(200);
    }

    @Test
    void findsPersonalFieldsByTheirValuesAndHeedsMarks() {
        assertThat(field("reference").path("personal").asBoolean()).isTrue();
        assertThat(field("reference").path("looks").toString()).isEqualTo("[\"email\"]");
        assertThat(field("sum").path("personal").asBoolean()).isFalse();
        String by = "/discover?where=sum%20is%2012";
        int before = Shop.status(viewer, "GET", Shop.SHOP, by, "");
        String mark = "{\"property\":\"sum\",\"personal\":true}";
        assertThat(Shop.status(admin, "PUT", Shop.SHOP, "/privacy/fields", mark)).isEqualTo(204);
        assertThat(field("sum").path("marked").asBoolean()).isTrue();
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, by, "")).isEqualTo(403);
        assertThat(before).isNotEqualTo(403);
        assertThat(
                        Shop.status(
                                admin,
                                "PUT",
                                Shop.SHOP,
                                "/privacy/fields",
                                "{\"property\":\"sum\"}"))
                .isEqualTo(204);
    }

    private JsonNode field(String property) {
        for (JsonNode one : Shop.get(editor, Shop.SHOP, "/privacy/fields")) {
            if (one.path("property").asString().equals(property)) {
                return one;
            }
        }
        throw new AssertionError("no field " + property);
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
        shop.send(Shop.BANK, "batch", "{\"batch\":[" + String.join(",", sent) + "]}");
    }

    private int look(Duration later) {
        return mails(shop.server().part(SilenceAlerts.class), later, sender());
    }

    private int mails(SilenceAlerts alerts, Duration later, Mail.Sender sender) {
        return alerts.look(now.plus(later), URL, sender).stream()
                .mapToInt(SilenceAlerts.Outcome::mails)
                .sum();
    }

    @Test
    void mailsOnceThatATypeStoppedAndOnceThatItCameBack() throws Exception {
        shop.server()
                .documents()
                .workspaces()
                .put(new Membership("analyst", Shop.BANK, Role.ANALYST));
        Browser analyst = shop.as(Role.ANALYST);
        mails.start();
        hourly("steady", 60, 0);
        hourly("stopped before", 60, 30);
        assertThat(admin.send("PUT", ALERTS, "{\"language\":\"de\"}").statusCode()).isEqualTo(200);
        assertThat(analyst.send("PUT", ALERTS, "{\"language\":\"en\"}").statusCode())
                .isEqualTo(200);
        JsonNode mine = Browser.json(admin.send("GET", ALERTS, null));
        assertThat(mine.path("language").asString()).isEqualTo("de");
        assertThat(mine.path("address").asString()).isEqualTo("admin@example.org");
        assertThat(look(Duration.ZERO)).isZero(); // what was silent before is not told

        hourly("checkout", 60, 30);
        assertThat(look(Duration.ZERO)).isEqualTo(2);
        assertThat(look(Duration.ofHours(1))).isZero();
        assertThat(mails(restarted(), Duration.ofHours(1), sender())).isZero();
        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(subjects(received))
                .containsExactlyInAnyOrder(
                        "Bank: 1 type(s) of events stopped arriving",
                        "Bank: 1 Ereignistyp(en) bleiben aus");
        assertThat(received[0].getAllRecipients()).hasSize(1);

        assertThat(analyst.send("DELETE", ALERTS, null).statusCode()).isEqualTo(204);
        hourly("checkout", 0, 0);
        assertThat(look(Duration.ofMinutes(59))).isZero(); // one mail an hour
        assertThat(look(Duration.ofHours(1))).isEqualTo(1);
        assertThat(look(Duration.ofHours(2))).isZero();
        assertThat(subjects(mails.getReceivedMessages()))
                .contains("Bank: 1 Ereignistyp(en) kommen wieder an")
                .hasSize(3);

        hourly("refund", 60, 30);
        for (int attempt = 0; attempt < Told.ATTEMPTS; attempt++) {
            Duration later = Duration.ofDays(1 + attempt);
            assertThat(mails(restarted(), later, mail -> false)).isZero();
        }
        assertThat(look(Duration.ofDays(30))).isZero(); // tried often enough
        assertThat(mails.getReceivedMessages()).hasSize(3);
        mails.stop();
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

    private SmtpSender sender() {
        return new SmtpSender(
                new MailSettings(
                        "127.0.0.1",
                        mails.getSmtp().getPort(),
                        MailSettings.Security.NONE,
                        null,
                        null,
                        "waymark@example.org",
                        URL));
    }
}
