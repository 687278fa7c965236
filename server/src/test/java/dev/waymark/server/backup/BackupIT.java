package dev.waymark.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.app.backup.RestoreReport;
import dev.waymark.app.backup.SecretsState;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.server.Browser;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.TestServer;
import dev.waymark.server.identity.Shop;
import dev.waymark.store.backup.Backups;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.backup.Restores;
import dev.waymark.store.events.DuckDbEventStores;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From the first event to a server on a restored home: who was erased by the API after the backup
 * is nowhere in it, and everybody else is as in the home that was erased from.
 */
class BackupIT {
    private static final List<String> ANALYSES =
            List.of(
                    "/customers",
                    "/variants",
                    "/discover",
                    "/sessions",
                    "/identity/merges",
                    "/customers/overview?customer=bert",
                    "/privacy/consent/customer?customer=bert");

    @TempDir private Path folder;

    private static void person(Shop shop, String user, String visitor) {
        shop.send(
                Shop.SHOP,
                "batch",
                """
                {"batch":[
                 {"type":"track","anonymousId":"%2$s","event":"look","timestamp":"2026-01-01T10:00:00Z"},
                 {"type":"identify","userId":"%1$s","anonymousId":"%2$s","timestamp":"2026-01-02T10:00:00Z",
                  "traits":{"email":"%1$s@example.org"}},
                 {"type":"track","userId":"%1$s","event":"order","timestamp":"2026-01-05T10:00:00Z"}]}
                """
                        .formatted(user, visitor));
    }

    @Test
    void whoWasErasedAfterTheBackupStaysErased() throws IOException {
        Path file = folder.resolve("monday.waymark");
        Path keys = folder.resolve("monday.keys");
        WaymarkHome home;
        String source;
        List<JsonNode> whole;
        List<JsonNode> expected;
        try (Shop shop = new Shop()) {
            home = shop.server().part(WaymarkHome.class);
            person(shop, "carl", "v1");
            person(shop, "bert", "v2");
            Browser admin = shop.as(Role.ADMIN);
            source = sign(shop.server(), "a password");
            whole = answers(admin);
            backUp(shop.server(), file);
            HttpResponse<String> erased =
                    admin.send(
                            "POST",
                            "/api/workspaces/" + Shop.SHOP + "/privacy/erasures",
                            "{\"customer\":\"carl@example.org\",\"confirm\":\"carl\"}");
            assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
            assertThat(Browser.json(erased).path("traces").toString())
                    .contains("{\"place\":\"backups\",\"removed\":2}");
            expected = answers(admin);
            Restores.exportKeys(home, shop.server().part(PersonKeys.class), keys, "");
        }

        WaymarkHome fresh = new WaymarkHome(folder.resolve("fresh"));
        RestoreReport report =
                new Restores(fresh, Map.of(), Clock.systemUTC()).restore(file, List.of(keys), "");

        assertThat(report.secrets()).isEqualTo(SecretsState.OPEN);
        assertThat(report.workspaces().getFirst().erased()).isEqualTo(2);
        assertThat(report.workspaces().getFirst().events()).isEqualTo(3);
        try (TestServer restored = TestServer.start(any -> ServerSettings.in(fresh).atPort(0))) {
            Browser admin = Shop.signedIn(restored, Role.ADMIN);
            assertThat(answers(admin)).isEqualTo(expected).isNotEqualTo(whole);
            for (String search : List.of("carl", "v1", "carl@example.org")) {
                assertThat(Shop.get(admin, Shop.SHOP, "/customers?search=" + search).path("rows"))
                        .isEmpty();
                assertThat(
                                Shop.status(
                                        admin,
                                        "GET",
                                        Shop.SHOP,
                                        "/privacy/export?customer=" + search,
                                        ""))
                        .isEqualTo(404);
            }
            assertThat(restored.part(SealedSources.class).secret(source)).contains("a password");
        }
        requireNowhere(fresh.root(), "carl");
    }

    /** Gives a source a secret to sign with, which lies sealed; returns its id. */
    private static String sign(TestServer server, String secret) {
        SealedSources sources = server.part(SealedSources.class);
        String id = sources.ofWorkspace(Shop.SHOP).getFirst().id();
        assertThat(sources.sign(Shop.SHOP, id, secret)).isTrue();
        return id;
    }

    private static void backUp(TestServer server, Path file) {
        new Backups(
                        server.part(WaymarkHome.class),
                        server.documents(),
                        server.part(DuckDbEventStores.class),
                        server.part(PersonKeys.class),
                        Clock.systemUTC())
                .write(file, List.of(Shop.SHOP), false);
    }

    private static List<JsonNode> answers(Browser admin) {
        List<JsonNode> answers = new ArrayList<>();
        for (String analysis : ANALYSES) {
            answers.add(Shop.get(admin, Shop.SHOP, analysis));
        }
        return answers;
    }

    private static void requireNowhere(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                        .as(each.toString())
                        .doesNotContain(name);
            }
        }
    }
}
