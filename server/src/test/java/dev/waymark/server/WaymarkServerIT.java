package dev.waymark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

class WaymarkServerIT {
    @TempDir private Path folder;

    @Test
    void tellsThatItIsHealthyAndNothingElse() throws Exception {
        try (RunningServer server = WaymarkServer.start(settings())) {
            assertThat(server.address().getHost()).isEqualTo("localhost");
            assertThat(get(server, "/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(get(server, "/actuator/env").statusCode()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        try (RunningServer server = WaymarkServer.start(settings())) {
            int port = server.address().getPort();

            assertThatThrownBy(() -> WaymarkServer.start(settings().atPort(port)))
                    .isInstanceOf(JourneyException.class)
                    .hasMessage(
                            "port %d is taken by another process. Stop that one, or give another"
                                    + " port.",
                            port);
        }
    }

    private ServerSettings settings() {
        return ServerSettings.in(new WaymarkHome(folder)).atPort(0);
    }

    private static HttpResponse<String> get(RunningServer server, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = server.address().resolve(path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
