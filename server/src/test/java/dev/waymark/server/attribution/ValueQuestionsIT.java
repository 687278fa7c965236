package dev.waymark.server.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Attribution, lifetime value and budget over real HTTP, on the sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueQuestionsIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(400));
    private final Browser browser = Browser.at(server);
    private String api = "";

    @BeforeAll
    void findTheSample() {
        api = "/api/workspaces/" + browser.enterSample();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void everyModelSharesOutAllConversionsAndTheirValue() {
        JsonNode models =
                ask("/attribution", "{\"conversion\":[\"purchase\"],\"model\":[\"all\"]}")
                        .path("models");
        assertThat(models).hasSize(7);
        for (JsonNode model : models) {
            double sum = model.path("unattributed").asDouble();
            double value = model.path("unattributedValue").asDouble();
            for (JsonNode channel : model.path("channels")) {
                sum += channel.path("conversions").asDouble();
                value += channel.path("value").asDouble();
            }
            assertThat(sum).isCloseTo(model.path("conversions").asDouble(), within(1e-6));
            assertThat(value).isCloseTo(model.path("value").asDouble(), within(1e-6)).isPositive();
        }
    }

    @Test
    void takesATableOfPathsAndRefusesWhatItCannotTell() {
        String table = "path,conversions,value,null\\nweb > mail,2,60,1\\nweb,1,10,3\\n";
        JsonNode linear =
                ask("/attribution/table", "{\"options\":{},\"table\":\"" + table + "\"}")
                        .path("models")
                        .path(0);
        assertThat(linear.path("channels").path(0).path("conversions").asDouble()).isEqualTo(2);
        HttpResponse<String> decay =
                browser.send(
                        "POST",
                        api + "/attribution/table",
                        "{\"options\":{\"model\":[\"time-decay\"]},\"table\":\"" + table + "\"}");
        assertThat(decay.statusCode()).isEqualTo(400);
        assertThat(Browser.code(decay)).isEqualTo("NO_TIMES");
        assertThat(Browser.code(browser.send("POST", api + "/attribution/table", "{}")))
                .isEqualTo("INVALID_VALUE");
    }

    @Test
    void estimatesLifetimeValuesAndListsNoMoreThanAsked() {
        JsonNode clv =
                ask(
                        "/clv",
                        "{\"purchase\":[\"purchase\",\"repeat"
                                + " purchase\"],\"horizon\":\"26w\",\"limit\":3}");
        assertThat(clv.path("customers")).hasSize(3);
        assertThat(clv.path("deciles")).hasSize(10);
        assertThat(clv.path("total").path("customers").asInt()).isGreaterThan(100);
        assertThat(clv.path("parameters").path("r").asDouble()).isPositive();
        assertThat(clv.path("convergence").has("converged")).isTrue();
    }

    @Test
    void tellsWhatChannelsCostAndWhyThereIsNoCurve() {
        String spend = "channel,month,spend\\nweb,2025-03,900\\nweb,2025-04,1000\\n";
        JsonNode report =
                ask(
                        "/budget",
                        "{\"options\":{\"conversion\":[\"purchase\"],\"referral\":\"referral\"},\"spend\":\""
                                + spend
                                + "\"}");
        assertThat(report.path("months").path(0).asString()).isEqualTo("2025-03");
        assertThat(report.path("channels").path(0).path("cac").asDouble()).isPositive();
        assertThat(report.path("curves").path(0).path("refusal").asString())
                .isEqualTo("2 months are too few; a curve needs 6.");
        assertThat(report.path("referrals").path("advocates").asInt()).isPositive();
        assertThat(report.path("plan").isNull()).isTrue();
    }

    private JsonNode ask(String address, String body) {
        HttpResponse<String> answer = browser.send("POST", api + address, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }
}
