package dev.waymark.server.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Channels, scorecard and contact pressure over real HTTP, on the sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(2_000));
    private final Browser browser = Browser.at(server);
    private String api = "";

    @BeforeAll
    void findTheSample() {
        api = "/api/workspaces/" + browser.enterSample();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tellsSwitchesRepeatsAndWhatWasGuessed() {
        JsonNode channels = ask("/channels", "{}");

        assertThat(channels.path("contacts").path("guessed").asBoolean()).isTrue();
        assertThat(channels.path("repeats").path("window").asDouble()).isEqualTo(259_200);
        assertThat(channels.path("lost").path("pairs").path(0).path("from").asString())
                .isEqualTo("e-mail");
        assertThat(channels.path("switches").path(0).path("wait").path("median").isNumber())
                .isTrue();
        assertThat(channels.path("mix").path(0).path("stage").isNull()).isTrue();
    }

    @Test
    void takesTheOptionsOfTheShell() {
        JsonNode channels =
                ask(
                        "/channels",
                        """
                        {"contacts":["support call"],"window":"1h","topic":"country",
                         "stages":["use=support call,help e-mail"]}
                        """);

        assertThat(channels.path("contacts").path("names").path(0).asString())
                .isEqualTo("support call");
        assertThat(channels.path("repeats").path("topic").asString()).isEqualTo("country");
        assertThat(channels.path("mix").path(1).path("stage").asString()).isEqualTo("use");
    }

    @Test
    void tellsMondayChatsFirstInTheWorkspacesZone() {
        JsonNode scorecard = ask("/scorecard", "{\"variants\":\"country\"}");

        JsonNode worst = scorecard.path("slots").path(0);
        assertThat(worst.path("channel").asString()).isEqualTo("chat");
        assertThat(worst.path("weekday").asInt()).isEqualTo(1);
        assertThat(worst.path("hour").asInt()).isBetween(12, 13);
        assertThat(scorecard.path("variants").path(0).path("comparisons").size()).isEqualTo(3);
    }

    @Test
    void tellsContactPressureByLevel() {
        JsonNode pressure =
                ask("/pressure", "{\"outgoing\":[\"quote sent\",\"help reply\"],\"levels\":3}");

        assertThat(pressure.path("levels").path(0).path("exited").path("low").isNumber()).isTrue();
        assertThat(pressure.path("levels").path(0).path("optedOut").isNull()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithTheOptions() {
        HttpResponse<String> refused =
                browser.send("POST", api + "/channels", "{\"window\":\"72\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Browser.json(refused).path("detail").asString())
                .isEqualTo(
                        "window \"72\" has no unit. Give one of ms, s, m, h, d, w, for example"
                                + " \"72d\" or \"72w\".");
    }

    private JsonNode ask(String what, String body) {
        HttpResponse<String> answer = browser.send("POST", api + what, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }
}
