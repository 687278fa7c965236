package dev.waymark.app.representatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.representatives.EditDistance;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Edit distances equal TraMineR's on 712 ways from school to work (optimal matching 1, 2). */
class EditDistanceReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final int MONTHS = 70;

    @Test
    void equalsOptimalMatching() throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(DATA.resolve("reference/sequences/open_mvad.json"));
        List<char[]> sequences = sequences(expected.get("alphabet"));
        EditDistance distance = new EditDistance(2);

        assertThat(sequences).hasSize(expected.get("sequences").asInt());
        long sum = 0;
        for (int i = 0; i < sequences.size(); i++) {
            for (int j = 0; j < i; j++) {
                int found = distance.between(sequences.get(i), sequences.get(j));
                sum += found;
                if (i < 10) {
                    assertThat(found)
                            .isEqualTo(
                                    expected.get("om_indel1_const2_first10").get(i).get(j).asInt());
                }
            }
        }
        assertThat(sum).isEqualTo(expected.get("om_sum").asLong());
    }

    private static List<char[]> sequences(JsonNode alphabet) throws IOException {
        List<String> states = alphabet.valueStream().map(JsonNode::asString).toList();
        return Files.readAllLines(DATA.resolve("sequences/TraMineR_mvad.csv")).stream()
                .skip(1)
                .map(
                        line -> {
                            String[] cells = line.replace("\"", "").split(",");
                            char[] sequence = new char[MONTHS];
                            for (int month = 0; month < MONTHS; month++) {
                                String state = cells[cells.length - MONTHS + month];
                                sequence[month] = (char) states.indexOf(state);
                            }
                            return sequence;
                        })
                .toList();
    }
}
