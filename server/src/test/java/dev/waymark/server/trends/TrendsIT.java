package dev.waymark.server.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.trends.ChangesOptions;
import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.trends.Trends;
import dev.waymark.engine.trends.TrendsKernel;
import dev.waymark.engine.trends.changes.ChangesKernel;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Trends over HTTP say what the kernels say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendsIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Riga");
    private static final String SHARE =
            "share of events where channel in (app, web) among \"site visit\"";

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(200));
    private final Browser browser = Browser.at(server);
    private String workspace = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        api = "/api/workspaces/" + workspace + "/trends";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersAsTheKernelDoes() {
        TrendsOptions options = new TrendsOptions(List.of(SHARE, "value"), "month", null, null);
        JourneyIndex index = server.part(LogIndexes.class).current(workspace, options.properties());
        Object expected =
                LocalDriver.onThreads(1).run(new TrendsKernel(options.request(index, ZONE)), index);

        assertThat(get("?metric=" + url(SHARE) + "&metric=value&every=month").body())
                .isEqualTo(ResultJson.text(expected));
        assertThat(get("?metric=" + url(SHARE)).body()).contains("in (\\\"app\\\", \\\"web\\\")");
    }

    @Test
    void answersWhatOtherAnalysesAnswerAsOneNumber() {
        List<String> metrics =
                List.of(
                        "nps",
                        "csat",
                        "churn",
                        "stickiness",
                        "repeat purchase where purchase",
                        "retention after 2",
                        "repeat contact",
                        "lost hand-offs",
                        "contacts per resolution",
                        "self-service share",
                        "abandonment",
                        "mean wait \"quote request\" -> \"quote sent\"",
                        "p95 wait \"quote request\" -> \"quote sent\"");
        TrendsOptions options = new TrendsOptions(metrics, "month", null, null);
        JourneyIndex index = server.part(LogIndexes.class).current(workspace, options.properties());
        Trends expected =
                LocalDriver.onThreads(1).run(new TrendsKernel(options.request(index, ZONE)), index);

        String asked =
                metrics.stream().map(it -> "&metric=" + url(it)).collect(Collectors.joining());
        assertThat(get("?every=month" + asked).body()).isEqualTo(ResultJson.text(expected));
        assertThat(expected.metrics())
                .allSatisfy(
                        series ->
                                assertThat(series.points())
                                        .as(series.metric())
                                        .anyMatch(it -> it.complete() && it.value() != null));
    }

    @Test
    void answersTheSearchForChangesAsTheKernelDoes() {
        ChangesOptions options = new ChangesOptions("month", "3d", 0.5, null, null);
        JourneyIndex index = server.part(LogIndexes.class).current(workspace, List.of());
        Object expected =
                LocalDriver.onThreads(1)
                        .run(new ChangesKernel(options.request(index, ZONE)), index);

        assertThat(get("/changes?every=month&within=3d&alpha=0.5").body())
                .isEqualTo(ResultJson.text(expected));
    }

    @Test
    void saysWhatIsWrongWithAMetric() {
        HttpResponse<String> wrong = browser.send("GET", api + "?metric=revenue", null);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Browser.code(wrong)).isEqualTo("INVALID_METRIC");
        HttpResponse<String> unknown =
                browser.send("GET", api + "?metric=" + url("events where colour is red"), null);
        assertThat(Browser.code(unknown)).isEqualTo("UNKNOWN_PROPERTY");
    }

    private HttpResponse<String> get(String path) {
        HttpResponse<String> answer = browser.send("GET", api + path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
