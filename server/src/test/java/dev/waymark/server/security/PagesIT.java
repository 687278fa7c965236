package dev.waymark.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.server.Browser;
import dev.waymark.server.RawRequest;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interface's files, the headers of every answer, and the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final Pattern NONCE = Pattern.compile("name=\"csp-nonce\" content=\"([^\"]+)\"");

    private final TestServer server = TestServer.start(ServerSettings::asDemo);
    private final Browser visitor = Browser.at(server);

    @BeforeAll
    void addWorkspaces() {
        server.documents()
                .workspaces()
                .add(new Workspace("w-sample", "Sample", true, ZoneOffset.UTC), List.of());
        server.documents()
                .workspaces()
                .add(new Workspace("w-other", "Other", false, ZoneOffset.UTC), List.of());
        visitor.session();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static String nonce(HttpResponse<String> answer) {
        Matcher matcher = NONCE.matcher(answer.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void givesThePageANewNonceEachTime() {
        HttpResponse<String> first = visitor.send("GET", "/setup", null);
        HttpResponse<String> second = visitor.send("GET", "/setup", null);
        assertThat(nonce(first)).isNotEqualTo(nonce(second)).hasSize(43);
        assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'self' 'nonce-" + nonce(first) + "'")
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void showsThePageAtTheInterfacesOwnAddresses() {
        for (String path : List.of("/index.html", "/setup", "/w/123/funnel")) {
            HttpResponse<String> answer = visitor.send("GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("text/html;charset=UTF-8");
            assertThat(answer.body()).doesNotContain("__CSP_NONCE__");
        }
    }

    @Test
    void letsBrowsersKeepAssetsForEver() {
        HttpResponse<String> asset = visitor.send("GET", "/assets/app-0a1b2c3d.js", null);
        assertThat(asset.body()).contains("answer = 42");
        assertThat(asset.headers().firstValue("Cache-Control"))
                .contains("max-age=31536000, public, immutable");
        HttpResponse<String> icon = visitor.send("GET", "/icon.svg", null);
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void answersMissingFilesWithNotFound() {
        for (String path : List.of("/assets/none.js", "/assets/", "/none.png", "/api/none")) {
            assertThat(visitor.send("GET", path, null).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void servesNothingFromOutsideItsFolder() {
        for (String target :
                List.of(
                        "/../application.yaml",
                        "/assets/../../application.yaml",
                        "/%2e%2e/application.yaml",
                        "/assets/%2e%2e/%2e%2e/application.yaml",
                        "/..%2fapplication.yaml",
                        "/assets/..%5c..%5capplication.yaml",
                        "/assets/%252e%252e/%252e%252e/application.yaml",
                        "/assets//../../application.yaml",
                        "/assets/..;/..;/application.yaml")) {
            assertThat(RawRequest.get(server, target, "localhost"))
                    .as(target)
                    .containsPattern("^HTTP/1.1 40[04] ")
                    .doesNotContain("springdoc");
        }
    }

    @Test
    void sendsTheProtectiveHeadersWithEveryAnswer() {
        for (String path : List.of("/", "/api/session", "/api/none", "/assets/none.js")) {
            HttpHeaders headers = visitor.send("GET", path, null).headers();
            assertThat(headers.map().keySet())
                    .as(path)
                    .contains("content-security-policy", "permissions-policy")
                    .doesNotContain("server", "x-powered-by");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        }
        assertThat(visitor.send("GET", "/api/session", null).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void opensTheSampleToVisitorsOfTheDemo() {
        assertThat(visitor.session().toString()).contains("\"demo\":true", "\"user\":null");
        assertThat(visitor.send("GET", "/api/workspaces", null).body())
                .contains("w-sample")
                .doesNotContain("w-other");
    }

    @Test
    void letsVisitorsManageNothing() {
        assertThat(visitor.send("GET", "/api/workspaces/w-sample/keys", null).statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("GET", "/api/workspaces/w-other/keys", null).statusCode())
                .isEqualTo(404);
        assertThat(visitor.send("POST", "/api/workspaces", "{\"name\":\"N\"}").statusCode())
                .isEqualTo(403);
        assertThat(server.offersSetUp()).isFalse();
    }

    @Test
    void protectsTheDemoFromForgedRequestsToo() {
        assertThat(
                        Browser.code(
                                Browser.at(server)
                                        .send("POST", "/api/workspaces", "{\"name\":\"N\"}")))
                .isEqualTo("CSRF_TOKEN_INVALID");
    }

    @Test
    void refusesToBeCalledByAForeignName() {
        for (String host : List.of("evil.example.org", "127.0.0.1.evil.example.org", "10.0.0.1")) {
            assertThat(RawRequest.get(server, "/api/workspaces", host))
                    .as(host)
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("w-sample");
        }
        assertThat(RawRequest.get(server, "/api/workspaces", "localhost:8080"))
                .startsWith("HTTP/1.1 200");
    }
}
