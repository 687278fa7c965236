package dev.waymark.server.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.activity.ActivityOptions;
import dev.waymark.app.activity.RepeatOptions;
import dev.waymark.app.adoption.AdoptionOptions;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.retention.RetentionOptions;
import dev.waymark.app.survival.SurvivalOptions;
import dev.waymark.engine.adoption.AdoptionKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.ZoneId;
import java.util.List;

/** Retention, activity, adoption and survival over HTTP say what the kernels say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Riga");
    private static final String PURCHASE = "purchase";

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(200));
    private final Browser browser = Browser.at(server);
    private String workspace = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        api = "/api/workspaces/" + workspace;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersRetentionAsTheKernelDoes() {
        RetentionOptions options =
                new RetentionOptions(
                        "site visit",
                        PURCHASE,
                        "recurring",
                        "on-or-after",
                        null,
                        "month",
                        6,
                        null,
                        null);

        assertThat(
                        get(
                                "/retention?start=site%20visit&return=purchase&cohort=recurring"
                                        + "&mode=on-or-after&period=month&buckets=6"))
                .contains("\"period\":\"month\"")
                .isEqualTo(json(new RetentionKernel(options.request(index(), ZONE))));
    }

    @Test
    void answersActivityAsTheKernelsDo() {
        ActivityOptions monthly = new ActivityOptions(null, "month", null, null);

        assertThat(get("/activity/states?period=month"))
                .contains("\"new\":")
                .isEqualTo(json(monthly.states(index(), ZONE)));
        assertThat(get("/activity/churn?period=month&within=90d"))
                .isEqualTo(json(monthly.churn("90d", index(), ZONE)));
        assertThat(get("/activity/stickiness"))
                .isEqualTo(
                        json(
                                new ActivityOptions(null, null, null, null)
                                        .stickiness(index(), ZONE)));
        assertThat(get("/activity/repeat?type=purchase%7Crepeat%20purchase&horizon=60d"))
                .isEqualTo(
                        json(
                                new RepeatOptions("purchase|repeat purchase", "60d", null, null)
                                        .kernel(index(), ZONE)));
    }

    @Test
    void answersAdoptionAsTheKernelDoes() {
        AdoptionOptions options =
                new AdoptionOptions(
                        List.of(PURCHASE, "search"), null, "month", "channel", null, null);
        String body =
                "{\"features\":[\"purchase\",\"search\"],\"from\":null,\"period\":\"month\",\"breakdown\":\"channel\","
                    + "\"since\":null,\"until\":null}";

        assertThat(browser.send("POST", api + "/adoption", body).body())
                .isEqualTo(json(new AdoptionKernel(options.request(index(), ZONE))));
    }

    @Test
    void answersSurvivalAsTheKernelDoes() {
        SurvivalOptions options =
                new SurvivalOptions(
                        null, PURCHASE, "last-event", "log", 0.9, "device", 50, null, null);

        assertThat(
                        get(
                                "/survival?to=purchase&censor=last-event&interval=log"
                                        + "&confidence=0.9&breakdown=device&points=50"))
                .contains("\"logRank\":{\"chiSquare\":")
                .isEqualTo(
                        json(
                                new SurvivalKernel(
                                        options.request(
                                                server.part(LogIndexes.class)
                                                        .current(workspace, List.of("device")),
                                                ZONE))));
    }

    @Test
    void namesAllThatIsWrong() {
        assertThat(detail("/retention?start=serch&mode=often&period=year"))
                .contains("start \"serch\" is no type of event in the log. Did you mean \"search\"")
                .contains("mode \"often\" must be one of \"on\", \"on-or-after\"")
                .contains("period \"year\" must be one of \"day\", \"week\", \"month\".");
        assertThat(detail("/survival"))
                .isEqualTo("to is missing. Name the type of event that is waited for.");
        assertThat(detail("/activity/repeat?type=purchase&horizon=90"))
                .isEqualTo(
                        "horizon \"90\" has no unit. Give one of ms, s, m, h, d, w, for example"
                                + " \"90d\" or \"90w\".");
        assertThat(detail("/retention?buckets=401"))
                .isEqualTo("buckets (401) must be from 1 to 400. Give one such as 12.");
    }

    private JourneyIndex index() {
        return server.part(LogIndexes.class).current(workspace);
    }

    private String json(Kernel<?, ?> kernel) {
        return ResultJson.text(LocalDriver.onThreads(1).run(kernel, index("device")));
    }

    private JourneyIndex index(String property) {
        return server.part(LogIndexes.class).current(workspace, List.of(property));
    }

    private String get(String address) {
        var answer = browser.send("GET", api + address, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String detail(String address) {
        var answer = browser.send("GET", api + address, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return Browser.json(answer).path("detail").asString();
    }
}
