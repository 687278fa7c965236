package dev.waymark.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** One person out of what clients send, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityIT {
    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);
    private final Browser admin = shop.as(Role.ADMIN);

    @AfterAll
    void stop() {
        shop.close();
    }

    @Test
    void joinsAVisitorWithTheUserWhoSignsInAndUndoesIt() {
        track("v1", "look", "2026-01-01T10:00:00Z");
        shop.send(
                Shop.SHOP,
                "track",
                "{\"userId\":\"anna\",\"event\":\"call\",\"timestamp\":\"2026-01-02T10:00:00Z\"}");
        track("v1", "buy", "2026-01-03T10:00:00Z");
        shop.send(Shop.BANK, "track", "{\"userId\":\"v1\",\"event\":\"look\"}");
        assertThat(variants()).contains("[\"look\",\"buy\"]", "[\"call\"]");

        shop.send(
                Shop.SHOP,
                "identify",
                "{\"userId\":\"anna\",\"anonymousId\":\"v1\",\"traits\":{\"email\":\"Anna@Example.org\"},"
                    + "\"timestamp\":\"2026-01-04T10:00:00Z\"}");

        assertThat(variants()).contains("[\"look\",\"call\",\"buy\",\"Identify\"]");
        JsonNode merges = Shop.get(editor, Shop.SHOP, "/identity/merges?search=anna");
        assertThat(merges.path("merged").asInt()).isEqualTo(1);
        JsonNode merge = merges.path("joinings").path(0);
        assertThat(merge.path("outcome").asString()).isEqualTo("merged");
        assertThat(merge.path("kept").asString()).isEqualTo("anna");
        assertThat(merge.path("joined").asString()).isEqualTo("v1");
        assertThat(merge.path("identifier").asString()).isEqualTo("anonymousId");
        assertThat(merge.path("since").asString()).isEqualTo("2026-01-04T10:00:00Z");
        assertThat(Shop.get(admin, Shop.BANK, "/identity/merges").path("customers").asInt())
                .isZero();

        HttpResponse<String> undone =
                editor.send("POST", path("/identity/apart"), "{\"one\":\"anna\",\"other\":\"v1\"}");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
        assertThat(variants()).contains("[\"look\",\"buy\"]", "[\"call\",\"Identify\"]");
        assertThat(Shop.get(editor, Shop.SHOP, "/identity/apart")).hasSize(1);
        String id = Browser.json(undone).path("id").asString();
        assertThat(Shop.status(admin, "DELETE", Shop.BANK, "/identity/apart/" + id, ""))
                .isEqualTo(404);
        assertThat(Shop.status(editor, "DELETE", Shop.SHOP, "/identity/apart/" + id, ""))
                .isEqualTo(204);
        assertThat(variants()).contains("[\"look\",\"call\",\"buy\",\"Identify\"]");
        nobodyElseIsLetIn();
        rulesAreLaidDownByAdministrators();
    }

    private void nobodyElseIsLetIn() {
        Browser viewer = shop.as(Role.VIEWER);
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, "/identity/merges", "")).isEqualTo(403);
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, "/identity/rules", "")).isEqualTo(403);
        assertThat(
                        Shop.status(
                                viewer,
                                "POST",
                                Shop.SHOP,
                                "/identity/apart",
                                "{\"one\":\"a\",\"other\":\"b\"}"))
                .isEqualTo(403);
        assertThat(Shop.status(editor, "GET", Shop.BANK, "/identity/merges", "")).isEqualTo(404);
        assertThat(Shop.status(editor, "PUT", Shop.SHOP, "/identity/rules", "{}")).isEqualTo(403);
    }

    private void rulesAreLaidDownByAdministrators() {
        JsonNode rules = Shop.get(admin, Shop.SHOP, "/identity/rules");
        String blocked =
                rules.toString()
                        .replaceFirst("(\"name\":\"anonymousId\".*?\"blocked\":\\[)", "$1\"v1\"");
        HttpResponse<String> set = admin.send("PUT", path("/identity/rules"), blocked);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(variants()).contains("[\"look\",\"buy\"]", "[\"call\",\"Identify\"]");
        assertThat(Browser.code(admin.send("PUT", path("/identity/rules"), "{\"identifiers\":[]}")))
                .isEqualTo("INVALID_VALUE");
    }

    private String variants() {
        return Shop.get(editor, Shop.SHOP, "/variants").toString();
    }

    private static String path(String rest) {
        return "/api/workspaces/" + Shop.SHOP + rest;
    }

    private void track(String visitor, String event, String time) {
        shop.send(
                Shop.SHOP,
                "track",
                "{\"anonymousId\":\"%s\",\"event\":\"%s\",\"timestamp\":\"%s\"}"
                        .formatted(visitor, event, time));
    }
}
