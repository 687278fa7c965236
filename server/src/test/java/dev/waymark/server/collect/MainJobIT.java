package dev.waymark.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.VariantsKernel;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A file goes in and a map comes out, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {
    private static final String CSV =
            """
            customer,time,type,channel
            ann,2026-01-05T09:00:00Z,visit,web
            ann,2026-01-05T10:00:00Z,quote,email
            ann,2026-01-07T10:00:00Z,buy,web
            bob,2026-01-05T09:30:00Z,visit,web
            bob,2026-01-06T09:30:00Z,quote,email
            eve,2026-01-06T11:00:00Z,visit,store
            eve,soon,buy,store
            """;

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(60));
    private final Browser browser = Browser.at(server);
    private String api = "";
    private String workspace = "";

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
    void opensTheSampleWithADraftedMapAndItsNumbers() {
        JsonNode maps = get(api + "/maps");
        assertThat(maps.path(0).path("name").asString()).isEqualTo("How customers buy and stay");
        String id = maps.path(0).path("id").asString();

        JsonNode map = get(api + "/maps/" + id);
        assertThat(map.path("stages").size()).isGreaterThan(1);
        JsonNode numbers = get(api + "/maps/" + id + "/steps");
        assertThat(numbers.path("customers").asLong()).isGreaterThanOrEqualTo(60);
        assertThat(numbers.path("steps").path(0).path("share").isNumber()).isTrue();
    }

    @Test
    void savesAMapOnlyIfNobodyElseDidFirst() {
        HttpResponse<String> drafted =
                browser.send("POST", api + "/maps/draft", "{\"name\":\"Мапа 地图\"}");
        assertThat(drafted.statusCode()).isEqualTo(201);
        String address = api + "/maps/" + Browser.json(drafted).path("id").asString();

        HttpResponse<String> same = browser.send("PUT", address, drafted.body());
        HttpResponse<String> saved =
                browser.send("PUT", address, drafted.body().replace("Мапа", "Карта"));
        HttpResponse<String> late =
                browser.send("PUT", address, drafted.body().replace("Мапа", "Лист"));

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(Browser.json(same).path("version").asLong()).isEqualTo(1);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Browser.json(saved).path("version").asLong()).isEqualTo(2);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Browser.code(late)).isEqualTo("VERSION_CONFLICT");
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(204);
        assertThat(browser.send("GET", address, null).statusCode()).isEqualTo(404);
    }

    @Test
    void importsAFileWithProgressAndKeepsTheFaultyRowsApart() {
        HttpResponse<String> sent = browser.send("POST", api + "/uploads?name=shop.csv", CSV);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode upload = Browser.json(sent);
        assertThat(upload.path("preview").path("format").asString()).isEqualTo("csv");
        String id = upload.path("id").asString();
        JsonNode corrected =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/uploads/" + id + "/preview",
                                "{\"mapping\":{\"columns\":{\"channel\":\"\"}}}"));
        assertThat(corrected.path("events").path(0).path("channel").isNull()).isTrue();

        JsonNode job =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/imports",
                                "{\"uploadId\":\"%s\",\"mapping\":null,\"strict\":false}"
                                        .formatted(id)));
        String address = api + "/imports/" + job.path("id").asString();
        String events = browser.send("GET", address + "/progress", null).body();

        assertThat(events).contains("event:done", "\"state\":\"done\"");
        JsonNode done = get(address);
        assertThat(done.path("added").asLong()).as(done.toString()).isEqualTo(6);
        assertThat(done.path("rejected").asLong()).isEqualTo(1);
        assertThat(done.path("faults").path(0).path("value").asString()).isEqualTo("soon");
        assertThat(browser.send("GET", address + "/rejects", null).body()).contains("soon");
        assertThat(get(api + "/imports").path(0).path("file").asString()).isEqualTo("shop.csv");
        assertThat(browser.send("DELETE", api + "/uploads/" + id, null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void offersAgainHowFilesWithTheSameColumnsWereRead() {
        String uploads = api + "/uploads?name=odd.csv";
        String text = "alpha,beta,gamma\n1,2026-01-01T10:00:00Z,x\n2,2026-01-01T11:00:00Z,y\n";
        JsonNode first = Browser.json(browser.send("POST", uploads, text));
        assertThat(
                        first.path("savedMapping").isNull()
                                || first.path("savedMapping").isMissingNode())
                .isTrue();
        JsonNode job =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/imports",
                                """
                                {"uploadId":"%s","mapping":{"columns":
                                  {"customer":"gamma","time":"beta","type":"alpha"}},
                                 "strict":false}
                                """
                                        .formatted(first.path("id").asString())));
        browser.send("GET", api + "/imports/" + job.path("id").asString() + "/progress", null);
        String reordered = "waymark:line,gamma,alpha,beta\n7,z,3,2026-01-01T12:00:00Z\n";
        JsonNode again = Browser.json(browser.send("POST", uploads, reordered));
        assertThat(again.path("savedMapping").path("columns").path("customer").asString())
                .isEqualTo("gamma");
        assertThat(again.path("preview").path("events").path(0).path("customer").asString())
                .isEqualTo("z");
        JsonNode other = Browser.json(browser.send("POST", uploads, text.replace("beta", "delta")));
        assertThat(other.path("savedMapping").path("columns").isMissingNode()).isTrue();
    }

    @Test
    void answersWithTheSameJsonAsTheShell() {
        var index = server.part(LogIndexes.class).current(workspace);
        LocalDriver driver = LocalDriver.onThreads(1);

        assertThat(browser.send("GET", api + "/discover", null).body())
                .isEqualTo(ResultJson.text(driver.run(new DiscoverKernel(TimeRange.ALL), index)));
        assertThat(browser.send("GET", api + "/variants?limit=7", null).body())
                .isEqualTo(
                        ResultJson.text(driver.run(new VariantsKernel(TimeRange.ALL, 7), index)));
    }

    @Test
    void drawsTheProcessMapAsJsonAndAsAFile() {
        JsonNode picture = get(api + "/discover/layout?activities=0.3&paths=0.1");
        HttpResponse<String> svg =
                browser.send("GET", api + "/discover.svg?activities=0.3&paths=0.1", null);

        assertThat(picture.path("hidden").path("activities").asInt()).isPositive();
        assertThat(picture.path("edges").path(0).path("points").size()).isGreaterThan(3);
        assertThat(svg.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(svg.body()).startsWith("<svg ");
    }

    @Test
    void countsAFunnelAndListsWhoDroppedOff() {
        JsonNode log = get(api + "/log");
        String type = log.path("types").path(0).path("type").asString();
        String funnel = "{\"steps\":[\"%s\",\"%s\"],\"window\":\"7d\"}".formatted(type, type);

        JsonNode counted = Browser.json(browser.send("POST", api + "/funnel", funnel));
        JsonNode dropped =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/funnel/dropoffs",
                                "{\"funnel\":%s,\"step\":1,\"limit\":1}".formatted(funnel)));

        assertThat(counted.path("steps").path(0).path("customers").asLong()).isPositive();
        assertThat(counted.path("definition").asString()).contains(type);
        assertThat(dropped.path("total").asLong())
                .isEqualTo(
                        counted.path("steps").path(0).path("customers").asLong()
                                - counted.path("steps").path(1).path("customers").asLong());

        JsonNode times = Browser.json(browser.send("POST", api + "/funnel/histogram", funnel));
        assertThat(times.path("conversions").asLong())
                .isEqualTo(counted.path("steps").path(1).path("customers").asLong());
        assertThat(times.path("seconds").path("median"))
                .isEqualTo(counted.path("steps").path(1).path("seconds").path("median"));
    }

    @Test
    void answersAgainAsBeforeUntilTheLogChanges() {
        JsonNode first = get(api + "/variants?limit=1");
        assertThat(get(api + "/variants?limit=1")).isEqualTo(first);
        assertThat(get(api + "/variants?limit=2").path("variants").size()).isEqualTo(2);

        String csv = "customer,time,type\nnew,2025-03-01T10:00:00Z,never seen before\n";
        JsonNode upload = Browser.json(browser.send("POST", api + "/uploads?name=new.csv", csv));
        JsonNode job =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/imports",
                                "{\"uploadId\":\"%s\",\"mapping\":null,\"strict\":false}"
                                        .formatted(upload.path("id").asString())));
        String address = api + "/imports/" + job.path("id").asString();
        assertThat(browser.send("GET", address + "/progress", null).body()).contains("event:done");

        assertThat(get(api + "/variants?limit=1").path("total").asLong())
                .isEqualTo(first.path("total").asLong() + 1);
    }

    @Test
    void tellsJourneysToBePlayed() {
        JsonNode replay = get(api + "/replay?journeys=7");
        assertThat(replay.path("journeys").size()).isEqualTo(7);
        assertThat(replay.path("customers").asLong()).isGreaterThan(7);
        JsonNode first = replay.path("journeys").path(0);
        assertThat(first.path("types").size()).isEqualTo(first.path("seconds").size());
        assertThat(detail("GET", api + "/replay?journeys=9999", null))
                .isEqualTo("journeys (9999) must be from 1 to 5000. Give a number such as 2000.");
    }

    @Test
    void namesTheValueThatIsWrong() {
        assertThat(detail("POST", api + "/funnel", "{\"steps\":[\"visit\"],\"window\":\"30\"}"))
                .contains("window \"30\" has no unit.");
        assertThat(detail("POST", api + "/funnel", "{\"stps\":[]}"))
                .startsWith("the field \"stps\" is unknown. Use ");
        assertThat(detail("POST", api + "/funnel", "{\"steps\":"))
                .startsWith("The body is not JSON: line 1, column ");
        assertThat(detail("POST", api + "/funnel/dropoffs", "{\"funnel\":{},\"step\":\"one\"}"))
                .contains("step");
        assertThat(detail("GET", api + "/variants?limit=many", null))
                .isEqualTo("limit \"many\" is not a whole number.");
        assertThat(detail("GET", api + "/discover/layout?paths=2", null))
                .isEqualTo("paths (2.0) must be from 0 to 1. Give a share such as 0.5.");
        assertThat(detail("GET", api + "/discover?since=soon", null)).contains("since \"soon\"");
        assertThat(detail("GET", api + "/imports/x", null))
                .startsWith("import \"x\" is not in this workspace.");
        assertThat(detail("POST", api + "/uploads?name=empty.csv", "")).isNotBlank();
    }

    @Test
    void cancelsAnImportThatWaitsOrRunsAndKeepsNothingOfIt() {
        StringBuilder csv = new StringBuilder("customer,time,type\n");
        for (int row = 0; row < 30_000; row++) {
            csv.append("cancelled").append(row).append(",2026-02-01T00:00:00Z,gone\n");
        }
        List<String> jobs = new ArrayList<>();
        for (int file = 0; file < 3; file++) {
            String id =
                    Browser.json(
                                    browser.send(
                                            "POST", api + "/uploads?name=big.csv", csv.toString()))
                            .path("id")
                            .asString();
            jobs.add(
                    Browser.json(
                                    browser.send(
                                            "POST",
                                            api + "/imports",
                                            "{\"uploadId\":\"" + id + "\"}"))
                            .path("id")
                            .asString());
        }
        String last = api + "/imports/" + jobs.getLast();

        browser.send("DELETE", last, null);
        browser.send("GET", last + "/progress", null);

        JsonNode ended = get(last);
        assertThat(ended.path("state").asString()).isEqualTo("cancelled");
        assertThat(ended.path("added").asLong()).isZero();
    }

    @Test
    void answersOthersWhileSevenStreamsAreOpen() throws Exception {
        StringBuilder csv = new StringBuilder("customer,time,type\n");
        for (int row = 0; row < 50_000; row++) {
            csv.append("streamed").append(row).append(",2026-03-01T00:00:00Z,seen\n");
        }
        String upload =
                Browser.json(browser.send("POST", api + "/uploads?name=long.csv", csv.toString()))
                        .path("id")
                        .asString();
        String job =
                Browser.json(
                                browser.send(
                                        "POST",
                                        api + "/imports",
                                        "{\"uploadId\":\"" + upload + "\"}"))
                        .path("id")
                        .asString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> watch =
                    () -> browser.send("GET", api + "/imports/" + job + "/progress", null).body();
            List<Future<String>> streams = new ArrayList<>();
            for (int stream = 0; stream < 7; stream++) {
                streams.add(threads.submit(watch));
            }

            assertThat(browser.send("GET", api + "/maps", null).statusCode()).isEqualTo(200);
            for (Future<String> stream : streams) {
                assertThat(stream.get()).contains("event:done");
            }
        }
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = browser.send("GET", path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private String detail(String method, String path, @Nullable String body) {
        HttpResponse<String> answer = browser.send(method, path, body);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        return Browser.json(answer).path("detail").asString();
    }
}
