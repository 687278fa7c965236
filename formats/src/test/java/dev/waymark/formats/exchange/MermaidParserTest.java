package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.mermaid.MermaidWriter;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.personas.Persona;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The real Mermaid, from npm, understands what we write as it is meant. */
class MermaidParserTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAPS = 500;
    private static final long MOST_SECONDS = 120;

    @TempDir private Path folder;

    @Test
    void understandsTheTextOfFiveHundredRandomMaps() throws IOException, InterruptedException {
        ArrayNode cases = MAPPER.createArrayNode();
        SeededRuns.run(MAPS, random -> cases.add(diagram(RandomJourneys.any(random))));
        cases.add(diagram(difficult()));
        Path file = folder.resolve("cases.json");
        Files.writeString(file, MAPPER.writeValueAsString(cases));
        Path said = folder.resolve("said.txt");

        Process node =
                new ProcessBuilder("node", "src/test/node/parse-mermaid.mjs", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();

        assertThat(node.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
        assertThat(Files.readString(said))
                .isEqualTo("%1$d of %1$d diagrams are understood.%n".formatted(cases.size()));
        assertThat(node.exitValue()).isZero();
    }

    private static JourneyMap difficult() {
        String[] names = {
            "journey to work",
            "section 7",
            "Title of the page",
            "title",
            "accTitle: x",
            "accDescr { x }",
            "a: b; c # d, e",
            "%% no comment",
            "%%{init: {}}%%",
            "<script>alert(1)</script>",
            "#35; &amp; \"quoted\" `code` \\n",
            "classDef style a:#b;",
            "---",
            "end",
            "  spaces  "
        };
        var map = JourneyMap.builder("id", "title: journey; section #1");
        for (int i = 0; i < names.length; i++) {
            map.addStage(
                    Stage.of(
                            "stage" + i,
                            names[i],
                            java.util.List.of(Step.of("step" + i, names[i]))));
            map.addPersona(Persona.of("persona" + i, names[i] + ", " + i));
        }
        return map.build();
    }

    private static ObjectNode diagram(JourneyMap map) {
        ObjectNode diagram = MAPPER.createObjectNode();
        diagram.put("text", MermaidWriter.write(map));
        diagram.put("title", map.name());
        ArrayNode tasks = diagram.putArray("tasks");
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                ArrayNode task = tasks.addArray().add(stage.name()).add(step.name());
                double score = Kept.value(map, stage, step) + 3;
                if (score == Math.rint(score)) {
                    task.add((int) score);
                } else {
                    task.add(score);
                }
                map.personas().stream().map(Persona::name).distinct().forEach(task::add);
            }
        }
        return diagram;
    }
}
