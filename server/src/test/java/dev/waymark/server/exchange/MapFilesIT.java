package dev.waymark.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Maps as files over HTTP: what is lost, out, in, refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapFilesIT {
    private static final String MERMAID =
            "journey\n title Kafija\n section Pirkt\n  Maksāt: 5: Anna\n  Gaidīt: 9: Anna\n";

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(50));
    private final Browser browser = Browser.at(server);
    private String api = "";

    @BeforeAll
    void findTheWorkspace() {
        api = "/api/workspaces/" + browser.enterSample() + "/maps";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void takesAFileInAfterShowingWhatIsInIt() {
        int before = Browser.json(browser.send("GET", api, null)).size();

        HttpResponse<String> look =
                browser.send("POST", api + "/import?format=mmd&dryRun=true", MERMAID);

        assertThat(look.statusCode()).as(look.body()).isEqualTo(200);
        JsonNode seen = Browser.json(look);
        assertThat(seen.path("kept").asBoolean()).isFalse();
        assertThat(seen.path("name").asString()).isEqualTo("Kafija");
        assertThat(seen.path("steps").asInt()).isEqualTo(2);
        assertThat(seen.path("notices").path(0).path("code").asString()).isEqualTo("SCORE_CLAMPED");
        assertThat(Browser.json(browser.send("GET", api, null)).size()).isEqualTo(before);

        JsonNode kept = Browser.json(browser.send("POST", api + "/import?format=mmd", MERMAID));

        assertThat(kept.path("kept").asBoolean()).isTrue();
        assertThat(kept.path("version").asInt()).isEqualTo(1);
        assertThat(Browser.json(browser.send("GET", api, null)).size()).isEqualTo(before + 1);
    }

    @Test
    void givesAMapOutAndSaysWhatIsLost() {
        String id =
                Browser.json(browser.send("POST", api + "/import?format=mmd", MERMAID))
                        .path("id")
                        .asString();

        HttpResponse<String> svg = browser.send("GET", api + "/" + id + "/export?format=svg", null);
        HttpResponse<String> losses = browser.send("GET", api + "/" + id + "/losses", null);

        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(svg.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("Kafija.svg");
        assertThat(svg.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(svg.body()).contains("Maksāt");
        assertThat(losses.body())
                .contains("{\"format\":\"json\",\"losses\":[]}")
                .contains("{\"kind\":\"lanes\",\"count\":1}");
        HttpResponse<String> mermaid =
                browser.send("GET", api + "/" + id + "/export?format=mmd", null);
        assertThat(mermaid.body()).contains("Maksāt: 5: Anna").contains("Gaidīt: 5: Anna");
    }

    @Test
    void replacesAMapIfAskedTo() {
        String id =
                Browser.json(browser.send("POST", api + "/import?format=mmd", MERMAID))
                        .path("id")
                        .asString();

        JsonNode next =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/import?format=mmd&into=" + id,
                                MERMAID.replace("Kafija", "Tēja")));

        assertThat(next.path("id").asString()).isEqualTo(id);
        assertThat(next.path("version").asInt()).isGreaterThan(1);
        assertThat(browser.send("GET", api + "/" + id, null).body()).contains("Tēja");
    }

    @Test
    void refusesWhatItCannotRead() {
        HttpResponse<String> format = browser.send("POST", api + "/import?format=doc", "x");
        HttpResponse<String> picture = browser.send("POST", api + "/import?format=svg", "<svg/>");
        HttpResponse<String> xml =
                browser.send(
                        "POST", api + "/import?format=cjml", "<!DOCTYPE a [<!ENTITY b \"\">]><a/>");
        HttpResponse<String> unknown = browser.send("GET", api + "/none/export?format=svg", null);
        HttpResponse<String> into =
                browser.send("POST", api + "/import?format=mmd&dryRun=true&into=none", MERMAID);

        assertThat(Browser.code(format)).isEqualTo("UNKNOWN_FORMAT");
        assertThat(Browser.code(picture)).isEqualTo("FORMAT_NOT_READ");
        assertThat(xml.statusCode()).isEqualTo(422);
        assertThat(Browser.code(xml)).isEqualTo("UNSAFE_XML");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Browser.code(into)).isEqualTo("UNKNOWN_MAP");
    }
}
