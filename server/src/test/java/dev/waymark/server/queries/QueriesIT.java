package dev.waymark.server.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** An analysis that takes long, watched and stopped over real HTTP by the id that it was given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class QueriesIT {
    private static final String ID = "7c1f";

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(6_000));
    private final Browser asking = Browser.at(server);
    private final Browser watching = Browser.at(server);
    private String api = "";

    @BeforeAll
    void findTheSample() {
        api = "/api/workspaces/" + asking.enterSample();
        watching.session();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tellsHowFarAnAnalysisIsUntilItIsStopped() throws InterruptedException {
        asking.with(Queries.ID_HEADER, ID);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(
                        () -> asking.send("POST", api + "/bottlenecks", "{}"));
        JsonNode seen = state(ID);
        int pass = 0;
        while (seen.path("total").asInt() == 0 || seen.path("pass").asInt() < 2) {
            assertThat(answer).as("still at work").isNotDone();
            Thread.sleep(5);
            seen = state(ID);
            assertThat(seen.path("pass").asInt()).isGreaterThanOrEqualTo(pass);
            assertThat(seen.path("done").asInt()).isBetween(0, seen.path("total").asInt());
            pass = seen.path("pass").asInt();
        }
        assertThat(seen.path("state").asString()).isEqualTo("running");
        assertThat(seen.path("seconds").asDouble()).isPositive();

        assertThat(watching.send("DELETE", "/api/queries/" + ID, null).statusCode()).isEqualTo(204);
        assertThat(Browser.code(answer.join())).isEqualTo("CANCELLED");
        assertThat(state(ID).path("state").asString()).isEqualTo("none");
    }

    @Test
    void dropsWhatClientsAskedThatHaveGone() throws InterruptedException {
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "gone-" + i).toList();
        List<Thread> clients =
                ids.stream()
                        .map(
                                id ->
                                        Thread.ofVirtual()
                                                .uncaughtExceptionHandler((client, left) -> {})
                                                .start(() -> askLong(id)))
                        .toList();
        while (ids.stream().filter(id -> isIn(id, "waiting", "running")).count() < 20) {
            Thread.sleep(20);
        }

        clients.forEach(Thread::interrupt);

        Set<String> ran = new HashSet<>();
        while (!ids.stream().allMatch(id -> isIn(id, "none"))) {
            ids.stream().filter(id -> isIn(id, "running")).forEach(ran::add);
            Thread.sleep(20);
        }
        assertThat(ran).as("those that ran on or began").hasSizeLessThan(12);
    }

    private void askLong(String id) {
        Browser client = Browser.at(server);
        client.session();
        String significance = "0.9" + id.substring("gone-".length());
        client.with(Queries.ID_HEADER, id)
                .send(
                        "POST",
                        api + "/bottlenecks",
                        "{\"significance\":%s}".formatted(significance));
    }

    private boolean isIn(String id, String... states) {
        return List.of(states).contains(state(id).path("state").asString());
    }

    @Test
    void saysThatNoneRunsOfAnIdThatNobodyGave() {
        assertThat(watching.send("GET", "/api/queries/zzz", null).body())
                .isEqualTo(
                        "{\"id\":\"zzz\",\"state\":\"none\",\"pass\":0,\"done\":0,\"total\":0,"
                                + "\"seconds\":0.0}");
    }

    private JsonNode state(String id) {
        return Browser.json(watching.send("GET", "/api/queries/" + id, null));
    }
}
