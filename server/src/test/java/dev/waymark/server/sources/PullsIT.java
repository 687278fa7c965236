package dev.waymark.server.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.segment.SourceServer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Sources that are read by schedule, over real HTTP. */
class PullsIT {
    private static final String PULLS = SourceServer.SOURCES + "/pulls";

    private final SourceServer server = SourceServer.shared();

    @Test
    void readsAFolderByItselfAndTellsHowItStands() throws IOException, InterruptedException {
        Path file = server.folder().resolve("orders.csv");
        Files.writeString(file, "customer,time,type\nada,2026-01-01T10:00:00Z,pulled order\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        HttpResponse<String> made =
                server.admin()
                        .send(
                                "POST",
                                PULLS,
                                """
                                {"name":"exports","everySeconds":1,
                                 "folder":{"folder":"%s","pattern":"*.csv"}}
                                """
                                        .formatted(server.folder()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode pull = waitFor("exports", "lastGoodAt");
        assertThat(pull.path("kind").asString()).isEqualTo("folder");
        assertThat(pull.path("lag").asLong()).isZero();
        assertThat(server.source("exports").path("events").asLong()).isEqualTo(1);

        String one = PULLS + "/" + pull.path("id").asString();
        JsonNode known = Browser.json(server.admin().send("GET", one, null));
        assertThat(known.path("folder").path("pattern").asString()).isEqualTo("*.csv");
        assertThat(server.signedIn("viewer").send("GET", one, null).statusCode()).isEqualTo(403);
        String change =
                "{\"everySeconds\":2,\"folder\":{\"folder\":\"%s\",\"pattern\":\"o*.csv\"}}";
        assertThat(Browser.code(server.admin().send("PUT", one, change.formatted("/etc"))))
                .isEqualTo("PULL_NOT_ALLOWED");
        HttpResponse<String> changed =
                server.admin().send("PUT", one, change.formatted(server.folder()));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(Browser.json(changed).path("everySeconds").asLong()).isEqualTo(2);

        Files.writeString(file, "no,columns\nof,ours\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(50)));
        JsonNode bad = waitFor("exports", "error");
        assertThat(bad.path("error").asString()).contains("orders.csv");
        assertThat(bad.path("failures").asInt()).isZero(); // all else was read
        assertThat(bad.path("lag").asLong()).isEqualTo(1);

        String retry = PULLS + "/" + pull.path("id").asString() + "/retry";
        assertThat(server.signedIn("viewer").send("POST", retry, "{}").statusCode()).isEqualTo(403);
        Files.delete(file);
        assertThat(server.admin().send("POST", retry, "{}").statusCode()).isEqualTo(204);
        assertThat(waitWithout("exports").path("failures").asInt()).isZero();
        assertThat(server.signedIn("viewer").send("GET", PULLS, null).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyReadWhatTheConfigurationDoesNotName() {
        for (String what :
                new String[] {
                    "\"folder\":{\"folder\":\"/etc\"}",
                    "\"database\":{\"host\":\"localhost\",\"database\":\"d\",\"user\":\"u\","
                            + "\"query\":\"t\",\"cursor\":\"c\"}",
                    "\"kafka\":{\"servers\":\"localhost:9092\",\"topic\":\"t\"}"
                }) {
            for (String path : new String[] {PULLS, PULLS + "/examples"}) {
                HttpResponse<String> answer =
                        server.admin()
                                .send(
                                        "POST",
                                        path,
                                        "{\"name\":\"x\",\"secret\":\"s\"," + what + "}");
                assertThat(Browser.code(answer)).as(what).isEqualTo("PULL_NOT_ALLOWED");
                assertThat(answer.statusCode()).isEqualTo(403);
            }
        }
        String table =
                "\",\"host\":\"localhost\",\"database\":\"d\",\"user\":\"u\",\"query\":\"t\","
                        + "\"cursor\":\"c\"}}";
        String database = "{\"name\":\"x\",\"secret\":\"s\",\"database\":{\"system\":\"";
        assertThat(server.admin().send("POST", PULLS, database + "mariadb" + table).body())
                .contains("localhost:3306");
        assertThat(server.admin().send("POST", PULLS, database + "oracle" + table).body())
                .contains("Give postgresql or mariadb.");
        HttpResponse<String> nothing = server.admin().send("POST", PULLS, "{\"name\":\"x\"}");
        assertThat(nothing.statusCode()).isEqualTo(400);
        HttpResponse<String> asSource =
                server.admin()
                        .send("POST", SourceServer.SOURCES, "{\"name\":\"x\",\"kind\":\"folder\"}");
        assertThat(asSource.statusCode()).isEqualTo(400);
        HttpResponse<String> byViewer =
                server.signedIn("viewer")
                        .send(
                                "POST",
                                PULLS,
                                "{\"name\":\"x\",\"folder\":{\"folder\":\"%s\"}}"
                                        .formatted(server.folder()));
        assertThat(byViewer.statusCode()).isEqualTo(403);
    }

    private JsonNode waitFor(String name, String field) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            JsonNode pull = find(name);
            if (!pull.path(field).isMissingNode() && !pull.path(field).isNull()) {
                return pull;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(name + " has no " + field + ": " + find(name));
    }

    private JsonNode waitWithout(String name) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            JsonNode pull = find(name);
            if (pull.path("error").isMissingNode() || pull.path("error").isNull()) {
                return pull;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(find(name).toString());
    }

    private JsonNode find(String name) {
        for (JsonNode pull : Browser.json(server.admin().send("GET", PULLS, null))) {
            if (pull.path("name").asString().equals(name)) {
                return pull;
            }
        }
        throw new AssertionError("no pull " + name);
    }
}
