package dev.waymark.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

/** What arrives, what is made of it, consent, periods and personal fields, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogIT {
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
}
