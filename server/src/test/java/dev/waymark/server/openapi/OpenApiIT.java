package dev.waymark.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class OpenApiIT {
    private static final Path FILE = Path.of("src/main/openapi/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The interface's types are generated from the file. To write it anew: {@code mvn -pl server
     * -am verify -Dit.test=OpenApiIT -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false
     * -Dfailsafe.failIfNoSpecifiedTests=false -Dwaymark.openapi=write}.
     */
    @Test
    void describesWhatTheServerAnswers() throws IOException {
        String live;
        try (TestServer server =
                TestServer.start(settings -> settings.asDemo().withSampleCustomers(0))) {
            live =
                    sorted(
                            JSON.readTree(
                                    Browser.at(server)
                                            .send("GET", "/api/openapi.json", null)
                                            .body()));
        }
        if ("write".equals(System.getProperty("waymark.openapi"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, live);
        }
        assertThat(live)
                .as("the API changed; write %s anew as this test's comment says", FILE)
                .isEqualTo(Files.readString(FILE));
    }

    @Test
    void namesEveryOperationAndTypesEveryAnswer() throws IOException {
        List<String> incomplete = new ArrayList<>();
        JSON.readTree(Files.readString(FILE))
                .get("paths")
                .forEachEntry(
                        (path, item) ->
                                item.forEachEntry(
                                        (method, operation) -> {
                                            if (!operation.has("operationId")
                                                    || !operation.has("summary")
                                                    || !operation.get("responses").has("default")) {
                                                incomplete.add(method + " " + path);
                                            }
                                        }));

        assertThat(incomplete).isEmpty();
    }

    private static String sorted(JsonNode node) {
        return JSON.writeValueAsString(sort(node)) + "\n";
    }

    private static JsonNode sort(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.forEachEntry((name, value) -> fields.put(name, sort(value)));
            ObjectNode sorted = JSON.createObjectNode();
            fields.forEach(sorted::set);
            return sorted;
        }
        if (node.isArray()) {
            return JSON.createArrayNode().addAll(node.valueStream().map(OpenApiIT::sort).toList());
        }
        return node;
    }
}
