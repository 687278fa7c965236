package dev.waymark.server.stages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.http.HttpResponse;

/** The stages that a workspace lays down, those of a map and those of a draft, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagesIT {
    private static final String OWN =
            "{\"stages\":[{\"name\":\"Seen\",\"types\":[\"look\",\"ask\"]},"
                    + "{\"name\":\"Bought\",\"types\":[\"buy\"]}]}";

    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);

    @AfterAll
    void stop() {
        shop.close();
    }

    @Test
    void readsStagesOfWhateverIsNamed() {
        for (String type : new String[] {"look", "ask", "buy"}) {
            String event =
                    """
                    {"userId":"c","event":"%s","timestamp":"2026-03-0%dT10:00:00Z"}\
                    """;
            shop.send(Shop.SHOP, "track", event.formatted(type, type.length()));
        }
        assertThat(read("/own").statusCode()).isEqualTo(400);
        assertThat(Browser.code(read("/own"))).isEqualTo("NO_STAGES");

        assertThat(editor.send("PUT", path(""), OWN).statusCode()).isEqualTo(200);
        assertThat(read("/own").body()).isEqualTo(OWN).isEqualTo(read("").body());
        assertThat(Browser.json(read("/draft")).path("stages").toString())
                .contains("\"look\"", "\"ask\"", "\"buy\"");
        assertThat(Browser.code(read("/gone"))).isEqualTo("UNKNOWN_MAP");
        assertThat(editor.send("DELETE", path(""), null).statusCode()).isEqualTo(204);
    }

    @Test
    void letsReadersReadAndNobodyElseAnything() {
        Browser viewer = shop.as(Role.VIEWER);
        assertThat(editor.send("PUT", path(""), OWN).statusCode()).isEqualTo(200);
        assertThat(viewer.send("GET", path(""), null).body()).isEqualTo(OWN);
        assertThat(viewer.send("PUT", path(""), OWN).statusCode()).isEqualTo(403);
        assertThat(viewer.send("DELETE", path(""), null).statusCode()).isEqualTo(403);
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            String body = method.equals("PUT") ? OWN : "";
            assertThat(Shop.status(editor, method, Shop.BANK, "/stages", body)).isEqualTo(404);
        }
        assertThat(read("").body()).isEqualTo(OWN);
        assertThat(editor.send("DELETE", path(""), null).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> read(String which) {
        return editor.send("GET", path(which), null);
    }

    private static String path(String which) {
        return "/api/workspaces/" + Shop.SHOP + "/stages" + which;
    }
}
