package dev.waymark.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

/** What the audit log tells of the stages and the lenses' rules of a workspace, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesAuditIT {
    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);
    private final Browser admin = shop.as(Role.ADMIN);

    @AfterAll
    void stop() {
        shop.close();
    }

    @Test
    void tellsWhoLaidDownStagesAndForgotThem() {
        String one = "{\"stages\":[{\"name\":\"Seen\",\"types\":[\"look\",\"ask\"]}]}";
        assertThat(editor("PUT", "/stages", one)).isEqualTo(200);
        assertThat(editor("PUT", "/stages", "{\"stages\":[]}")).isEqualTo(400);
        assertThat(editor("PUT", "/catalog/stage", "{\"type\":\"buy\",\"stage\":\"Bought\"}"))
                .isEqualTo(204);
        assertThat(editor("PUT", "/catalog/stage", "{\"type\":\"gone\"}")).isEqualTo(204);
        assertThat(audited("stages-save"))
                .containsExactlyInAnyOrder("1 stage of 2 types", "2 stages of 3 types");

        assertThat(editor("DELETE", "/stages", "")).isEqualTo(204);
        assertThat(editor("DELETE", "/stages", "")).isEqualTo(204);
        assertThat(editor("PUT", "/catalog/stage", "{\"type\":\"buy\"}")).isEqualTo(204);
        assertThat(audited("stages-forget")).containsExactly("null");

        assertThat(editor("PUT", "/catalog/stage", "{\"type\":\"buy\",\"stage\":\"Bought\"}"))
                .isEqualTo(204);
        assertThat(editor("PUT", "/catalog/stage", "{\"type\":\"buy\"}")).isEqualTo(204);
        assertThat(audited("stages-save")).contains("1 stage of 1 type").hasSize(3);
        assertThat(audited("stages-forget")).containsExactly("null", "null");
    }

    @Test
    void tellsWhoLaidDownTheRulesOfLensesAndResetThem() {
        String states = "{\"lifecycle\":[\"known = did any event\",\"buyer = did buy\"]}";
        String both =
                "{\"lifecycle\":[\"known = did any event\"],"
                        + "\"funnel\":[\"seen = did look\",\"bought = did buy\"]}";
        assertThat(editor("PUT", "/lenses/rules", states)).isEqualTo(200);
        assertThat(editor("PUT", "/lenses/rules", both)).isEqualTo(200);
        assertThat(editor("PUT", "/lenses/rules", "{\"lifecycle\":[\"x\"]}")).isEqualTo(400);
        assertThat(audited("lens-rules-save"))
                .containsExactlyInAnyOrder("2 states", "1 state, 2 steps");
        assertThat(editor("DELETE", "/lenses/rules", "")).isEqualTo(204);
        assertThat(editor("DELETE", "/lenses/rules", "")).isEqualTo(204);
        assertThat(audited("lens-rules-reset")).containsExactly("null");
    }

    private int editor(String method, String path, String body) {
        return Shop.status(editor, method, Shop.SHOP, path, body);
    }

    /** The details of what the editor did, {@code null} for none. */
    private List<String> audited(String action) {
        return Shop.get(admin, Shop.SHOP, "/audit?action=" + action)
                .valueStream()
                .filter(entry -> entry.path("actor").asString().equals("user:editor"))
                .map(
                        entry ->
                                entry.path("detail").isNull()
                                        ? "null"
                                        : entry.path("detail").asString())
                .toList();
    }
}
